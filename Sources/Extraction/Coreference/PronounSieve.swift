internal import ArticleModel
internal import Knowledge

/// `he`, `she`, `it`, `they` and their kin: whom a log-linear model over the engine's vectors, the trees and the course of
/// the text finds likeliest, or nobody. (After Denis and Baldridge 2007, a ranking model for pronouns.)
struct PronounSieve: Sieve {
  static let name = "pronoun-scorer"

  /// Learns of every pronoun and its candidates before one is chosen.
  typealias Listener = (_ draft: Draft, _ token: Int, _ kind: AnaphorKind, _ candidates: [AntecedentCandidate]) -> Void

  func run(on draft: inout Draft, _ context: CoreferenceContext) { run(on: &draft, context) { _, _, _, _ in } }

  /// Resolves the pronouns of `draft`; `listen` is for training.
  func run(on draft: inout Draft, _ context: CoreferenceContext, listen: Listener) {
    for kind in [AnaphorKind.person, .it, .they] { resolve(kind, &draft, context, listen) }
  }

  private func resolve(_ kind: AnaphorKind, _ draft: inout Draft, _ context: CoreferenceContext, _ listen: Listener) {
    var genders = Genders(draft)
    var trail = MentionTrail(draft, context, types: kind.types)
    guard !trail.steps.isEmpty else { return }
    var last: [Pronoun: Int] = [:]
    for token in draft.words.indices where draft.mentionAt[token] == nil {
      guard let pronoun = Pronoun(draft.words[token]), pronoun.kind == kind else { continue }
      let finder = AntecedentFinder(draft: draft, context: context)
      let candidates = finder.candidates(for: token, kind, trail: trail, genders: genders, last: last[pronoun])
      listen(draft, token, kind, candidates)
      guard let choice = AntecedentWeights.shared.choice(of: candidates, kind) else { continue }
      if kind == .person, choice.probability > 0.8 { genders.note(choice.entity, pronoun == .he ? .male : .female) }
      last[pronoun] = choice.entity
      draft.addMention(
        of: choice.entity, tokens: token..<token + 1, form: .pronoun, rule: Self.name, confidence: choice.probability)
      trail.enter(choice.entity, at: token, .pronoun, draft, context)
    }
  }
}

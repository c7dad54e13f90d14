internal import ArticleModel
internal import Knowledge

/// `the company`, `the senator`, `the two countries`: a definite noun goes to whom the same model as for pronouns finds
/// likeliest.
struct DescriptionSieve: Sieve {
  static let name = "description-scorer"

  func run(on draft: inout Draft, _ context: CoreferenceContext) { run(on: &draft, context) { _, _, _, _ in } }

  /// Resolves the descriptions of `draft`; `listen` is for training.
  func run(on draft: inout Draft, _ context: CoreferenceContext, listen: PronounSieve.Listener) {
    let genders = Genders(draft)
    let descriptions = Descriptions(draft)
    var trail = MentionTrail(draft, context, types: AnaphorKind.description.types)
    guard !trail.steps.isEmpty else { return }
    var last: [UInt32: Int] = [:]
    for token in draft.words.indices where draft.mentionAt[token] == nil {
      guard let noun = DefiniteNoun(at: token, draft) else { continue }
      let types = noun.kind.types
      let entities = draft.entities
      var candidates = AntecedentFinder(draft: draft, context: context).candidates(
        for: token, .description, trail: trail, genders: genders, last: last[draft.words[token].id],
        where: { types.contains(entities[$0].type) && !noun.inside.contains($0) })
      descriptions.describe(&candidates, by: noun)
      listen(draft, token, .description, candidates)
      let chosen = AntecedentWeights.shared.choices(of: candidates, .description, noun.isPair ? 2 : 1)
      guard let first = chosen.first else { continue }
      // A name inside (`the Ohio senator`) keeps its own mention; of two that are meant, the later has the noun alone.
      let isPlain = noun.words.allSatisfy { draft.mentionAt[$0] == nil }
      for choice in chosen {
        let words = isPlain && choice.entity == first.entity ? noun.words : token..<token + 1
        draft.addMention(
          of: choice.entity, tokens: words, form: .nominal, rule: Self.name, confidence: choice.probability)
        trail.enter(choice.entity, at: token, .nominal, draft, context)
      }
      if chosen.count == 1 { last[draft.words[token].id] = first.entity }
    }
  }
}

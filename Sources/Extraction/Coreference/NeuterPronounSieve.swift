internal import ArticleModel
internal import Knowledge

/// `it`, `its`: the body or state that is the nearest subject, in this sentence or the one before.
struct NeuterPronounSieve: Sieve {
  static let name = "neuter-pronoun"
  /// How many sentences back the antecedent may stand.
  private static let reach = 1

  func run(on draft: inout Draft, _ context: CoreferenceContext) {
    var trail = MentionTrail(draft, context, types: [.organization, .country])
    for (index, sentence) in draft.document.sentences.enumerated() {
      for token in sentence.tokens where draft.mentionAt[token] == nil {
        guard Pronoun(draft.words[token]) == .it, refers(token, sentence.tokens, draft) else { continue }
        let quotation = context.quotationAt[token]
        var best: (entity: Int, score: Int)?
        for i in stride(from: trail.index(of: token) - 1, through: 0, by: -1) {
          let step = trail.steps[i]
          let distance = index - step.sentence
          if distance > Self.reach { break }
          if step.isQuoted, quotation < 0 { continue }
          // An adjective (`the Russian minister`) is taken up less often than a name.
          var score = -30 * distance + (step.isSubject ? 30 : 0) - (step.form == .demonym ? 20 : 0)
          score -= min(10, (token - step.token) / 3)
          if best.map({ score > $0.score }) ?? true { best = (step.entity, score) }
        }
        guard let best else { continue }
        draft.addMention(of: best.entity, tokens: token..<token + 1, form: .pronoun, rule: Self.name, confidence: 0.6)
        trail.enter(best.entity, at: token, .pronoun, draft, context)
      }
    }
  }

  /// Whether the pronoun stands for a thing: not `it is clear that`, `it was he who`.
  private func refers(_ token: Int, _ sentence: Range<Int>, _ draft: Draft) -> Bool {
    guard token + 1 < sentence.upperBound else { return true }
    let next = draft.words[token + 1]
    return !NeuterWords.shared.empty.contains(next.id)
  }
}

/// Ids of the verbs behind an `it` that stands for nothing.
private struct NeuterWords {
  static let shared = NeuterWords(Knowledge.shared.vocabulary)

  let empty: Set<UInt32>

  private init(_ vocabulary: Vocabulary) {
    empty = Set(["is", "was", "'s", "seems", "appears", "remains", "became"].compactMap { vocabulary.id($0) })
  }
}

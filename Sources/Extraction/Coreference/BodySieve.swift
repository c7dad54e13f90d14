internal import ArticleModel
internal import Knowledge

/// `the alliance`, `the commission`, `the company`: the body named last whose name or kind has that noun.
struct BodySieve: Sieve {
  static let name = "body-noun"
  /// How many sentences back the body may stand.
  private static let reach = 8

  func run(on draft: inout Draft, _ context: CoreferenceContext) {
    let nouns = draft.knowledge.bodyNouns
    var lastWith: [UInt32: (entity: Int, sentence: Int)] = [:]
    var found: [(entity: Int, tokens: Range<Int>)] = []
    for (index, sentence) in draft.document.sentences.enumerated() {
      for token in sentence.tokens {
        if let mention = draft.mentionAt[token] {
          if mention.tokens.lowerBound == token || mention.tokens.upperBound - 1 == token,
            draft.entities[mention.entity].type == .organization
          {
            for noun in self.nouns(of: mention, draft) { lastWith[noun] = (mention.entity, index) }
          }
          continue
        }
        let word = draft.words[token]
        guard word.shape == .small, nouns.isNoun(word.id), token > sentence.tokens.lowerBound,
          draft.words[token - 1].id == SmallWords.shared.the, let last = lastWith[word.id],
          index - last.sentence <= Self.reach
        else { continue }
        // `the party leader`: the noun belongs to what follows.
        if token + 1 < sentence.tokens.upperBound, draft.words[token + 1].shape == .small,
          draft.words[token + 1].classes.isDisjoint(with: [.function, .speech, .acting])
        {
          continue
        }
        found.append((last.entity, token..<token + 1))
      }
    }
    for mention in found {
      draft.addMention(of: mention.entity, tokens: mention.tokens, form: .nominal, rule: Self.name, confidence: 0.75)
    }
  }

  /// The nouns by which the text may take up a body again.
  private func nouns(of mention: MentionReference, _ draft: Draft) -> [UInt32] {
    let nouns = draft.knowledge.bodyNouns
    var found: [UInt32] = []
    for token in mention.tokens where nouns.isNoun(draft.words[token].id) { found.append(draft.words[token].id) }
    if mention.tokens.contains(where: { draft.words[$0].classes.contains(.companyWord) }) { found += nouns.ofCompanies }
    return found + nouns.ofBody(draft.entities[mention.entity].name)
  }
}

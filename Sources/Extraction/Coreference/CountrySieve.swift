internal import ArticleModel
internal import Knowledge

/// `the country`, `the two countries`: the state named last, the two named last.
struct CountrySieve: Sieve {
  static let name = "country-noun"
  /// How many sentences back the state may stand.
  private static let reach = 3

  func run(on draft: inout Draft, _ context: CoreferenceContext) {
    let ids = CountryWords.shared
    var found: [(entity: Int, tokens: Range<Int>)] = []
    var recent: [(entity: Int, sentence: Int)] = []
    for (index, sentence) in draft.document.sentences.enumerated() {
      for token in sentence.tokens {
        if let mention = draft.mentionAt[token] {
          if mention.tokens.lowerBound == token, draft.entities[mention.entity].type == .country {
            recent.removeAll { $0.entity == mention.entity }
            recent.append((mention.entity, index))
          }
          continue
        }
        let word = draft.words[token]
        guard word.shape == .small, token > sentence.tokens.lowerBound else { continue }
        recent.removeAll { index - $0.sentence > Self.reach }
        let before = draft.words[token - 1].id
        if ids.singular.contains(word.id), before == SmallWords.shared.the, let last = recent.last {
          found.append((last.entity, token..<token + 1))
        } else if ids.plural.contains(word.id), before == ids.two, recent.count > 1 {
          // Both have the words; a token holds one mention, so that the second has the noun alone.
          found.append((recent[recent.count - 2].entity, token - 1..<token + 1))
          found.append((recent[recent.count - 1].entity, token..<token + 1))
        }
      }
    }
    for mention in found {
      draft.addMention(of: mention.entity, tokens: mention.tokens, form: .nominal, rule: Self.name, confidence: 0.7)
    }
  }
}

/// Ids of the nouns that take up states.
struct CountryWords {
  static let shared = CountryWords(Knowledge.shared.vocabulary)

  let singular: Set<UInt32>
  let plural: Set<UInt32>
  let two: UInt32?

  private init(_ vocabulary: Vocabulary) {
    singular = Set(["country", "nation"].compactMap { vocabulary.id($0) })
    plural = Set(["countries", "nations", "governments", "sides"].compactMap { vocabulary.id($0) })
    two = vocabulary.id("two")
  }
}

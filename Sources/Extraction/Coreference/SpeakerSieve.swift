internal import ArticleModel
internal import Knowledge

/// `I` and `my` inside a quotation: the one quoted; `we` where a body is quoted.
struct SpeakerSieve: Sieve {
  static let name = "speaker"

  func run(on draft: inout Draft, _ context: CoreferenceContext) {
    for attribution in draft.attributions where attribution.isDirect {
      guard let source = context.source(of: attribution, in: draft) else { continue }
      let type = draft.entities[source].type
      for token in attribution.content where draft.mentionAt[token] == nil {
        switch Pronoun(draft.words[token]) {
        case .first where type == .person, .firstPlural where type == .organization:
          draft.addMention(of: source, tokens: token..<token + 1, form: .pronoun, rule: Self.name, confidence: 0.9)
        default: break
        }
      }
    }
  }
}

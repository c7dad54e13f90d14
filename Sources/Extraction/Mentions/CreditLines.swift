internal import ArticleModel
internal import Knowledge

/// The agencies named in brackets for what an article is made from: `(AFP, Reuters, dpa)`, `(dpa)`.
///
/// Their mentions are no names for the corpora of names, which leave such lines out.
struct CreditLines {
  func run(on draft: inout Draft) {
    for open in draft.words.indices where isMark("(", at: open, draft) {
      var agencies: [(tokens: Range<Int>, body: Int)] = []
      var i = open + 1
      while i < draft.words.count, let agency = agency(at: i, draft) {
        agencies.append(agency)
        i = agency.tokens.upperBound
        guard isMark(",", at: i, draft) || isMark("/", at: i, draft) else { break }
        i += 1
      }
      guard !agencies.isEmpty, isMark(")", at: i, draft) else { continue }
      for (tokens, body) in agencies where draft.mentionAt[tokens.lowerBound] == nil {
        let name = draft.knowledge.bodies[body].name
        let entity =
          draft.entities.firstIndex { $0.type == .organization && $0.name == name }
          ?? draft.addEntity(type: .organization, name: name)
        draft.addMention(
          of: entity, tokens: tokens, form: .nominal, rule: "credit-line", alias: draft.words(of: tokens))
      }
    }
  }

  private func isMark(_ mark: String, at token: Int, _ draft: Draft) -> Bool {
    token < draft.words.count && draft.words[token].shape == .mark
      && draft.document.text(of: draft.document.tokens[token]) == mark
  }

  /// A listed agency of one or two words that begins at `token`.
  private func agency(at token: Int, _ draft: Draft) -> (tokens: Range<Int>, body: Int)? {
    for end in token + 1...token + 2 where end <= draft.words.count {
      if let body = draft.fact(of: token..<end)?.body, draft.knowledge.bodies[body].isAgency {
        return (token..<end, body)
      }
    }
    return nil
  }
}

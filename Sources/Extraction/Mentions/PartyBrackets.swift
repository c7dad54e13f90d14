internal import ArticleModel

/// The party in the bracket behind an American legislator's name: `Sen. Tim Kaine (D-Va.)`, `(R-Ky.)`.
struct PartyBrackets {
  func run(on draft: inout Draft) {
    for i in draft.words.indices where draft.words[i].shape == .initial && draft.mentionAt[i] == nil {
      guard i > 0, i + 2 < draft.words.count, draft.words[i + 1].shape == .hyphen,
        draft.words[i - 1].shape == .mark, draft.words[i - 1].id != SmallWords.shared.possessive,
        let state = draft.mentionAt[i + 2], draft.entities[state.entity].type == .place,
        let party = party(draft.document.text(of: draft.document.tokens[i]))
      else { continue }
      let entity =
        draft.entities.firstIndex { $0.type == .organization && $0.name == party }
        ?? draft.addEntity(type: .organization, name: party)
      draft.addMention(of: entity, tokens: i..<i + 1, form: .demonym, rule: "party-bracket")
    }
  }

  private func party(_ letter: Substring) -> String? {
    switch letter {
    case "D": "Democratic Party"
    case "R": "Republican Party"
    default: nil
    }
  }
}

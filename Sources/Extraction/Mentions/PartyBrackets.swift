internal import ArticleModel
internal import Knowledge

/// The party and the state in the bracket behind an American legislator's name: `Sen. Tim Kaine (D-Va.)`, `(R-Ky.)`.
struct PartyBrackets {
  func run(on draft: inout Draft) {
    for i in draft.words.indices where draft.words[i].shape == .initial && draft.mentionAt[i] == nil {
      guard i > 0, i + 2 < draft.words.count, draft.words[i + 1].shape == .hyphen, draft.words[i - 1].shape == .mark,
        draft.words[i - 1].id != SmallWords.shared.possessive,
        let party = party(draft.document.text(of: draft.document.tokens[i])),
        let place = draft.fact(of: i + 2..<i + 3)?.place
      else { continue }
      draft.addMention(
        of: entity(.organization, party, in: &draft), tokens: i..<i + 1, form: .demonym, rule: "party-bracket")
      guard draft.mentionAt[i + 2] == nil else { continue }
      draft.addMention(
        of: entity(.place, draft.knowledge.places[place].name, in: &draft), tokens: i + 2..<i + 3, form: .name,
        rule: "party-bracket", alias: draft.words(of: i + 2..<i + 3))
    }
  }

  private func entity(_ type: EntityType, _ name: String, in draft: inout Draft) -> Int {
    draft.entities.firstIndex { $0.type == type && $0.name == name } ?? draft.addEntity(type: type, name: name)
  }

  private func party(_ letter: Substring) -> String? {
    switch letter {
    case "D": "Democratic Party"
    case "R": "Republican Party"
    default: nil
    }
  }
}

internal import ArticleModel
internal import Knowledge

/// Parties and chambers in words that are no names to the engine: `the GOP nominee`, `Democratic voters`, `House Speaker
/// Paul Ryan`.
struct ListedWords {
  func run(on draft: inout Draft) {
    for token in draft.words.indices
    where draft.words[token].shape.isCapital && draft.mentionAt[token] == nil {
      guard let body = party(token, draft) ?? chamber(token, draft) else { continue }
      let entity = entity(named: body, in: &draft)
      draft.addMention(
        of: entity, tokens: token..<token + 1, form: .demonym, rule: "listed-word",
        alias: draft.words(of: token..<token + 1))
    }
  }

  private func entity(named name: String, in draft: inout Draft) -> Int {
    draft.entities.firstIndex { $0.type == .organization && ($0.name == name || $0.aliases.contains(name)) }
      ?? draft.addEntity(type: .organization, name: name)
  }

  /// The party whose acronym or member stands at `token`, no part of a longer title (`Democratic National Convention`).
  private func party(_ token: Int, _ draft: Draft) -> String? {
    guard let fact = draft.fact(of: token..<token + 1), fact.place == nil, fact.country == nil,
      let body = fact.members ?? (fact.isAcronym ? fact.body : nil),
      // `IS THE ECONOMY STRONG`
      draft.knowledge.bodies[body].isParty
        || fact.isAcronym && !draft.words[token].classes.contains(.function),
      !isTitled(token + 1, draft), token == 0 || !isTitled(token - 1, draft)
    else { return nil }
    return draft.knowledge.bodies[body].name
  }

  /// The chamber whose officer is named: `House Majority Leader`, `Senate Minority Leader`.
  private func chamber(_ token: Int, _ draft: Draft) -> String? {
    guard draft.words[token].classes.contains(.chamber), token + 1 < draft.words.count,
      draft.mentionAt[token + 1] == nil || draft.fact(of: token + 1..<token + 2)?.members != nil,
      draft.words[token + 1].shape.isCapital,
      !draft.words[token + 1].classes.isDisjoint(with: [.office, .officeHead])
        || draft.fact(of: token + 1..<token + 2)?.members != nil,
      token == 0 || draft.mentionAt[token - 1] != nil || !draft.words[token - 1].shape.isCapital
        || !draft.words[token - 1].classes.isDisjoint(with: [.office, .title, .function])
    else { return nil }
    return draft.words(of: token..<token + 1)
  }

  /// Whether the word at `token` is written as those of titles are and is no name.
  private func isTitled(_ token: Int, _ draft: Draft) -> Bool {
    token < draft.words.count && draft.words[token].shape.isCapital && draft.mentionAt[token] == nil
      && draft.words[token].classes.isDisjoint(with: [.function, .officeHead, .title])
  }
}

internal import ArticleModel
internal import Knowledge

/// `Viktor Orban and his Fidesz party`, `her party, the Christian Democrats`: a party that belongs to a person.
struct OwnParty: RelationRule {
  func findings(in sentence: Int, of scene: Scene) -> [Finding] {
    var found: [Finding] = []
    let range = scene.chunks(of: sentence)
    for chunk in range where scene.kind(chunk) == .nounPhrase {
      let tokens = scene.tokens(chunk)
      let mentions = scene.mentions(in: tokens)
      guard let owner = mentions.first, scene.type(owner.entity) == .person,
        owner.form == .pronoun || isPossessor(owner, scene)
      else { continue }
      if let party = mentions.dropFirst().first(where: { scene.isParty($0.entity) }) {
        found += scene.finding(
          owner.entity, .memberOf, party.entity,
          words: Range(from: owner.tokens.lowerBound, to: party.tokens.upperBound),
          rule: "own-party")
      } else if scene.roles(scene.draft.syntax.chunks[chunk].head).contains(.party), scene.isMark(chunk + 1, .comma),
        chunk + 2 < range.upperBound, scene.kind(chunk + 2) == .nounPhrase, let party = scene.headMention(chunk + 2)
      {
        found += scene.finding(
          owner.entity, .memberOf, party.entity, words: Range(from: tokens.lowerBound, to: party.tokens.upperBound),
          rule: "own-party")
      }
    }
    return found
  }

  private func isPossessor(_ mention: MentionReference, _ scene: Scene) -> Bool {
    let next = mention.tokens.upperBound
    return next < scene.draft.syntax.tags.count && scene.draft.syntax.tags[next] == .possessive
  }
}

internal import ArticleModel
internal import Knowledge

/// `Viktor Orban and his Fidesz party`, `her party, the Christian Democrats`: a party that belongs to a person.
struct OwnParty: RelationRule {
  func findings(in sentence: Int, of scene: Scene) -> [Finding] {
    let document = scene.draft.document
    var found: [Finding] = []
    for owner in scene.mentions(in: document.sentences[sentence].tokens)
    where scene.type(owner.entity) == .person && scene.isOwner(owner) {
      guard let noun = document.tokens[scene.head(of: owner)].head else { continue }
      let inside = scene.mentions(in: Range(from: owner.tokens.upperBound, to: scene.phrase(of: noun).upperBound))
      let apposed =
        scene.roles(noun).contains(.party)
        ? document.children(of: noun, as: .appos).compactMap { scene.draft.mentionAt[$0] } : []
      guard let party = inside.first(where: { scene.isParty($0.entity) }) ?? apposed.first else { continue }
      found += scene.finding(
        owner.entity, .memberOf, party.entity, words: Range(from: owner.tokens.lowerBound, to: party.tokens.upperBound),
        rule: "own-party")
    }
    return found
  }
}

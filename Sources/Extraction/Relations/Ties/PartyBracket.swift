internal import ArticleModel
internal import Knowledge

/// `Mitch McConnell (R-Ky.)`, `Tim Kaine, D-Va.,`: the letter of a party behind a name.
struct PartyBracket: RelationRule {
  func findings(in sentence: Int, of scene: Scene) -> [Finding] {
    var found: [Finding] = []
    let end = scene.draft.document.sentences[sentence].tokens.upperBound
    for mention in scene.mentions(in: scene.draft.document.sentences[sentence].tokens)
    where scene.type(mention.entity) == .person && mention.form == .name {
      let at = mention.tokens.upperBound
      guard at + 2 < end, scene.isWord(at, "(") || scene.isWord(at, ","),
        scene.isDash(at + 2) || scene.isWord(at + 2, ")")
      else { continue }
      guard let party = party(at + 1, scene) else { continue }
      found += scene.finding(
        mention.entity, .memberOf, party, words: mention.tokens.lowerBound..<at + 2, rule: "party-bracket")
    }
    return found
  }

  /// The party of the document whose name the letter begins.
  private func party(_ token: Int, _ scene: Scene) -> Int? {
    if let mention = scene.draft.mentionAt[token], scene.isParty(mention.entity) { return mention.entity }
    let letter = scene.draft.document.text(of: scene.draft.document.tokens[token])
    guard letter.utf8.count == 1 else { return nil }
    return scene.draft.entities.indices.first { entity in
      scene.type(entity) == .organization && scene.draft.entities[entity].name.hasSuffix("Party")
        && scene.draft.entities[entity].name.hasPrefix(letter)
    }
  }
}

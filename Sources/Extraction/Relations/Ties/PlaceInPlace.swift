internal import ArticleModel
internal import Knowledge

/// `Flint, Mich.`, `Mari in Cyprus`, `the Bosnian town of Srebrenica`, `the Urgun district of Paktika province`.
struct PlaceInPlace: RelationRule {
  func findings(in sentence: Int, of scene: Scene) -> [Finding] {
    var found: [Finding] = []
    let range = scene.chunks(of: sentence)
    for chunk in range where scene.kind(chunk) == .nounPhrase {
      let head = scene.draft.syntax.chunks[chunk].head
      if let place = place(of: chunk, scene) {
        found += behindComma(chunk, place, range, scene)
        found += behindPreposition(chunk, place, range, scene)
      } else if scene.roles(head).contains(.region), scene.function(chunk + 1) == .of,
        chunk + 2 < range.upperBound, scene.kind(chunk + 2) == .nounPhrase, let place = scene.headMention(chunk + 2),
        let owner = scene.mentions(in: scene.tokens(chunk)).last
      {
        found += scene.finding(
          place.entity, .partOf, owner.entity,
          words: Range(from: scene.tokens(chunk).lowerBound, to: place.tokens.upperBound),
          rule: "town-of-country")
      }
    }
    return found
  }

  /// The place that a phrase names, `province` or `district` behind it or not.
  private func place(of chunk: Int, _ scene: Scene) -> MentionReference? {
    let head = scene.draft.syntax.chunks[chunk].head
    let mention =
      scene.draft.mentionAt[head]
      ?? (scene.roles(head).contains(.region) && head > scene.tokens(chunk).lowerBound
        ? scene.draft.mentionAt[head - 1] : nil)
    guard let mention, scene.type(mention.entity) == .place, mention.form == .name else { return nil }
    return mention
  }

  private func behindComma(
    _ chunk: Int, _ place: MentionReference, _ range: Range<Int>, _ scene: Scene
  ) -> [Finding] {
    guard scene.isMark(chunk + 1, .comma), chunk + 2 < range.upperBound, scene.kind(chunk + 2) == .nounPhrase,
      let outer = scene.headMention(chunk + 2), outer.form == .name,
      outer.tokens.lowerBound == scene.tokens(chunk + 2).lowerBound
    else { return [] }
    // `in Paris, Berlin and Rome`: a list.
    if scene.kind(chunk + 3) == .conjunction { return [] }
    if scene.type(outer.entity) == .place, scene.isMark(chunk - 1, .comma) { return [] }
    if scene.isMark(chunk + 3, .comma), scene.kind(chunk + 4) == .conjunction { return [] }
    return scene.finding(
      place.entity, .partOf, outer.entity, words: Range(from: place.tokens.lowerBound, to: outer.tokens.upperBound),
      rule: "place-comma-place")
  }

  private func behindPreposition(
    _ chunk: Int, _ place: MentionReference, _ range: Range<Int>, _ scene: Scene
  ) -> [Finding] {
    let at = scene.isMark(chunk + 1, .comma) ? chunk + 2 : chunk + 1
    guard at + 1 < range.upperBound, scene.function(at) == .in || (scene.function(at) == .of && at == chunk + 1),
      scene.kind(at + 1) == .nounPhrase
    else { return [] }
    var outer = self.place(of: at + 1, scene) ?? scene.headMention(at + 1)
    if outer == nil, scene.roles(scene.draft.syntax.chunks[at + 1].head).contains(.region) {
      // `in the province of Huambo`
      if scene.function(at + 2) == .of, at + 3 < range.upperBound, scene.kind(at + 3) == .nounPhrase {
        outer = scene.headMention(at + 3)
      }
    }
    guard let outer, outer.form == .name else { return [] }
    return scene.finding(
      place.entity, .partOf, outer.entity, words: Range(from: place.tokens.lowerBound, to: outer.tokens.upperBound),
      rule: "place-in-place")
  }
}

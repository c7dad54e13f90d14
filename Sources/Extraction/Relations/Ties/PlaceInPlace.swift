internal import ArticleModel
internal import Knowledge

/// `Flint, Mich.`, `Mari in Cyprus`, `the Bosnian town of Srebrenica`, `the Urgun district of Paktika province`.
struct PlaceInPlace: RelationRule {
  func findings(in sentence: Int, of scene: Scene) -> [Finding] {
    let tokens = scene.draft.document.sentences[sentence].tokens
    var found: [Finding] = []
    let mentions = scene.mentions(in: tokens)
    for (index, place) in mentions.enumerated() where scene.type(place.entity) == .place && place.form == .name {
      if index + 1 < mentions.count { found += behindComma(place, mentions, index, scene) }
      found += behindPreposition(place, scene)
      found += ownedBy(place, scene)
    }
    for noun in tokens where scene.roles(noun).contains(.region) && scene.draft.mentionAt[noun] == nil {
      found += town(noun, scene)
    }
    return found
  }

  private func behindComma(
    _ place: MentionReference, _ mentions: [MentionReference], _ index: Int, _ scene: Scene
  ) -> [Finding] {
    let outer = mentions[index + 1]
    let comma = place.tokens.upperBound
    guard scene.isWord(comma, ","), outer.tokens.lowerBound == comma + 1, outer.form == .name,
      scene.type(outer.entity) == .place || scene.type(outer.entity) == .country
    else { return [] }
    let end = outer.tokens.upperBound
    // `in Paris, Berlin and Rome`: a list.
    if scene.grammar.function(end) == .and || scene.grammar.function(end) == .or { return [] }
    if scene.isWord(end, ","), scene.grammar.function(end + 1) == .and || scene.grammar.function(end + 1) == .or {
      return []
    }
    if index > 0, scene.type(outer.entity) == .place,
      mentions[index - 1].tokens.upperBound + 1 == place.tokens.lowerBound,
      scene.isWord(place.tokens.lowerBound - 1, ",")
    {
      return []
    }
    return scene.finding(
      place.entity, .partOf, outer.entity, words: place.tokens.lowerBound..<end, rule: "place-comma-place")
  }

  /// `Mari in Cyprus`, `Huambo in the province of Huambo`.
  private func behindPreposition(_ place: MentionReference, _ scene: Scene) -> [Finding] {
    let heads = [scene.head(of: place)] + region(over: place, scene)
    for oblique in heads.flatMap({ scene.grammar.obliques(of: $0) }) {
      let preposition = scene.lexicon.function(oblique.preposition)
      guard preposition == .in || preposition == .of, let word = oblique.words.first, word > place.tokens.lowerBound,
        let outer = outer(word, scene), outer.form == .name
      else { continue }
      return scene.finding(
        place.entity, .partOf, outer.entity, words: Range(from: place.tokens.lowerBound, to: outer.tokens.upperBound),
        rule: "place-in-place")
    }
    return []
  }

  /// `the [Urgun] district`: the noun of a region that the place names.
  private func region(over place: MentionReference, _ scene: Scene) -> [Int] {
    guard let noun = scene.draft.document.tokens[scene.head(of: place)].head, noun == place.tokens.upperBound,
      scene.roles(noun).contains(.region)
    else { return [] }
    return [noun]
  }

  /// The place behind the preposition, `province` beside it or not.
  private func outer(_ word: Int, _ scene: Scene) -> MentionReference? {
    if let mention = scene.draft.mentionAt[word] { return mention }
    guard scene.roles(word).contains(.region) else { return nil }
    return scene.mentions(in: scene.phrase(of: word)).last ?? scene.complements(of: word).first?.mention
  }

  /// `Ukraine's Crimea`.
  private func ownedBy(_ place: MentionReference, _ scene: Scene) -> [Finding] {
    let owners = scene.draft.document.children(of: scene.head(of: place), as: .nmodPossessive)
    return owners.compactMap { scene.draft.mentionAt[$0] }.flatMap { owner in
      scene.finding(
        place.entity, .partOf, owner.entity, words: Range(from: owner.tokens.lowerBound, to: place.tokens.upperBound),
        rule: "place-of-owner")
    }
  }

  /// `the Bosnian town of Srebrenica`, `the Syrian city Hasakeh`, `Libya's capital, Tripoli`.
  private func town(_ noun: Int, _ scene: Scene) -> [Finding] {
    let phrase = scene.phrase(of: noun)
    guard let owner = scene.mentions(in: phrase).last else { return [] }
    let document = scene.draft.document
    let named =
      document.children(of: noun, as: .appos, .flat).compactMap { scene.draft.mentionAt[$0] }
      + scene.complements(of: noun).filter { $0.preposition == .of }.map(\.mention)
    return named.filter { scene.type($0.entity) == .place }.flatMap { place in
      scene.finding(
        place.entity, .partOf, owner.entity, words: Range(from: phrase.lowerBound, to: place.tokens.upperBound),
        rule: "town-of-country")
    }
  }
}

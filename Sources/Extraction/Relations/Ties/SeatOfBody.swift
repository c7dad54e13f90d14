internal import ArticleModel
internal import Knowledge

/// `the German news agency dpa`, `Germany's Foreign Ministry`, `Open Society in Angola`, `the Council's assembly`.
struct SeatOfBody: RelationRule {
  func findings(in sentence: Int, of scene: Scene) -> [Finding] {
    var found: [Finding] = []
    for body in scene.mentions(in: scene.draft.document.sentences[sentence].tokens)
    where scene.type(body.entity) == .organization && (body.form == .name || body.form == .nominal) {
      let head = scene.head(of: body)
      guard body.form == .name else {
        found += seatOfSmall(body, scene)
        continue
      }
      for owner in scene.mentions(in: Range(from: start(of: head, body, scene), to: body.tokens.lowerBound)) {
        found += tie(owner, body, scene)
      }
      for oblique in scene.grammar.obliques(of: head) where scene.lexicon.function(oblique.preposition) == .in {
        guard let place = oblique.words.first.flatMap({ scene.draft.mentionAt[$0] }),
          place.tokens.lowerBound == body.tokens.upperBound + 1
        else { continue }
        found += scene.finding(
          body.entity, .basedIn, place.entity, words: body.tokens.lowerBound..<place.tokens.upperBound,
          rule: "body-in-place")
      }
    }
    return found
  }

  /// `the Russian foreign ministry`: the country or place is part of the name, though the mention is not.
  private func seatOfSmall(_ body: MentionReference, _ scene: Scene) -> [Finding] {
    let words = scene.draft.words(of: body.tokens)
    let entity = scene.draft.entities[body.entity]
    var start = body.tokens.lowerBound
    while start > 0, body.tokens.lowerBound - start < 3 {
      start -= 1
      guard let owner = scene.draft.mentionAt[start] else { continue }
      let name = scene.draft.words(of: owner.tokens.lowerBound..<body.tokens.upperBound)
      return name != words && (entity.name == name || entity.aliases.contains(name)) ? tie(owner, body, scene) : []
    }
    return []
  }

  /// Where the words before the name begin, those of a noun that it is apposed to included: `the Turkish newspaper Hurriyet`.
  private func start(of head: Int, _ body: MentionReference, _ scene: Scene) -> Int {
    let document = scene.draft.document
    let start = scene.phrase(of: head).lowerBound
    guard let noun = document.tokens[head].head, noun < body.tokens.lowerBound, scene.draft.mentionAt[noun] == nil,
      document.tokens[head].relation == .appos || document.tokens[head].relation == .flat,
      !scene.roles(noun).isDisjoint(with: [.outlet, .subsidiary])
    else { return start }
    return min(start, scene.phrase(of: noun).lowerBound)
  }

  private func tie(_ owner: MentionReference, _ body: MentionReference, _ scene: Scene) -> [Finding] {
    let words = Range(from: owner.tokens.lowerBound, to: body.tokens.upperBound)
    switch scene.type(owner.entity) {
    case .country, .place:
      return scene.finding(body.entity, .basedIn, owner.entity, words: words, rule: "body-of-country")
    case .organization where scene.isOwner(owner) && isRival(owner, body, scene):
      return scene.finding(owner.entity, .rival, body.entity, words: words, rule: "rival-of-body")
    case .organization where scene.isOwner(owner):
      return scene.finding(body.entity, .partOf, owner.entity, words: words, rule: "body-of-body")
    default: return []
    }
  }

  /// `its Belgian rival RHJ`.
  private func isRival(_ owner: MentionReference, _ body: MentionReference, _ scene: Scene) -> Bool {
    Range(from: owner.tokens.upperBound, to: body.tokens.lowerBound).contains { scene.roles($0).contains(.opponent) }
  }
}

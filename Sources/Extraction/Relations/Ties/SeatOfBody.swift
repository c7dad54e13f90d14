internal import ArticleModel
internal import Knowledge

/// `the German news agency dpa`, `Germany's Foreign Ministry`, `Open Society in Angola`, `the Council's assembly`.
struct SeatOfBody: RelationRule {
  func findings(in sentence: Int, of scene: Scene) -> [Finding] {
    var found: [Finding] = []
    let range = scene.chunks(of: sentence)
    for chunk in range where scene.kind(chunk) == .nounPhrase {
      guard let body = scene.headMention(chunk), body.form == .name, scene.type(body.entity) == .organization else {
        continue
      }
      let tokens = scene.tokens(chunk)
      for owner in scene.mentions(in: Range(from: tokens.lowerBound, to: body.tokens.lowerBound)) {
        let words = Range(from: owner.tokens.lowerBound, to: body.tokens.upperBound)
        switch scene.type(owner.entity) {
        case .country, .place:
          found += scene.finding(body.entity, .basedIn, owner.entity, words: words, rule: "body-of-country")
        case .organization where isPossessive(owner, scene) && isRival(owner, body, scene):
          found += scene.finding(owner.entity, .rival, body.entity, words: words, rule: "rival-of-body")
        case .organization where isPossessive(owner, scene):
          found += scene.finding(body.entity, .partOf, owner.entity, words: words, rule: "body-of-body")
        default: break
        }
      }
      guard chunk + 2 < range.upperBound, scene.function(chunk + 1) == .in, scene.kind(chunk + 2) == .nounPhrase,
        let place = scene.headMention(chunk + 2)
      else { continue }
      found += scene.finding(
        body.entity, .basedIn, place.entity, words: Range(from: body.tokens.lowerBound, to: place.tokens.upperBound),
        rule: "body-in-place")
    }
    return found
  }

  /// `its Belgian rival RHJ`.
  private func isRival(_ owner: MentionReference, _ body: MentionReference, _ scene: Scene) -> Bool {
    Range(from: owner.tokens.upperBound, to: body.tokens.lowerBound).contains { scene.roles($0).contains(.opponent) }
  }

  private func isPossessive(_ mention: MentionReference, _ scene: Scene) -> Bool {
    mention.form == .pronoun || scene.draft.syntax.tags[mention.tokens.upperBound] == .possessive
  }
}

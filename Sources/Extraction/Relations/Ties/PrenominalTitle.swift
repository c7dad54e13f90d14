internal import ArticleModel
internal import Knowledge

/// `Russian foreign minister Sergei Lavrov`, `Trump lawyer Marc Kasowitz`, `his wife Hillary Clinton`.
struct PrenominalTitle: RelationRule {
  func findings(in sentence: Int, of scene: Scene) -> [Finding] {
    var found: [Finding] = []
    for chunk in scene.chunks(of: sentence) where scene.kind(chunk) == .nounPhrase {
      let tokens = scene.tokens(chunk)
      guard let mention = scene.headMention(chunk), mention.form == .name, scene.type(mention.entity) == .person,
        mention.tokens.lowerBound > tokens.lowerBound
      else { continue }
      let words = Range(from: tokens.lowerBound, to: mention.tokens.lowerBound)
      // `Spain's Merkel`: a bare possessive says nothing.
      guard scene.draft.syntax.tags[words.upperBound - 1] != .possessive else { continue }
      found += Description(
        scene: scene, person: mention.entity, words: words, complements: [],
        evidence: Range(from: tokens.lowerBound, to: mention.tokens.upperBound), rule: "prenominal-title"
      ).findings()
      found += postOfBody(before: chunk, words: words, mention, scene)
    }
    return found
  }

  /// `CEO of the Refugee Council Enver Solomon`: the body stands before the name, its post before `of`.
  private func postOfBody(before chunk: Int, words: Range<Int>, _ mention: MentionReference, _ scene: Scene)
    -> [Finding]
  {
    guard scene.kind(chunk - 1) == .preposition, scene.kind(chunk - 2) == .nounPhrase,
      scene.headMention(chunk - 2) == nil,
      scene.isPost(scene.draft.syntax.chunks[chunk - 2].head), let body = scene.mentions(in: words).last,
      body.tokens.upperBound == words.upperBound
    else { return [] }
    let post = scene.tokens(chunk - 2)
    return Description(
      scene: scene, person: mention.entity, words: post, complements: [(scene.function(chunk - 1), body)],
      evidence: Range(from: post.lowerBound, to: mention.tokens.upperBound), rule: "post-of-body-name"
    ).findings()
  }
}

internal import ArticleModel
internal import Knowledge

/// `Russian foreign minister Sergei Lavrov`, `Trump lawyer Marc Kasowitz`, `his wife Hillary Clinton`.
struct PrenominalTitle: RelationRule {
  func findings(in sentence: Int, of scene: Scene) -> [Finding] {
    var found: [Finding] = []
    for chunk in scene.chunks(of: sentence) where scene.kind(chunk) == .nounPhrase {
      let tokens = scene.tokens(chunk)
      var start = tokens.lowerBound
      for mention in scene.mentions(in: tokens) where scene.type(mention.entity) == .person {
        switch mention.form {
        case .name where mention.tokens.lowerBound > start:
          let words = start..<mention.tokens.lowerBound
          found += titled(mention, words, chunk, scene)
          start = mention.tokens.upperBound
        case .nominal:
          found += Description(
            scene: scene, person: mention.entity, words: tokens,
            complements: Apposition.complements(of: chunk, scene.chunks(of: sentence), scene), evidence: tokens,
            rule: "described-person"
          ).findings()
        default: break
        }
      }
    }
    return found
  }

  private func titled(_ mention: MentionReference, _ words: Range<Int>, _ chunk: Int, _ scene: Scene) -> [Finding] {
    // `Spain's Merkel`: a bare possessive says nothing.
    guard scene.draft.syntax.tags[words.upperBound - 1] != .possessive else { return [] }
    let evidence = words.lowerBound..<mention.tokens.upperBound
    let found = Description(
      scene: scene, person: mention.entity, words: words, complements: [], evidence: evidence,
      rule: "prenominal-title"
    ).findings()
    return found + postBehindOf(before: chunk, words: words, mention, scene)
  }

  /// `CEO of the Refugee Council Enver Solomon`, `US Secretary of State John Kerry`: the post stands before `of`.
  private func postBehindOf(
    before chunk: Int, words: Range<Int>, _ mention: MentionReference, _ scene: Scene
  ) -> [Finding] {
    guard words.lowerBound == scene.tokens(chunk).lowerBound, scene.kind(chunk - 1) == .preposition,
      scene.kind(chunk - 2) == .nounPhrase, scene.headMention(chunk - 2) == nil,
      scene.isPost(scene.draft.syntax.chunks[chunk - 2].head)
    else { return [] }
    let post = scene.tokens(chunk - 2)
    let bodies = scene.mentions(in: words)
    if bodies.isEmpty, scene.function(chunk - 1) == .of {
      let whole = Range(from: post.lowerBound, to: words.upperBound)
      return Description(
        scene: scene, person: mention.entity, words: whole, complements: [],
        evidence: Range(from: whole.lowerBound, to: mention.tokens.upperBound), rule: "prenominal-title"
      ).findings()
    }
    guard let body = bodies.last, body.tokens.upperBound == words.upperBound else { return [] }
    // `Afghan Ambassador to the United States Hamdullah Mohib` is no post of the United States.
    let isSent = scene.function(chunk - 1) == .to
    return Description(
      scene: scene, person: mention.entity, words: post, complements: isSent ? [] : [(scene.function(chunk - 1), body)],
      evidence: Range(from: post.lowerBound, to: mention.tokens.upperBound), rule: "post-of-body-name"
    ).findings()
  }
}

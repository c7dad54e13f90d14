internal import ArticleModel
internal import Knowledge

/// `Russian foreign minister Sergei Lavrov`, `Trump lawyer Marc Kasowitz`, `his wife Hillary Clinton`; and a description that
/// stands for a person by itself: `the Turkish president`.
struct PrenominalTitle: RelationRule {
  func findings(in sentence: Int, of scene: Scene) -> [Finding] {
    var found: [Finding] = []
    for mention in scene.mentions(in: scene.draft.document.sentences[sentence].tokens)
    where scene.type(mention.entity) == .person {
      switch mention.form {
      case .name: found += titled(mention, scene)
      case .nominal:
        let head = scene.head(of: mention)
        let complements = scene.complements(of: head)
        let words = scene.post(head)
        found += Description(
          scene: scene, person: mention.entity, noun: head, words: words, complements: complements,
          evidence: scene.extent([words] + complements.map(\.mention.tokens)), rule: "described-person"
        ).findings()
      default: break
      }
    }
    return found
  }

  private func titled(_ mention: MentionReference, _ scene: Scene) -> [Finding] {
    let name = mention.tokens
    let start = scene.titleStart(of: mention)
    // `CEO of the Refugee Council Enver Solomon`: the name follows a whole description.
    if let noun = noun(before: name.lowerBound, scene) {
      let complements = scene.complements(of: noun)
      let words = scene.post(noun)
      return Description(
        scene: scene, person: mention.entity, noun: nil, words: words, complements: complements,
        evidence: scene.extent([words, name]), rule: "post-of-body-name"
      ).findings()
    }
    guard start < name.lowerBound else { return [] }
    let words = start..<name.lowerBound
    // `Spain's Merkel`: a bare possessive says nothing.
    guard !scene.isPossessive(words.upperBound - 1) else { return [] }
    return Description(
      scene: scene, person: mention.entity, noun: nil, words: words, complements: inner(words, scene),
      evidence: words.lowerBound..<name.upperBound, rule: "prenominal-title"
    ).findings()
  }

  /// What stands behind `of` inside the words before a name: `chairman of the board of Acme John Smith`.
  private func inner(
    _ words: Range<Int>, _ scene: Scene
  ) -> [(preposition: FunctionWord?, mention: MentionReference)] {
    words.filter { scene.isPost($0) }.flatMap { scene.complements(of: $0) }.filter {
      $0.mention.tokens.upperBound <= words.upperBound && $0.preposition != .to
    }
  }

  /// The noun of a post whose phrase, with what stands behind its prepositions, ends where a name begins.
  private func noun(before start: Int, _ scene: Scene) -> Int? {
    let document = scene.draft.document
    let sentence = document.sentences[Int(scene.draft.sentenceAt[start])].tokens
    guard start > sentence.lowerBound else { return nil }
    var at: Int? = start - 1
    var steps = 0
    while let word = at, steps < 5 {
      // The name may hang on the body, as if it were called so.
      let hangsOn = document.tokens[start].head
      let isWhole =
        document.subtree(of: word).upperBound <= start || hangsOn == word
        || hangsOn.flatMap { document.tokens[$0].head } == word
      if word < start - 1, isWhole, scene.isPost(word), scene.describes(word),
        document.subtree(of: word).contains(start - 1)
      {
        return word
      }
      at = document.tokens[word].head
      steps += 1
    }
    return nil
  }
}

internal import ArticleModel
internal import Knowledge

/// `born in Egypt`, `Egypt-born`, `based in London`, `US-based cleric`.
struct BornAndBased: RelationRule {
  func findings(in sentence: Int, of scene: Scene) -> [Finding] {
    let document = scene.draft.document
    var found: [Finding] = []
    for token in document.sentences[sentence].tokens {
      let word = scene.grammar.function(token)
      guard word == .born || word == .based || word == .headquartered else { continue }
      if token > 1, scene.isDash(token - 1), let place = scene.draft.mentionAt[token - 2] {
        guard let mention = name(behind: token, scene) else { continue }
        found += tie(mention, word, place, Range(from: place.tokens.lowerBound, to: mention.tokens.upperBound), scene)
        continue
      }
      let places = scene.grammar.obliques(of: token).filter { scene.lexicon.function($0.preposition) == .in }
        .flatMap(\.words).compactMap { scene.draft.mentionAt[$0] }
      guard let place = places.first else { continue }
      for subject in scene.grammar.surfaceSubjects(of: token) {
        guard let mention = scene.draft.mentionAt[subject] else { continue }
        found += tie(mention, word, place, scene.extent([mention.tokens, place.tokens]), scene)
      }
    }
    return found
  }

  private func tie(
    _ mention: MentionReference, _ word: FunctionWord?, _ place: MentionReference, _ words: Range<Int>, _ scene: Scene
  ) -> [Finding] {
    let predicate: Predicate =
      word == .born ? .bornIn : scene.type(mention.entity) == .person ? .livesIn : .basedIn
    return scene.finding(
      mention.entity, predicate, place.entity, words: words, rule: word == .born ? "born-in" : "based-in")
  }

  /// The name that the compound stands before: `London-[based] bank Lehman`.
  private func name(behind token: Int, _ scene: Scene) -> MentionReference? {
    let document = scene.draft.document
    let end = min(token + 6, document.sentences[Int(scene.draft.sentenceAt[token])].tokens.upperBound)
    for at in token + 1..<max(end, token + 1) {
      if let mention = scene.draft.mentionAt[at] { return mention.form == .name ? mention : nil }
      if document.tokens[at].partOfSpeech == .adposition { return nil }
    }
    return nil
  }
}

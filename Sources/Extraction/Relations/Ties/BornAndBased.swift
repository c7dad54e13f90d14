internal import ArticleModel
internal import Knowledge

/// `born in Egypt`, `Egypt-born`, `based in London`, `US-based cleric`.
struct BornAndBased: RelationRule {
  func findings(in sentence: Int, of scene: Scene) -> [Finding] {
    var found: [Finding] = []
    for clause in scene.draft.syntax.clauses[scene.draft.syntax.clausesOfSentence[sentence]] {
      let head = scene.draft.syntax.chunks[clause.verb].head
      let word = scene.lexicon.function(scene.draft.syntax.words[head])
      guard word == .born || word == .based else { continue }
      for oblique in clause.obliques where scene.lexicon.function(oblique.preposition) == .in {
        guard let place = oblique.phrases.first.flatMap(scene.headMention) else { continue }
        for subject in clause.subjects {
          guard let mention = scene.headMention(subject) else { continue }
          found += tie(
            mention, word, place, Range(from: clause.tokens.lowerBound, to: clause.tokens.upperBound), scene)
        }
        break
      }
    }
    for token in scene.draft.document.sentences[sentence].tokens.dropFirst(2) {
      let word = scene.lexicon.function(scene.draft.syntax.words[token])
      guard word == .born || word == .based, scene.draft.syntax.marks[token - 1] == .dash,
        let place = scene.draft.mentionAt[token - 2]
      else { continue }
      guard let mention = nextName(after: token, in: sentence, scene) else { continue }
      found += tie(mention, word, place, Range(from: place.tokens.lowerBound, to: mention.tokens.upperBound), scene)
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

  /// The name that the compound stands before, a few words on.
  private func nextName(after token: Int, in sentence: Int, _ scene: Scene) -> MentionReference? {
    let end = min(token + 6, scene.draft.document.sentences[sentence].tokens.upperBound)
    for at in token + 1..<max(end, token + 1) {
      if let mention = scene.draft.mentionAt[at] { return mention.form == .name ? mention : nil }
      if scene.draft.syntax.tags[at] == .preposition { return nil }
    }
    return nil
  }
}

internal import ArticleModel
internal import Knowledge

/// `"Donald Trump is a fraud," Butterfield said`: blame accuses and praise supports whom it is said of.
struct Opinions: RelationRule {
  func findings(in sentence: Int, of scene: Scene) -> [Finding] {
    let tokens = scene.draft.document.sentences[sentence].tokens
    guard scene.hasSpeech(in: tokens) else { return [] }
    var found: [Finding] = []
    for word in tokens {
      guard let opinion = scene.opinion(word), scene.draft.mentionAt[word] == nil,
        let predicate = predicate(over: word, scene), scene.grammar.isPredicate(predicate),
        let speaker = scene.speaker(of: word..<word + 1)
      else { continue }
      let status = scene.status.status(of: predicate)
      guard status == .actual || status == .planned else { continue }
      let subjects = scene.parties.parties(of: scene.grammar.surfaceSubjects(of: predicate), as: .recipient)
      let act: Predicate = opinion == .blame ? .accuse : .support
      let rule = opinion == .blame ? "blame-in-speech" : "praise-in-speech"
      for party in subjects where scene.type(party.entity) != .country {
        found += scene.finding(
          speaker, act, party.entity, words: scene.extent([party.tokens, word..<word + 1]), trigger: word, rule: rule)
      }
    }
    return found
  }

  /// The predicate that the word is or belongs to: `is a [terrible] man`, `[lies]`, `has a [terrible] temper`.
  private func predicate(over word: Int, _ scene: Scene) -> Int? {
    var at = word
    for _ in 0..<3 {
      if scene.grammar.isPredicate(at) { return at }
      guard let head = scene.draft.document.tokens[at].head else { return nil }
      switch scene.draft.document.tokens[at].relation {
      case .amod, .obj, .advmod, .compound, .conj, .xcomp, .nmod: at = head
      default: return nil
      }
    }
    return scene.grammar.isPredicate(at) ? at : nil
  }
}

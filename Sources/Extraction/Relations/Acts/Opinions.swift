internal import ArticleModel
internal import Knowledge

/// `"Donald Trump is a fraud," Butterfield said`: blame accuses and praise supports whom it is said of.
struct Opinions: RelationRule {
  func findings(in sentence: Int, of scene: Scene) -> [Finding] {
    var found: [Finding] = []
    for clause in scene.draft.syntax.clauses[scene.draft.syntax.clausesOfSentence[sentence]] {
      guard let verb = scene.draft.syntax.chunks[clause.verb].verb, verb.form == .finite,
        let opinion = opinion(of: clause, verb, scene), let speaker = scene.speaker(of: clause.tokens)
      else { continue }
      for party in scene.parties.parties(of: clause.subjects, as: .recipient) {
        found += scene.finding(
          speaker, opinion == .blame ? .accuse : .support, party.entity, words: clause.tokens,
          rule: opinion == .blame ? "blame-in-speech" : "praise-in-speech")
      }
    }
    return found
  }

  /// What a clause says of its subject: by its verb, or by what stands behind `is`. A denied word counts for nothing.
  private func opinion(of clause: Clause, _ verb: VerbGroup, _ scene: Scene) -> Opinion? {
    guard !verb.isNegated, clause.condition == nil else { return nil }
    if !verb.isCopula, !verb.isPassive { return scene.lexicon.opinion(scene.word(clause.verb)) }
    guard verb.isCopula else { return nil }
    let end = scene.draft.document.sentences[clause.sentence].tokens.upperBound
    let start = scene.tokens(clause.verb).upperBound
    for token in start..<min(end, start + 8) {
      if scene.draft.syntax.marks[token] == .comma || scene.draft.syntax.marks[token] == .stop { return nil }
      if let opinion = scene.lexicon.opinion(scene.draft.syntax.words[token]) { return opinion }
    }
    return nil
  }
}

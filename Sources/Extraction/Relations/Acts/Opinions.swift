internal import ArticleModel
internal import Knowledge

/// `"Donald Trump is a fraud," Butterfield said`: blame accuses and praise supports whom it is said of.
struct Opinions: RelationRule {
  func findings(in sentence: Int, of scene: Scene) -> [Finding] {
    var found: [Finding] = []
    let range = scene.draft.syntax.clausesOfSentence[sentence]
    for index in range {
      let clause = scene.draft.syntax.clauses[index]
      guard let verb = scene.draft.syntax.chunks[clause.verb].verb, clause.condition == nil, !verb.isNegated else {
        continue
      }
      let end =
        index + 1 < range.upperBound
        ? scene.draft.syntax.clauses[index + 1].tokens.lowerBound
        : scene.draft.document.sentences[sentence].tokens.upperBound
      let words = Range(from: clause.tokens.lowerBound, to: max(end, clause.tokens.upperBound))
      guard let opinion = opinion(of: clause, verb, in: words, scene), let speaker = scene.speaker(of: clause.tokens)
      else { continue }
      let subjects = scene.parties.parties(of: clause.subjects, as: .recipient)
      let predicate: Predicate = opinion == .blame ? .accuse : .support
      let rule = opinion == .blame ? "blame-in-speech" : "praise-in-speech"
      for party in subjects where scene.type(party.entity) != .country {
        found += scene.finding(speaker, predicate, party.entity, words: clause.tokens, rule: rule)
      }
    }
    return found
  }

  /// What the clause says of its subject: behind `is`, or in the verb itself (`he lies`).
  private func opinion(of clause: Clause, _ verb: VerbGroup, in words: Range<Int>, _ scene: Scene) -> Opinion? {
    if let opinion = scene.lexicon.opinion(scene.word(clause.verb)) { return opinion }
    guard verb.isCopula else { return nil }
    return opinion(in: Range(from: scene.tokens(clause.verb).upperBound, to: words.upperBound), scene)
  }

  /// Whether blame or praise prevails in some words.
  private func opinion(in words: Range<Int>, _ scene: Scene) -> Opinion? {
    var balance = 0
    for token in words {
      switch scene.lexicon.opinion(scene.draft.syntax.words[token]) {
      case .blame: balance -= 1
      case .praise: balance += 1
      case nil: break
      }
    }
    return balance < 0 ? .blame : balance > 0 ? .praise : nil
  }
}

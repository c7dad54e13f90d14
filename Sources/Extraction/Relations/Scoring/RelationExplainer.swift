internal import ArticleModel

/// Tells why a document's relations were believed, and what came near and was not.
struct RelationExplainer {
  /// Features told of each.
  static let clueLimit = 6

  let scorer: RelationScorer
  let scene: Scene

  /// One explanation a choice, the believed first in their order in the extract.
  func explanations(_ choices: [RelationSelector.Choice], _ weighed: [WeighedCandidate]) -> [RelationExplanation] {
    let believed = choices.filter(\.isBelieved)
    let missed = choices.filter { !$0.isBelieved }.sorted { $0.probability > $1.probability }
    return believed.enumerated().map { explanation($1, weighed[$1.index], relation: $0) }
      + missed.map { explanation($0, weighed[$0.index], relation: nil) }
  }

  private func explanation(
    _ choice: RelationSelector.Choice, _ one: WeighedCandidate, relation: Int?
  ) -> RelationExplanation {
    let candidate = one.candidate
    let document = scene.draft.document
    func span(_ tokens: Range<Int>?) -> TextSpan? {
      tokens.map { document.tokens[$0.lowerBound].span.union(document.tokens[$0.upperBound - 1].span) }
    }
    let rules = one.findings(of: choice.predicate).map(\.rule)
    let number = RelationWeights.predicates.firstIndex(of: choice.predicate) ?? 0
    return RelationExplanation(
      relation: relation, reason: relation != nil ? nil : rules.isEmpty ? .unlikely : .ruleTurnedDown,
      subject: candidate.subject, predicate: choice.predicate, object: candidate.object,
      sentence: document.sentences[candidate.sentence].span, subjectWords: span(candidate.subjectMention?.tokens),
      objectWords: span(candidate.objectMention?.tokens), trigger: one.words.trigger.map { document.tokens[$0].span },
      probability: choice.probability, threshold: choice.threshold, rules: rules,
      clues: clues(one, number))
  }

  private func clues(_ one: WeighedCandidate, _ predicate: Int) -> [RelationExplanation.Clue] {
    guard let sink = one.features else { return [] }
    var words: [UInt32: String] = [:]
    for token in scene.draft.document.sentences[one.candidate.sentence].tokens {
      let lemma = scene.draft.document.tokens[token].lemma
      words[FeatureSink.number(of: lemma)] = lemma
    }
    for name in FeatureSink.names { words[FeatureSink.number(of: name)] = name }
    let clues = zip(sink.numbers, sink.notes).map { number, note in
      RelationExplanation.Clue(
        text: ([String(describing: note.kind)] + note.values.compactMap { words[$0] }).joined(separator: " "),
        weight: Double(scorer.contribution(of: number, to: predicate, hidden: one.answer.hidden)))
    }
    let order = clues.indices.sorted { (-abs(clues[$0].weight), $0) < (-abs(clues[$1].weight), $1) }
    return order.prefix(Self.clueLimit).map { clues[$0] }.filter { $0.weight != 0 }
  }
}

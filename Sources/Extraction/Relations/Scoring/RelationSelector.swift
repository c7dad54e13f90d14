internal import ArticleModel

/// A candidate and what the scorer says of it.
struct WeighedCandidate {
  let candidate: RelationCandidate
  let words: RelationFeatures.Words
  let answer: RelationScorer.Answer
  /// What rules read of this pair in its sentence, either way round.
  let findings: [Finding]
  /// The features and what each says, where somebody wants to read them.
  let features: FeatureSink?
}

/// Decides which relations a document holds, from all that the scorer says of its candidates.
struct RelationSelector {
  /// One relation of the document, at the candidate that says it best.
  struct Choice {
    /// Index among the weighed candidates.
    let index: Int
    let predicate: Predicate
    let probability: Double
    /// Whether it is likely enough to be believed.
    let isBelieved: Bool
  }

  /// Below this nothing is worth a word, even as a near miss.
  static let floor = 0.1

  let scorer: RelationScorer
  let types: [EntityType]

  private struct Pair: Hashable {
    let sentence: Int
    let subject: Int
    let object: Int
  }

  private struct Key: Hashable {
    let low: Int
    let high: Int
    let predicate: Predicate
  }

  /// The relations of a document, each once, in the order of the candidates; the unbelieved above `floor` among them.
  func choices(_ weighed: [WeighedCandidate]) -> [Choice] {
    var places: [Pair: Int] = [:]
    for (index, one) in weighed.enumerated() {
      let candidate = one.candidate
      places[Pair(sentence: candidate.sentence, subject: candidate.subject, object: candidate.object)] = index
    }
    var best: [Key: Choice] = [:]
    for (index, one) in weighed.enumerated() {
      let candidate = one.candidate
      let reverse = places[
        Pair(sentence: candidate.sentence, subject: candidate.object, object: candidate.subject)]
      for (number, predicate) in RelationWeights.predicates.enumerated() {
        guard predicate.allows(types[candidate.subject], types[candidate.object]) else { continue }
        var answer = one.answer.predicates[number]
        var key = Key(low: candidate.subject, high: candidate.object, predicate: predicate)
        if predicate.isSymmetric {
          if let reverse { answer = (answer + weighed[reverse].answer.predicates[number]) / 2 }
          if key.high < key.low { key = Key(low: key.high, high: key.low, predicate: predicate) }
        }
        let probability = scorer.probability(answer, of: number)
        guard probability >= Self.floor, probability > best[key]?.probability ?? 0 else { continue }
        best[key] = Choice(
          index: index, predicate: predicate, probability: probability,
          isBelieved: probability >= Double(scorer.weights.thresholds[number]))
      }
    }
    return best.values.sorted { ($0.index, $0.predicate) < ($1.index, $1.predicate) }
  }
}

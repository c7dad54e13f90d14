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

  /// What rules read of this pair with the predicate, in its direction where the predicate has one.
  func findings(of predicate: Predicate) -> [Finding] {
    findings.filter { $0.predicate == predicate && ($0.subject == candidate.subject || predicate.isSymmetric) }
  }
}

/// Decides which relations a document holds, from all that the scorer says of its candidates.
struct RelationSelector {
  /// One relation of the document, at the candidate that says it best.
  struct Choice {
    /// Index among the weighed candidates.
    let index: Int
    let predicate: Predicate
    let probability: Double
    /// The probability from which on it is believed.
    let threshold: Double
    /// Whether it is likely enough to be believed.
    var isBelieved: Bool { probability >= threshold }
  }

  /// Below this nothing is worth a word, even as a near miss.
  static let floor = 0.1

  let scorer: RelationScorer
  let types: [EntityType]
  /// From which probability on a relation is believed; the scorer's own thresholds where nil.
  let minimumConfidence: Double?

  /// From which probability on a relation with the predicate of this number is believed.
  func threshold(of predicate: Int) -> Double {
    minimumConfidence ?? Double(scorer.weights.thresholds[predicate])
  }

  init(scorer: RelationScorer, types: [EntityType], minimumConfidence: Double? = nil) {
    self.scorer = scorer
    self.types = types
    self.minimumConfidence = minimumConfidence
  }

  private let numbers = Dictionary(uniqueKeysWithValues: zip(RelationWeights.predicates, 0...))

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

  /// What the candidates of one relation say together.
  private struct Sum {
    var odds = 0.0
    var best = -Double.infinity
    var index = 0
    var isRead = false
  }

  /// The relations of a document, each once, in the order of the candidates that say them best; the unbelieved above `floor`
  /// among them.
  ///
  /// Where several sentences say the same, their odds add up.
  func choices(_ weighed: [WeighedCandidate]) -> [Choice] {
    var places: [Pair: Int] = [:]
    for (index, one) in weighed.enumerated() {
      let candidate = one.candidate
      places[Pair(sentence: candidate.sentence, subject: candidate.subject, object: candidate.object)] = index
    }
    var sums: [Key: Sum] = [:]
    for (index, one) in weighed.enumerated() {
      let candidate = one.candidate
      let reverse = places[
        Pair(sentence: candidate.sentence, subject: candidate.object, object: candidate.subject)]
      for (number, predicate) in RelationWeights.predicates.enumerated() {
        guard predicate.allows(types[candidate.subject], types[candidate.object]) else { continue }
        var answer = Double(one.answer.predicates[number])
        var key = Key(low: candidate.subject, high: candidate.object, predicate: predicate)
        if predicate.isSymmetric {
          if let reverse {
            // Said once for both directions.
            guard candidate.subject < candidate.object else { continue }
            answer = (answer + Double(weighed[reverse].answer.predicates[number])) / 2
          }
          if key.high < key.low { key = Key(low: key.high, high: key.low, predicate: predicate) }
        }
        var sum = sums[key] ?? Sum()
        sum.odds += RelationScorer.exponential(answer)
        if answer > sum.best { (sum.best, sum.index) = (answer, index) }
        if !one.findings(of: predicate).isEmpty { sum.isRead = true }
        sums[key] = sum
      }
    }
    var choices: [Choice] = []
    for (key, sum) in sums {
      let number = numbers[key.predicate] ?? 0
      let probability = scorer.probability(
        RelationScorer.logarithm(sum.odds), of: number, isRead: sum.isRead)
      guard probability >= min(Self.floor, threshold(of: number)) else { continue }
      choices.append(
        Choice(
          index: sum.index, predicate: key.predicate, probability: probability,
          threshold: threshold(of: number)))
    }
    return choices.sorted { ($0.index, $0.predicate) < ($1.index, $1.predicate) }
  }
}

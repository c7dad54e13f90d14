internal import ArticleModel
internal import CRelationWeights

/// The network that weighs a candidate: sums of features' rows and words' projections, one hidden layer, an answer for each
/// predicate and each status.
///
/// Sums are of whole numbers or in a fixed order, so that every machine gives the same bits.
package struct RelationScorer: Sendable {
  /// What the network says of a candidate.
  struct Answer {
    /// By `Predicate.allCases`, before calibration.
    var predicates: [Float]
    /// By `Status.allCases`.
    var statuses: [Float]
    /// The hidden units.
    var hidden: [Float]
  }

  let weights: RelationWeights

  /// The scorer of the weights that come with the program; throws where these are damaged.
  package init() throws {
    let file = relation_weights()
    weights = try RelationWeights(bytes: UnsafeRawBufferPointer(start: file.bytes, count: file.count))
  }

  /// Weighs a candidate with the given features and words. Linear in both.
  func answer(_ features: [UInt32], _ words: RelationFeatures.Words, _ states: inout ProjectedStates) -> Answer {
    let count = weights.hidden
    var sums = [Int32](repeating: 0, count: count)
    for feature in features {
      guard let row = weights.features.place(of: feature) else { continue }
      let start = row * count
      for unit in 0..<count { sums[unit] &+= Int32(weights.rows[start + unit]) }
    }
    var hidden = [Float](repeating: 0, count: count)
    for unit in 0..<count { hidden[unit] = Float(sums[unit]) * weights.rowScales[unit] + weights.bias[unit] }
    for role in RelationWeights.Role.allCases { states.add(role, of: words, to: &hidden) }
    for role in RelationWeights.MeaningRole.allCases { states.add(role, of: words, to: &hidden) }
    for unit in 0..<count { hidden[unit] = max(hidden[unit], 0) }
    var answers = [Float](repeating: 0, count: weights.outputs)
    for answer in 0..<weights.outputs { answers[answer] = weights.outputBias[answer] }
    for unit in 0..<count where hidden[unit] > 0 {
      let start = unit * weights.outputs
      for answer in 0..<weights.outputs { answers[answer] += hidden[unit] * weights.output[start + answer] }
    }
    let predicates = RelationWeights.predicates.count
    return Answer(predicates: Array(answers[..<predicates]), statuses: Array(answers[predicates...]), hidden: hidden)
  }

  /// The probability that an answer stands for, where a rule reads the same or none does.
  func probability(_ answer: Double, of predicate: Int, isRead: Bool) -> Double {
    let offset = weights.offsets[predicate] + (isRead ? weights.read[predicate] : 0)
    return 1 / (1 + Self.exponential(-(answer * Double(weights.slopes[predicate]) + Double(offset))))
  }

  /// What a feature adds to the answer for a predicate, through the hidden units that speak.
  func contribution(of feature: UInt32, to predicate: Int, hidden: [Float]) -> Float {
    guard let row = weights.features.place(of: feature) else { return 0 }
    var sum: Float = 0
    for unit in 0..<weights.hidden where hidden[unit] > 0 {
      let value = Float(weights.rows[row * weights.hidden + unit]) * weights.rowScales[unit]
      sum += value * weights.output[unit * weights.outputs + predicate]
    }
    return sum
  }

  /// eˣ to ten digits, by the same steps everywhere: the C library's own may differ in the last bit between machines.
  static func exponential(_ x: Double) -> Double {
    let x = min(max(x, -60), 60)
    let whole = (x * 1.4426950408889634).rounded()
    let rest = x - whole * 0.6931471805599453
    var term = 1.0
    var sum = 1.0
    for n in 1...10 {
      term *= rest / Double(n)
      sum += term
    }
    return sum * Double(sign: .plus, exponent: Int(whole), significand: 1)
  }

  /// The natural logarithm of a positive number to ten digits, by the same steps everywhere.
  static func logarithm(_ x: Double) -> Double {
    // ln m = 2 artanh((m − 1) / (m + 1)) for 1 ≤ m < 2
    let ratio = (x.significand - 1) / (x.significand + 1)
    var power = ratio
    var sum = 0.0
    for n in 0..<12 {
      sum += power / Double(2 * n + 1)
      power *= ratio * ratio
    }
    return 2 * sum + Double(x.exponent) * 0.6931471805599453
  }
}

internal import ArticleModel

/// The states of a document's words as the scorer weighs them, each computed when first asked for.
struct ProjectedStates {
  private let states: WordStates
  private let weights: RelationWeights
  private var known: [Key: [Float]] = [:]

  private struct Key: Hashable {
    let role: Int
    let word: Int
  }

  init(_ states: WordStates, _ weights: RelationWeights) {
    self.states = states
    self.weights = weights
  }

  /// Adds what the word in a role says to the hidden units.
  mutating func add(_ role: RelationWeights.Role, of words: RelationFeatures.Words, to hidden: inout [Float]) {
    guard states.width == weights.width else { return }
    let bias = weights.projections[role.rawValue].bias
    switch role {
    case .subject: add(words.subject, role, &hidden)
    case .object: add(words.object, role, &hidden)
    case .trigger: add(words.trigger, role, &hidden)
    case .clause: add(words.clause, role, &hidden)
    case .between:
      guard !words.between.isEmpty else { return }
      var sum = [Float](repeating: 0, count: weights.hidden)
      for word in words.between {
        let row = row(role, word)
        for unit in sum.indices { sum[unit] += row[unit] }
      }
      let count = Float(words.between.count)
      for unit in hidden.indices { hidden[unit] += sum[unit] / count + bias[unit] }
    }
  }

  private mutating func add(_ word: Int?, _ role: RelationWeights.Role, _ hidden: inout [Float]) {
    guard let word else { return }
    let bias = weights.projections[role.rawValue].bias
    let row = row(role, word)
    for unit in hidden.indices { hidden[unit] += row[unit] + bias[unit] }
  }

  private mutating func row(_ role: RelationWeights.Role, _ word: Int) -> [Float] {
    let key = Key(role: role.rawValue, word: word)
    if let row = known[key] { return row }
    let projection = weights.projections[role.rawValue]
    let (numbers, scale, zero) = states.quantised(word)
    let row = numbers.withUnsafeBufferPointer { numbers in
      (0..<weights.hidden).map { unit in
        var sum: Int32 = 0
        let start = unit * weights.width
        for k in 0..<weights.width {
          sum &+= (Int32(numbers[k]) &- zero) &* Int32(projection.weights[start + k])
        }
        return Float(sum) * projection.scales[unit] * scale
      }
    }
    known[key] = row
    return row
  }
}

internal import ArticleModel

/// The states and meanings of a document's words as the scorer weighs them, each computed when first asked for.
struct ProjectedStates {
  private let document: Document
  private let states: WordStates
  private let weights: RelationWeights
  private var known: [Key: [Float]] = [:]

  private struct Key: Hashable {
    let role: Int
    let word: Int
  }

  init(_ document: Document, _ weights: RelationWeights) {
    self.document = document
    states = document.states
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

  /// Adds what the meanings of the words in a role say, their mean where there are several.
  func add(_ role: RelationWeights.MeaningRole, of words: RelationFeatures.Words, to hidden: inout [Float]) {
    let here: [Int] =
      switch role {
      case .trigger: [words.trigger].compactMap(\.self)
      case .clause: [words.clause].compactMap(\.self)
      case .beside: words.beside
      }
    let rows = here.compactMap { weights.lemmas.place(of: FeatureSink.number(of: document.tokens[$0].lemma)) }
    guard !rows.isEmpty else { return }
    let count = Float(rows.count)
    for number in 0..<weights.depth {
      var sum: Int32 = 0
      for row in rows { sum += Int32(weights.meanings[row * weights.depth + number]) }
      let value = Float(sum) / count
      let start = (role.rawValue * weights.depth + number) * weights.hidden
      for unit in hidden.indices { hidden[unit] += value * weights.meaningWeights[start + unit] }
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
    let row = numbers.withUnsafeBytes { numbers in
      (0..<weights.hidden).map { unit in
        let sum = Self.product(numbers, UnsafeRawBufferPointer(projection.weights), from: unit * weights.width)
        return Float(sum &- zero &* projection.sums[unit]) * projection.scales[unit] * scale
      }
    }
    known[key] = row
    return row
  }
}

extension ProjectedStates {
  /// Σ state · weight for all numbers of a state. Products of 7 and 8 bits, and two of them added, fit 16.
  private static func product(_ state: UnsafeRawBufferPointer, _ weights: UnsafeRawBufferPointer, from start: Int)
    -> Int32
  {
    var sums = SIMD16<Int32>()
    var k = 0
    while k + 32 <= state.count {
      let a = product(state, weights, k, start + k)
      let b = product(state, weights, k + 16, start + k + 16)
      sums &+= SIMD16<Int32>(truncatingIfNeeded: a &+ b)
      k += 32
    }
    var sum = sums.wrappedSum()
    while k < state.count {
      sum &+= Int32(state[k]) &* Int32(Int8(bitPattern: weights[start + k]))
      k += 1
    }
    return sum
  }

  private static func product(
    _ state: UnsafeRawBufferPointer, _ weights: UnsafeRawBufferPointer, _ at: Int, _ place: Int
  ) -> SIMD16<Int16> {
    let a = state.loadUnaligned(fromByteOffset: at, as: SIMD16<UInt8>.self)
    let b = weights.loadUnaligned(fromByteOffset: place, as: SIMD16<Int8>.self)
    return SIMD16<Int16>(truncatingIfNeeded: a) &* SIMD16<Int16>(truncatingIfNeeded: b)
  }
}

extension UnsafeBufferPointer<UInt32> {
  /// Where `number` stands among ascending numbers; nil where it does not.
  func place(of number: UInt32) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == number ? low : nil
  }
}

internal import ArticleModel

/// All that the training of the relation scorer left (README, "The file").
///
/// `@unchecked Sendable` because the bytes belong to the program, live as long as it does and are never written.
struct RelationWeights: @unchecked Sendable {
  /// Words that a candidate shows besides its features, in the order of the file.
  enum Role: Int, CaseIterable {
    case subject, object, trigger, clause, between
  }

  /// Words whose meanings count wherever they stand, in the order of the file.
  enum MeaningRole: Int, CaseIterable {
    case trigger, clause, beside
  }

  /// What a word contributes in one role: `Σ weight · state`, for each hidden unit.
  struct Projection {
    /// 8-bit weights, a row a hidden unit, and what one step of a row means.
    let weights: UnsafeBufferPointer<Int8>
    let scales: UnsafeBufferPointer<Float>
    /// Added once where the role is filled.
    let bias: UnsafeBufferPointer<Float>
    /// Sum of each row of weights.
    let sums: [Int32]
  }

  /// Why the bytes are no weights.
  enum Failure: Error, CustomStringConvertible {
    case damaged

    var description: String {
      "the relation scorer's weights are damaged or of another version; build the program from a clean checkout"
    }
  }

  /// Hidden units, numbers of a state, answers.
  let hidden: Int
  let width: Int
  let outputs: Int
  /// Numbers of the features that count, ascending; row i of `rows` belongs to feature i.
  let features: UnsafeBufferPointer<UInt32>
  let rows: UnsafeBufferPointer<Int8>
  /// What one step of a column of `rows` means.
  let rowScales: UnsafeBufferPointer<Float>
  let bias: UnsafeBufferPointer<Float>
  /// By `Role`; empty where the training left the states aside.
  let projections: [Projection]
  /// For each hidden unit a row of what it adds to each answer.
  let output: UnsafeBufferPointer<Float>
  /// Numbers of a meaning.
  let depth: Int
  /// Numbers of the lemmas whose meaning is known, ascending, and for each a row of 8-bit numbers.
  let lemmas: UnsafeBufferPointer<UInt32>
  let meanings: UnsafeBufferPointer<Int8>
  /// By role, for each number of a meaning a row of what it adds to each hidden unit.
  let meaningWeights: UnsafeBufferPointer<Float>
  let outputBias: UnsafeBufferPointer<Float>
  /// For each predicate: slope and offset that make a probability of its answer, and the least one to be believed.
  let slopes: UnsafeBufferPointer<Float>
  let offsets: UnsafeBufferPointer<Float>
  let thresholds: UnsafeBufferPointer<Float>

  static let predicates = Predicate.allCases
  static let statuses = Status.allCases

  private static let magic = Array("ENTREL02".utf8)

  /// Reads the weights at `bytes`, which have to stay where they are; every length is checked.
  init(bytes: UnsafeRawBufferPointer) throws(Failure) {
    var at = 8
    func number() throws(Failure) -> Int {
      guard at + 4 <= bytes.count else { throw .damaged }
      defer { at += 4 }
      return Int(bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self))
    }
    func take<Number>(_ count: Int, _: Number.Type = Number.self) throws(Failure) -> UnsafeBufferPointer<Number> {
      let length = count * MemoryLayout<Number>.stride
      // Everything begins at a multiple of 4.
      at = (at + 3) & ~3
      guard count >= 0, length <= bytes.count - at else { throw .damaged }
      defer { at += length }
      return UnsafeRawBufferPointer(rebasing: bytes[at..<at + length]).assumingMemoryBound(to: Number.self)
    }
    guard bytes.count > 32, bytes.prefix(8).elementsEqual(Self.magic) else { throw .damaged }
    let (count, hidden, width, roles, outputs) = (
      try number(), try number(), try number(), try number(), try number()
    )
    let (lemmaCount, depth) = (try number(), try number())
    guard (1...1 << 20).contains(count), (1...512).contains(hidden), width <= 4096,
      roles == 0 || roles == Role.allCases.count, outputs == Self.predicates.count + Self.statuses.count,
      (0...1 << 20).contains(lemmaCount),
      depth <= 512
    else { throw .damaged }
    (self.hidden, self.width, self.outputs, self.depth) = (hidden, width, outputs, depth)
    features = try take(count)
    rows = try take(count * hidden)
    rowScales = try take(hidden)
    bias = try take(hidden)
    var projections: [Projection] = []
    for _ in 0..<roles {
      let numbers: UnsafeBufferPointer<Int8> = try take(hidden * width)
      projections.append(
        Projection(
          weights: numbers, scales: try take(hidden), bias: try take(hidden),
          sums: (0..<hidden).map { unit in
            numbers[unit * width..<(unit + 1) * width].reduce(into: Int32(0)) { $0 += Int32($1) }
          }))
    }
    self.projections = projections
    lemmas = try take(lemmaCount)
    meanings = try take(lemmaCount * depth)
    meaningWeights = try take(MeaningRole.allCases.count * depth * hidden)
    output = try take(hidden * outputs)
    outputBias = try take(outputs)
    slopes = try take(Self.predicates.count)
    offsets = try take(Self.predicates.count)
    thresholds = try take(Self.predicates.count)
    guard at == bytes.count else { throw .damaged }
  }
}

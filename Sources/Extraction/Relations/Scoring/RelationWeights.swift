internal import ArticleModel
internal import Language

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
  /// By `Role`.
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
  /// What it adds that a rule reads the same.
  let read: UnsafeBufferPointer<Float>
  let thresholds: UnsafeBufferPointer<Float>

  static let predicates = Predicate.allCases
  static let statuses = Status.allCases

  /// Reads the weights at `bytes`, which have to stay where they are; every shape is checked.
  init(bytes: UnsafeRawBufferPointer) throws(WeightError) {
    let file = try WeightFile(bytes: bytes)
    let answers = Self.predicates.count + Self.statuses.count
    features = try file.tensor("features", rows: 1).numbers
    let rows = try file.tensor("rows", of: Int8.self, rows: features.count)
    let hidden = rows.columns
    func vector(_ name: String, _ count: Int) throws(WeightError) -> UnsafeBufferPointer<Float> {
      try file.tensor(name, rows: 1, columns: count).numbers
    }
    self.rows = rows.numbers
    rowScales = try vector("rows.scales", hidden)
    bias = try vector("bias", hidden)
    var projections: [Projection] = []
    var width: Int?
    for role in Role.allCases {
      let weights = try file.tensor("\(role).weights", of: Int8.self, rows: hidden, columns: width)
      width = weights.columns
      projections.append(
        Projection(
          weights: weights.numbers, scales: try vector("\(role).scales", hidden),
          bias: try vector("\(role).bias", hidden),
          sums: (0..<hidden).map { unit in
            let row = weights.numbers[unit * weights.columns..<(unit + 1) * weights.columns]
            return row.reduce(into: Int32(0)) { $0 += Int32($1) }
          }))
    }
    self.projections = projections
    lemmas = try file.tensor("lemmas", rows: 1).numbers
    let meanings = try file.tensor("meanings", of: Int8.self, rows: lemmas.count)
    self.meanings = meanings.numbers
    meaningWeights = try file.tensor(
      "meanings.weights", rows: MeaningRole.allCases.count * meanings.columns, columns: hidden
    ).numbers
    output = try file.tensor("output", rows: hidden, columns: answers).numbers
    outputBias = try vector("output.bias", answers)
    slopes = try vector("slopes", Self.predicates.count)
    offsets = try vector("offsets", Self.predicates.count)
    read = try vector("read", Self.predicates.count)
    thresholds = try vector("thresholds", Self.predicates.count)
    (self.hidden, self.width, outputs, depth) = (hidden, width ?? 0, answers, meanings.columns)
  }
}

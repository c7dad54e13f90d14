/// What the engine knows of who may refer to whom: for a word of a document, how it asks and how it answers.
public struct ReferenceVectors: Hashable, Sendable {
  private let width: Int
  /// For each word its row, −1 where it has none.
  private var rows: [Int32]
  /// Rows of two vectors of `width`: the one that asks, the one that is asked.
  private var numbers: [Float] = []

  /// No vectors yet for `words` words.
  public init(words: Int, width: Int) {
    self.width = width
    rows = Array(repeating: -1, count: words)
  }

  /// Gives `word` its vectors: first the asking one, then the asked one, `width` numbers each.
  public mutating func add(_ vectors: some Collection<Float>, for word: Int) {
    rows[word] = Int32(numbers.count / (2 * width))
    numbers.append(contentsOf: vectors)
  }

  /// How well the mention with the head word `word` refers to what the one with the head word `antecedent` names.
  ///
  /// In natural logarithms: to refer to nothing scores 0. Nil where one of them has no vectors.
  public func score(of word: Int, to antecedent: Int) -> Float? {
    guard rows.indices.contains(word), rows.indices.contains(antecedent), rows[word] >= 0, rows[antecedent] >= 0 else {
      return nil
    }
    let asking = Int(rows[word]) * 2 * width
    let asked = Int(rows[antecedent]) * 2 * width + width
    var sum: Float = 0
    for k in 0..<width { sum += numbers[asking + k] * numbers[asked + k] }
    return sum
  }
}

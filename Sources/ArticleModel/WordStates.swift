/// What the engine's encoder thinks of each word in its place: a vector a word, which scorers of meaning read.
///
/// Kept in 7 bits a number, as the engine computes with them, so that a long document stays small.
public struct WordStates: Hashable, Sendable {
  /// Numbers of a vector.
  public let width: Int
  private var numbers: [UInt8]
  private var scales: [Float]
  private var zeros: [Int32]

  /// States of `words` words, all zero.
  public init(words: Int, width: Int) {
    self.width = width
    numbers = Array(repeating: 0, count: words * width)
    scales = Array(repeating: 0, count: words)
    zeros = Array(repeating: 0, count: words)
  }

  /// Gives `word` its vector, which is `(number − zero) · scale`.
  public mutating func put(_ vector: some Collection<UInt8>, scale: Float, zero: Int32, at word: Int) {
    numbers.replaceSubrange(word * width..<(word + 1) * width, with: vector)
    scales[word] = scale
    zeros[word] = zero
  }

  /// The numbers of `word`, and what they mean: `(number − zero) · scale`.
  public func quantised(_ word: Int) -> (numbers: ArraySlice<UInt8>, scale: Float, zero: Int32) {
    (numbers[word * width..<(word + 1) * width], scales[word], zeros[word])
  }

  /// Adds `weight` times the vector of `word` to `sum`, which has `width` numbers.
  public func add(_ word: Int, times weight: Float = 1, to sum: inout [Float]) {
    let scale = scales[word] * weight
    let zero = zeros[word]
    let start = word * width
    for k in 0..<width { sum[k] += Float(Int32(numbers[start + k]) - zero) * scale }
  }

  /// The vector of `word`.
  public func vector(of word: Int) -> [Float] {
    var sum = [Float](repeating: 0, count: width)
    add(word, to: &sum)
    return sum
  }
}

/// Cuts words into the pieces of BERT's uncased WordPiece, straight from their bytes (README, section 2).
struct PieceTokenizer {
  private let vocabulary: EngineWeights.Vocabulary
  /// The child of each root for every byte, −1 where there is none: the roots have too many children to search.
  private let roots: [[Int32]]
  /// The part of a word that is being built.
  private var part: [UInt8] = []
  private var length = 0

  /// A word keeps at most so many pieces.
  static let most = 16
  private static let longestPart = 100
  private static let mapped: UInt32 = 0x3000

  init(_ vocabulary: EngineWeights.Vocabulary) {
    self.vocabulary = vocabulary
    roots = (0..<2).map { root in
      var children = [Int32](repeating: -1, count: 256)
      for child in vocabulary.first[root]..<vocabulary.first[root + 1] {
        children[Int(vocabulary.byte[Int(child)])] = child
      }
      return children
    }
  }

  /// Adds the pieces of the word at `range` to `pieces`: at least one, at most `most`.
  mutating func append(_ range: Range<Int>, of text: borrowing Span<UInt8>, to pieces: inout [Int32]) {
    let start = pieces.count
    part.removeAll(keepingCapacity: true)
    length = 0
    var i = range.lowerBound
    while i < range.upperBound {
      let (scalar, bytes) = Scalars.at(i, in: text)
      i += bytes
      guard scalar < Self.mapped, Int(scalar) < vocabulary.characters.rows else {
        endPart(to: &pieces)
        add(scalar)
        endPart(to: &pieces)
        continue
      }
      let row = Int(scalar) * 4
      let kind = vocabulary.characters[row]
      if kind == 0 { continue }
      if kind == 2 { endPart(to: &pieces) }
      for place in 1...3 where vocabulary.characters[row + place] != 0 { add(vocabulary.characters[row + place]) }
      if kind == 2 { endPart(to: &pieces) }
    }
    endPart(to: &pieces)
    if pieces.count == start { pieces.append(vocabulary.unknown) }
    if pieces.count > start + Self.most { pieces.removeLast(pieces.count - start - Self.most) }
  }

  private mutating func add(_ scalar: UInt32) {
    Scalars.append(scalar, to: &part)
    length += 1
  }

  /// Matches the part from the left, longest piece first; where no piece matches, all of it is unknown.
  private mutating func endPart(to pieces: inout [Int32]) {
    guard length > 0 else { return }
    defer {
      part.removeAll(keepingCapacity: true)
      length = 0
    }
    let start = pieces.count
    var at = length > Self.longestPart ? part.count : 0
    if at > 0 { pieces.append(vocabulary.unknown) }
    while at < part.count {
      var node = roots[at == 0 ? 0 : 1][Int(part[at])]
      var i = at + 1
      var best: Int32 = -1
      var end = at
      while node >= 0 {
        let piece = vocabulary.piece[Int(node)]
        if piece >= 0 { (best, end) = (piece, i) }
        guard i < part.count else { break }
        node = child(of: Int(node), part[i])
        i += 1
      }
      guard best >= 0 else {
        pieces.removeLast(pieces.count - start)
        pieces.append(vocabulary.unknown)
        return
      }
      pieces.append(best)
      at = end
    }
  }

  private func child(of node: Int, _ byte: UInt8) -> Int32 {
    for child in vocabulary.first[node]..<vocabulary.first[node + 1] where vocabulary.byte[Int(child)] >= byte {
      return vocabulary.byte[Int(child)] == byte ? child : -1
    }
    return -1
  }
}

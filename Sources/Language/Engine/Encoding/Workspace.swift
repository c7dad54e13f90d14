/// All the memory that reading takes, made once and used by one thread at a time.
final class Workspace {
  /// Most pieces of a batch. A layer's weights pass through the processor's caches once a batch; its numbers should stay
  /// in the second of them.
  static let pieces = 256

  // One batch of windows: a number for each piece.
  let id = Memory<Int32>(Workspace.pieces)
  let place = Memory<Int32>(Workspace.pieces)
  let shape = Memory<Int32>(Workspace.pieces)
  /// Rows of the first pieces of words.
  let first = Memory<Int32>(Workspace.pieces)

  // The encoder, a row for each piece; in the end a row for each word.
  let x: Memory<Float>
  /// Queries, keys and values, then what is between `up` and `down`.
  let wide: Memory<Float>
  let context: Memory<Float>
  let sum: Memory<Float>
  let quantised: Quantised

  // The heads, a row for each word.
  let tags: Memory<Float>
  let tree: Memory<Float>
  let arc: Memory<Float>
  let relation: Memory<Float>
  let relations: Memory<Float>
  let link: Memory<Float>
  let mention: Memory<Float>
  /// Products of a window's words with each other.
  let scores = Memory<Float>(Workspace.products * Workspace.products)
  /// Products of a batch's words with the root, sixteen columns a row.
  let rootScores = Memory<Float>(Workspace.pieces * 16)
  let scratch: Memory<Float>
  let treeSearch = TreeSearch(most: Workspace.products)
  var speechPath = SpeechPath()

  /// Most words of a window and one that stands for the root or for none, rounded up to 16.
  static let products = 128

  init(for weights: EngineWeights) {
    let rows = Self.pieces
    x = Memory(rows * weights.width)
    wide = Memory(rows * max(3 * weights.width, weights.inner))
    context = Memory(rows * weights.width)
    sum = Memory(rows * weights.width)
    quantised = Quantised(rows: rows, width: max(weights.width, weights.inner))
    tags = Memory(rows * weights.tags.linear.stride)
    tree = Memory(rows * weights.tree.tree.stride)
    arc = Memory(rows * weights.tree.arc.stride)
    relation = Memory(rows * weights.tree.relationWidth)
    relations = Memory(rows * weights.tree.relation.stride)
    link = Memory(rows * weights.link.linear.stride)
    mention = Memory(rows * weights.mention.stride)
    scratch = Memory(Self.products * max(weights.tree.arcWidth, weights.link.size))
  }
}

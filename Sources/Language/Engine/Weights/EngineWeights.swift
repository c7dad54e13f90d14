/// All that training left: tables, layers, heads, vocabulary and labels, checked against each other.
struct EngineWeights: Sendable {
  /// Width of a piece's vector.
  let width: Int
  /// Width inside a layer, between its `up` and `down`.
  let inner: Int
  /// Most pieces of a window, its two marks among them.
  let window: Int

  let embedding: Embedding
  let layers: [Layer]
  let tags: TagWeights
  let tree: TreeWeights
  let link: LinkWeights
  /// How a word asks for what it refers to, and how it answers, stacked.
  let mention: Linear
  let vocabulary: Vocabulary

  /// What a piece begins with: its word piece, its place in the window and the shape of its word's letters.
  struct Embedding: Sendable {
    let pieces: Tensor<Int8>
    let scale: Tensor<Float>
    let positions: Tensor<Float>
    let shapes: Tensor<Float>
    let gamma: Tensor<Float>
    let beta: Tensor<Float>
  }

  /// One layer of the encoder.
  struct Layer: Sendable {
    /// Query, key and value, stacked.
    let qkv: Linear
    let out: Linear
    let norm1: Norm
    let up: Linear
    let down: Linear
    let norm2: Norm

    struct Norm: Sendable {
      let gamma: Tensor<Float>
      let beta: Tensor<Float>
    }
  }

  /// The pieces that words are cut into.
  struct Vocabulary: Sendable {
    let first: Tensor<Int32>
    let byte: Tensor<UInt8>
    let piece: Tensor<Int32>
    /// A row for each code point below U+3000: what becomes of it, and up to three replacements.
    let characters: Tensor<UInt32>
    /// Pieces that open a window, close it, and stand for what has no piece.
    let opening: Int32
    let closing: Int32
    let unknown: Int32
  }

  /// Reads the weights at `bytes`, which have to stay where they are.
  init(bytes: UnsafeRawBufferPointer) throws(WeightError) {
    let file = try WeightFile(bytes: bytes)
    let sizes = file.sizes
    let (width, inner, window, count) = (sizes[0], sizes[3], sizes[4], sizes[5])
    guard width % 64 == 0, inner % 64 == 0, width == 32 * sizes[2], window <= 128, sizes[7] % 16 == 0,
      sizes[8] % 16 == 0,
      sizes[9] % 16 == 0, (1...64).contains(sizes[1])
    else { throw .tensor("the header", "asks for sizes that the kernels do not know") }
    self.width = width
    self.inner = inner
    self.window = window
    embedding = Embedding(
      pieces: try file.tensor("pieces.weight", rows: count, columns: width),
      scale: try file.tensor("pieces.scale", rows: 1, columns: count),
      positions: try file.tensor("positions", rows: window, columns: width),
      shapes: try file.tensor("shapes", rows: sizes[6], columns: width),
      gamma: try file.tensor("norm.gamma", rows: 1, columns: width),
      beta: try file.tensor("norm.beta", rows: 1, columns: width))
    var layers: [Layer] = []
    for number in 0..<sizes[1] {
      let name = "layer\(number)."
      layers.append(
        Layer(
          qkv: try Linear(name + "qkv", inputs: width, outputs: 3 * width, in: file),
          out: try Linear(name + "out", inputs: width, outputs: width, in: file),
          norm1: try Self.norm(name + "norm1", width, file),
          up: try Linear(name + "up", inputs: width, outputs: inner, in: file),
          down: try Linear(name + "down", inputs: inner, outputs: width, in: file),
          norm2: try Self.norm(name + "norm2", width, file)))
    }
    self.layers = layers
    tags = try TagWeights(width: width, in: file)
    tree = try TreeWeights(width: width, arc: sizes[7], relation: sizes[8], in: file)
    link = try LinkWeights(width: width, size: sizes[9], in: file)
    mention = try Linear("mention", inputs: width, in: file)
    vocabulary = try Self.vocabulary(count, file)
  }

  private static func norm(_ name: String, _ width: Int, _ file: WeightFile) throws(WeightError) -> Layer.Norm {
    Layer.Norm(
      gamma: try file.tensor("\(name).gamma", rows: 1, columns: width),
      beta: try file.tensor("\(name).beta", rows: 1, columns: width))
  }

  private static func vocabulary(_ count: Int, _ file: WeightFile) throws(WeightError) -> Vocabulary {
    let first: Tensor<Int32> = try file.tensor("trie.first", rows: 1)
    let nodes = first.columns - 1
    let byte: Tensor<UInt8> = try file.tensor("trie.byte", rows: 1, columns: nodes)
    let piece: Tensor<Int32> = try file.tensor("trie.piece", rows: 1, columns: nodes)
    var before: Int32 = 2
    for end in first.numbers {
      guard end >= before, end <= nodes else { throw .tensor("trie.first", "does not make a trie") }
      before = end
    }
    guard nodes >= 2, piece.numbers.allSatisfy({ $0 < count }) else {
      throw .tensor("trie.piece", "names pieces that are not there")
    }
    let marks: Tensor<Int32> = try file.tensor("marks", rows: 1, columns: 3)
    guard marks.numbers.allSatisfy({ (0..<Int32(count)).contains($0) }) else {
      throw .tensor("marks", "names pieces that are not there")
    }
    return Vocabulary(
      first: first, byte: byte, piece: piece, characters: try file.tensor("characters", columns: 4), opening: marks[0],
      closing: marks[1], unknown: marks[2])
  }
}

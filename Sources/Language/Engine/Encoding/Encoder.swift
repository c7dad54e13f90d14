internal import CKernels

/// Windows of pieces to a vector for each word: embeddings, then layers of attention (README, section 6).
struct Encoder {
  let weights: EngineWeights
  let kernels: Kernels

  /// What a step leaves, for tests that compare it with the training side.
  enum Step { case embedded, qkv(Int), context(Int), attended(Int), inner(Int), output(Int) }

  /// Reads the batch whose pieces stand in the workspace, and leaves the vectors of its words in `workspace.x`.
  ///
  /// - Parameters:
  ///   - windows: rows of each window's pieces, one window behind the other.
  ///   - words: number of words, whose first pieces' rows stand in `workspace.first`.
  func encode(
    windows: [Range<Int>], words: Int, in workspace: Workspace,
    observe: ((Step, UnsafeBufferPointer<Float>) -> Void)? = nil
  ) {
    let w = workspace
    let width = weights.width
    var rows = windows.last?.upperBound ?? 0
    embed(rows, in: w)
    observe?(.embedded, slice(w.x, rows * width))
    for (number, layer) in weights.layers.enumerated() {
      kernels.apply(layer.qkv, to: w.x.start, rows: rows, by: w.quantised, into: w.wide)
      observe?(.qkv(number), slice(w.wide, rows * 3 * width))
      for window in windows {
        kernels.c.pointee.attention(
          w.wide.start + window.lowerBound * 3 * width, Int32(window.count), Int32(width),
          w.context.start + window.lowerBound * width)
      }
      observe?(.context(number), slice(w.context, rows * width))
      if number == weights.layers.count - 1 {
        // What follows is for each piece alone, and the heads read only the first of each word.
        keepFirstPieces(of: w.x, words, w)
        keepFirstPieces(of: w.context, words, w)
        rows = words
      }
      kernels.apply(layer.out, to: w.context.start, rows: rows, by: w.quantised, into: w.sum)
      norm(w, rows, layer.norm1)
      observe?(.attended(number), slice(w.x, rows * width))
      kernels.apply(layer.up, ENTENTE_GELU, to: w.x.start, rows: rows, by: w.quantised, into: w.wide)
      observe?(.inner(number), slice(w.wide, rows * weights.inner))
      kernels.apply(layer.down, to: w.wide.start, rows: rows, by: w.quantised, into: w.sum)
      norm(w, rows, layer.norm2)
      observe?(.output(number), slice(w.x, rows * width))
    }
  }

  private func embed(_ rows: Int, in w: Workspace) {
    let e = weights.embedding
    guard let pieces = e.pieces.numbers.baseAddress, let scale = e.scale.numbers.baseAddress,
      let positions = e.positions.numbers.baseAddress, let shapes = e.shapes.numbers.baseAddress,
      let gamma = e.gamma.numbers.baseAddress, let beta = e.beta.numbers.baseAddress
    else { return }
    kernels.c.pointee.embed(
      w.id.start, w.place.start, w.shape.start, Int32(rows), Int32(weights.width), pieces, scale, positions, shapes,
      gamma,
      beta, w.x.start)
  }

  /// `x = norm(x + sum)`
  private func norm(_ w: Workspace, _ rows: Int, _ norm: EngineWeights.Layer.Norm) {
    guard let gamma = norm.gamma.numbers.baseAddress, let beta = norm.beta.numbers.baseAddress else { return }
    kernels.c.pointee.norm(w.x.start, w.sum.start, Int32(rows), Int32(weights.width), gamma, beta)
  }

  private func keepFirstPieces(of rows: Memory<Float>, _ words: Int, _ w: Workspace) {
    let width = weights.width
    for word in 0..<words {
      (rows.start + word * width).update(from: rows.start + Int(w.first[word]) * width, count: width)
    }
  }

  private func slice(_ memory: Memory<Float>, _ count: Int) -> UnsafeBufferPointer<Float> {
    UnsafeBufferPointer(start: memory.start, count: count)
  }
}

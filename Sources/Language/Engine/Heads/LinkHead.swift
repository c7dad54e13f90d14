/// Finds the cue and the source of a content (README, section 7, "Links").
struct LinkHead {
  let weights: LinkWeights
  let kernels: Kernels

  /// Computes keys and questions of a window's words, from their vectors in `workspace.x`.
  func prepare(_ rows: Range<Int>, width: Int, in w: Workspace) {
    kernels.apply(
      weights.linear, to: w.x.start + rows.lowerBound * width, rows: rows.count, by: w.quantised, into: w.link)
  }

  /// What a content is linked to.
  enum Target: Int { case cue = 0, source = 1 }

  /// Scores for the word number `content` of the window: none, then each of `words` words, from `workspace.scores`.
  func score(_ target: Target, of content: Int, words: Int, in w: Workspace) -> UnsafeBufferPointer<Float> {
    let stride = weights.linear.stride
    let question = w.link.start + content * stride + (2 + target.rawValue) * weights.size
    guard let none = weights.none.numbers.baseAddress else { return UnsafeBufferPointer(start: nil, count: 0) }
    kernels.dots(
      question, rows: 1, stride: 0, none + target.rawValue * weights.size, count: 1, stride: weights.size,
      depth: weights.size, scratch: w.scratch, into: w.rootScores.start, columns: 16)
    // The first sixteen columns are for none, so that the words begin at a whole register.
    kernels.dots(
      question, rows: 1, stride: 0, w.link.start + target.rawValue * weights.size, count: words, stride: stride,
      depth: weights.size, scratch: w.scratch, into: w.scores.start + 16, columns: Workspace.products)
    w.scores[15] = w.rootScores[0]
    return UnsafeBufferPointer(start: w.scores.start + 15, count: words + 1)
  }

  /// The best target of the word number `content`; nil for none.
  func best(_ target: Target, of content: Int, words: Int, in w: Workspace) -> Int? {
    let scores = score(target, of: content, words: words, in: w)
    var best = 0
    for i in scores.indices where scores[i] > scores[best] { best = i }
    return best == 0 ? nil : best - 1
  }
}

internal import ArticleModel
internal import CKernels

/// Hangs the words of a sentence on each other (README, section 7, "Tree").
struct TreeHead {
  let weights: TreeWeights
  let kernels: Kernels

  /// Computes what all sentences of a batch need, from its words' vectors in `workspace.quantised`.
  func prepare(words: Int, in w: Workspace) {
    kernels.apply(weights.tree, ENTENTE_RELU, toQuantised: w.quantised, rows: words, into: w.tree)
    kernels.apply(
      weights.arc, to: w.tree.start, stride: weights.tree.stride, rows: words, by: w.quantised, into: w.arc)
    guard let root = weights.arcRoot.numbers.baseAddress else { return }
    kernels.dots(
      w.arc.start, rows: words, stride: weights.arc.stride, root, count: 1, stride: weights.arcWidth,
      depth: weights.arcWidth, scratch: w.scratch, into: w.rootScores.start, columns: 16)
  }

  /// Scores of the words at `rows` of the batch under each other, into `workspace.scores`, `Workspace.products` a row.
  func score(_ rows: Range<Int>, in w: Workspace) {
    kernels.dots(
      w.arc.start + rows.lowerBound * weights.arc.stride, rows: rows.count, stride: weights.arc.stride,
      w.tree.start + rows.lowerBound * weights.tree.stride + weights.arcWidth, count: rows.count,
      stride: weights.tree.stride, depth: weights.arcWidth, scratch: w.scratch, into: w.scores.start,
      columns: Workspace.products)
  }

  /// The head of each word of the sentence at `rows` of the batch: the row of another, or −1 for the root.
  func heads(of rows: Range<Int>, in w: Workspace, receive: (_ row: Int, _ head: Int) -> Void) {
    score(rows, in: w)
    let heads = w.treeSearch.heads(of: rows.count) { child, head in
      head == 0
        ? w.rootScores[(rows.lowerBound + child - 1) * 16] : w.scores[(child - 1) * Workspace.products + head - 1]
    }
    for (row, head) in zip(rows, heads) { receive(row, head == 0 ? -1 : rows.lowerBound + head - 1) }
  }

  /// Scores of the relations of all words of a batch under the given heads (rows, −1 for the root), into
  /// `workspace.relations`.
  func relate(heads: [Int32], in w: Workspace) {
    let width = weights.relationWidth
    for (row, head) in heads.enumerated() {
      let from = w.tree.start + row * weights.tree.stride + 2 * weights.arcWidth
      let to =
        head < 0
        ? weights.relationRoot.numbers.baseAddress
        : UnsafePointer(w.tree.start + Int(head) * weights.tree.stride + 2 * weights.arcWidth + width)
      guard let to else { return }
      for i in 0..<width { w.relation[row * width + i] = from[i] + to[i] }
    }
    kernels.apply(weights.relation, to: w.relation.start, rows: heads.count, by: w.quantised, into: w.relations)
  }
}

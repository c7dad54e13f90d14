/// The dependency trees of a document's sentences, the other way round: from a head to what hangs on it.
struct SentenceTrees: Sendable {
  /// Children of token i: `children[starts[i]..<starts[i + 1]]`, ascending.
  private let starts: [Int32]
  private let children: [Int32]
  /// First and last token of each subtree.
  private let firsts: [Int32]
  private let lasts: [Int32]

  /// Reads the heads of `tokens`. Linear.
  init(of tokens: [Token]) {
    let count = tokens.count
    var starts = [Int32](repeating: 0, count: count + 1)
    for token in tokens {
      if let head = token.head { starts[head + 1] += 1 }
    }
    for i in 0..<count { starts[i + 1] += starts[i] }
    var children = [Int32](repeating: 0, count: Int(starts[count]))
    var next = starts
    for (i, token) in tokens.enumerated() {
      guard let head = token.head else { continue }
      children[Int(next[head])] = Int32(i)
      next[head] += 1
    }
    // From the leaves up: a token's bounds are passed on once all its children have passed theirs.
    var firsts = (0..<count).map(Int32.init)
    var lasts = firsts
    var open = (0..<count).map { starts[$0 + 1] - starts[$0] }
    var ready = (0..<count).filter { open[$0] == 0 }
    while let token = ready.popLast() {
      guard let head = tokens[token].head else { continue }
      firsts[head] = min(firsts[head], firsts[token])
      lasts[head] = max(lasts[head], lasts[token])
      open[head] -= 1
      if open[head] == 0 { ready.append(head) }
    }
    self.starts = starts
    self.children = children
    self.firsts = firsts
    self.lasts = lasts
  }

  func children(of token: Int) -> ArraySlice<Int32> { children[Int(starts[token])..<Int(starts[token + 1])] }

  func subtree(of token: Int) -> Range<Int> { Int(firsts[token])..<Int(lasts[token]) + 1 }
}

/// Finds the best tree over the words of a sentence. (Chu and Liu 1965, Edmonds 1967, on dense scores.)
///
/// Exactly one word hangs on the root. Quadratic where every word's best head already makes a tree, cubic at worst.
final class TreeSearch {
  private var heads: [Int]
  private var depth: [Int]

  /// - Parameter most: most words of a sentence.
  init(most: Int) {
    heads = Array(repeating: 0, count: most + 1)
    depth = Array(repeating: 0, count: most + 1)
  }

  /// The head of each of `count` words, counted from 1; 0 is the root.
  ///
  /// - Parameter score: how well word `child` (from 1) hangs on `head` (from 0).
  func heads(of count: Int, score: (_ child: Int, _ head: Int) -> Float) -> ArraySlice<Int> {
    var roots = 0
    for child in 1...count {
      var best = child == 1 && count > 1 ? 2 : child == 1 ? 0 : 1
      for head in 0...count where head != child && score(child, head) > score(child, best) { best = head }
      heads[child] = best
      if best == 0 { roots += 1 }
    }
    if roots == 1, isTree(count) { return heads[1...count] }
    // The root costs so much that the best tree uses it once.
    let toll = 1e6
    var scores = [Double](repeating: 0, count: (count + 1) * (count + 1))
    for child in 1...count {
      for head in 0...count where head != child {
        scores[child * (count + 1) + head] = Double(score(child, head)) - (head == 0 ? toll : 0)
      }
    }
    let best = Self.arborescence(scores, count + 1)
    for child in 1...count { heads[child] = best[child] }
    return heads[1...count]
  }

  /// Whether every word leads to the root.
  private func isTree(_ count: Int) -> Bool {
    for word in 1...count { depth[word] = 0 }
    for word in 1...count where depth[word] == 0 {
      var at = word
      while at != 0, depth[at] == 0 {
        depth[at] = word
        at = heads[at]
      }
      if at != 0, depth[at] == word { return false }
    }
    return true
  }

  /// The best head of every node but 0, so that all lead to node 0. `scores[child * count + head]`.
  private static func arborescence(_ scores: [Double], _ count: Int) -> [Int] {
    var heads = [Int](repeating: 0, count: count)
    for child in 1..<count {
      var best = -1
      for head in 0..<count where head != child {
        if best < 0 || scores[child * count + head] > scores[child * count + best] { best = head }
      }
      heads[child] = best
    }
    guard let cycle = cycle(in: heads) else { return heads }
    // The cycle becomes one node, the last of a smaller graph.
    let inCycle = Set(cycle)
    let outside = (0..<count).filter { !inCycle.contains($0) }
    let small = outside.count + 1
    let last = small - 1
    var smaller = [Double](repeating: -.infinity, count: small * small)
    var entry = [Int](repeating: 0, count: small)
    var exit = [Int](repeating: 0, count: small)
    for (i, node) in outside.enumerated() {
      for (j, head) in outside.enumerated() where i != j && node != 0 {
        smaller[i * small + j] = scores[node * count + head]
      }
      for member in cycle {
        let into = scores[member * count + node] - scores[member * count + heads[member]]
        if into > smaller[last * small + i] {
          smaller[last * small + i] = into
          entry[i] = member
        }
        if node != 0, scores[node * count + member] > smaller[i * small + last] {
          smaller[i * small + last] = scores[node * count + member]
          exit[i] = member
        }
      }
    }
    let found = arborescence(smaller, small)
    for (i, node) in outside.enumerated() where node != 0 {
      heads[node] = found[i] == last ? exit[i] : outside[found[i]]
    }
    let source = found[last]
    heads[entry[source]] = outside[source]
    return heads
  }

  /// The nodes of a cycle; nil where all lead to node 0.
  private static func cycle(in heads: [Int]) -> [Int]? {
    var seen = [Int](repeating: 0, count: heads.count)
    for start in 1..<heads.count where seen[start] == 0 {
      var at = start
      while at != 0, seen[at] == 0 {
        seen[at] = start
        at = heads[at]
      }
      guard at != 0, seen[at] == start else { continue }
      var cycle = [at]
      var next = heads[at]
      while next != at {
        cycle.append(next)
        next = heads[next]
      }
      return cycle
    }
    return nil
  }
}

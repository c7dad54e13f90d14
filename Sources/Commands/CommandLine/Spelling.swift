/// Nearness of words, for "did you mean".
enum Spelling {
  /// The candidates that are a slip or two away from `word`, nearest first; at most `limit`.
  static func nearest(to word: String, among candidates: some Sequence<String>, limit: Int = 3) -> [String] {
    let wanted = Array(word.lowercased().unicodeScalars)
    let allowed = max(1, wanted.count / 3)
    var near: [(distance: Int, candidate: String)] = []
    for candidate in candidates {
      let scalars = Array(candidate.lowercased().unicodeScalars)
      guard abs(scalars.count - wanted.count) <= allowed else { continue }
      let distance = distance(wanted, scalars)
      if distance <= allowed { near.append((distance, candidate)) }
    }
    return near.sorted { ($0.distance, $0.candidate) < ($1.distance, $1.candidate) }.prefix(limit).map(\.candidate)
  }

  /// Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`. (Optimal string alignment.)
  static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var before = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      for j in 0..<b.count {
        var cost = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        row.append(cost)
      }
      before = last
      last = row
    }
    return last[b.count]
  }
}

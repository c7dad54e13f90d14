/// Tells two spellings of one word from two words.
enum Spelling {
  /// Whether the two differ in case, in one letter or in two that are swapped: `Terrence` and `Terence`, `Gül` and `Gul`.
  ///
  /// Short words have to be the same: `Khan` is not `Khin`.
  static func areAlike(_ a: some StringProtocol, _ b: some StringProtocol) -> Bool {
    let a = Array(a.lowercased().unicodeScalars)
    let b = Array(b.lowercased().unicodeScalars)
    if a == b { return true }
    guard min(a.count, b.count) >= shortest, abs(a.count - b.count) < 2, a.first == b.first else { return false }
    var start = 0
    while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
    var end = 0
    while end < min(a.count, b.count) - start, a[a.count - 1 - end] == b[b.count - 1 - end] { end += 1 }
    let left = (a.count - start - end, b.count - start - end)
    if left == (2, 2) { return a[start] == b[start + 1] && a[start + 1] == b[start] }
    return max(left.0, left.1) == 1
  }

  private static let shortest = 5
}

internal import ArticleModel

/// Finds the best lawful run of name tags: `I-` follows only `B-` or `I-` of its type. (Viterbi 1967.)
///
/// Works on probabilities, not their logarithms; powers of two that are taken out on the way keep them from vanishing.
struct NamePath {
  private var best: [Float] = []
  private var back: [UInt8] = []

  /// The tags of the words at `words`, which make a sentence, appended to `tags`.
  ///
  /// - Parameter probabilities: `NameTag.count` numbers for each word of the document.
  mutating func append(_ words: Range<Int>, of probabilities: [Float], to tags: inout [UInt8]) {
    guard !words.isEmpty else { return }
    let count = NameTag.count
    best = Array(repeating: 0, count: count)
    back.removeAll(keepingCapacity: true)
    for word in words {
      let row = word * count
      // What a tag that may follow anything comes from.
      var free = 0
      for tag in 1..<count where best[tag] > best[free] { free = tag }
      var next = (0..<count).map { probabilities[row + $0] }
      for tag in 0..<count {
        var from = free
        if NameTag.continues(tag) {
          from = best[tag - 1] > best[tag] ? tag - 1 : tag
        }
        back.append(UInt8(from))
        next[tag] *= word > words.lowerBound ? best[from] : NameTag.continues(tag) ? 0 : 1
      }
      let highest = next.max() ?? 1
      if highest > 0 {
        let exponent = -highest.exponent
        for tag in 0..<count { next[tag] = Float(sign: .plus, exponent: exponent, significand: next[tag]) }
      }
      best = next
    }
    var tag = best.indices.reduce(0) { best[$1] > best[$0] ? $1 : $0 }
    let start = tags.count
    for step in stride(from: words.count - 1, through: 0, by: -1) {
      tags.append(UInt8(tag))
      tag = Int(back[step * count + tag])
    }
    tags[start...].reverse()
  }

  /// The names that a document's tags mark.
  static func spans(of tags: [UInt8], probabilities: [Float]) -> [NamedSpan] {
    var spans: [NamedSpan] = []
    var start = 0
    while start < tags.count {
      guard NameTag.begins(Int(tags[start])) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < tags.count, tags[end] == tags[start] + 1 { end += 1 }
      let sureness = (start..<end).map { probabilities[$0 * NameTag.count + Int(tags[$0])] }.min() ?? 0
      spans.append(
        NamedSpan(
          tokens: start..<end, type: NameTag.type(NameTag.typeNumber(Int(tags[start]))),
          confidence: Double(min(1, sureness))))
      start = end
    }
    return spans
  }
}

internal import ArticleModel

/// Turns UTF-8 offsets into code-point offsets of the same text.
///
/// One pass over the text when it is made, then constant time an offset.
struct CodePointOffsets {
  private static let step = 64
  private let text: [UInt8]
  /// Code points before every `step`-th byte; empty where the text is ASCII and the two offsets are one.
  private let checkpoints: [Int]

  init(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: { $0 >= 0x80 }) else {
      self.text = []
      checkpoints = []
      return
    }
    var checkpoints: [Int] = []
    checkpoints.reserveCapacity(bytes.count / Self.step + 1)
    var count = 0
    for (index, byte) in bytes.enumerated() {
      if index % Self.step == 0 { checkpoints.append(count) }
      if Self.isLead(byte) { count += 1 }
    }
    self.text = bytes
    self.checkpoints = checkpoints
  }

  /// Code points before the byte at `offset`; an offset past the end counts to the end.
  func at(_ offset: Int) -> Int {
    guard !checkpoints.isEmpty else { return offset }
    let end = min(offset, text.count)
    let block = min(end / Self.step, checkpoints.count - 1)
    return text[block * Self.step..<end].reduce(checkpoints[block]) { Self.isLead($1) ? $0 + 1 : $0 }
  }

  /// A span as JSON says it: start and end in code points.
  func json(_ span: TextSpan) -> JSONValue {
    ["start": .int(at(span.start)), "end": .int(at(span.end))]
  }

  private static func isLead(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
}

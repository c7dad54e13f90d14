internal import ArticleModel

/// A fingerprint of the words at some spans, by which `verify` tells whether they still stand there (FNV-1a, 64 bits).
struct Seal {
  private var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  private let bytes: String.UTF8View

  /// A seal over nothing yet of `text`.
  init(over text: String) { bytes = text.utf8 }

  /// Takes in the words at `span`, and that they end there.
  mutating func take(_ span: TextSpan?) {
    if let span, span.start >= 0, span.end <= bytes.count {
      let start = bytes.index(bytes.startIndex, offsetBy: span.start)
      for byte in bytes[start..<bytes.index(start, offsetBy: span.count)] { mix(byte) }
    }
    // No byte of UTF-8: parts the words of one span from those of the next.
    mix(0xFF)
  }

  private mutating func mix(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }

  /// As SQLite stores it.
  var value: Int64 { Int64(bitPattern: hash) }

  static func of(_ relation: Relation, in text: String) -> Int64 {
    var seal = Seal(over: text)
    seal.take(relation.evidence.sentence)
    seal.take(relation.evidence.words)
    seal.take(relation.time?.span)
    return seal.value
  }

  static func of(_ statement: Statement, in text: String) -> Int64 {
    var seal = Seal(over: text)
    seal.take(statement.cue)
    seal.take(statement.content)
    return seal.value
  }
}

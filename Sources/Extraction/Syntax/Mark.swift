/// What a token of punctuation is to the rules; `none` for a word.
package enum Mark: UInt8, Sendable {
  case none, comma, semicolon, colon, dash, stop, openBracket, closeBracket, openQuote, closeQuote, quote, other

  /// Reads the token at `range`.
  ///
  /// A typographic apostrophe alone closes; `'` alone is left to be one or the other.
  init(_ text: borrowing Span<UInt8>, _ range: Range<Int>) {
    let first = text[range.lowerBound]
    switch first {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: self = .none
    case UInt8(ascii: ","): self = .comma
    case UInt8(ascii: ";"): self = .semicolon
    case UInt8(ascii: ":"): self = .colon
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): self = .stop
    case UInt8(ascii: "("), UInt8(ascii: "["): self = .openBracket
    case UInt8(ascii: ")"), UInt8(ascii: "]"): self = .closeBracket
    case UInt8(ascii: "\""): self = .quote
    case UInt8(ascii: "-"): self = .dash
    case UInt8(ascii: "`"): self = .openQuote
    case UInt8(ascii: "'"):
      // `''` is a quotation mark, `'s` a word.
      self = range.count == 1 ? .quote : text[range.lowerBound + 1] == first ? .quote : .none
    case UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "&"): self = .none
    case 0x80...: self = Mark(beyondASCII: text, range)
    default: self = .other
    }
  }

  private init(beyondASCII text: borrowing Span<UInt8>, _ range: Range<Int>) {
    let at = range.lowerBound
    let second = range.count > 1 ? text[at + 1] : 0
    let third = range.count > 2 ? text[at + 2] : 0
    switch (text[at], second, third) {
    case (0xC2, 0xAB, _): self = .openQuote  // «
    case (0xC2, 0xBB, _): self = .closeQuote  // »
    case (0xE2, 0x80, 0x90...0x95): self = .dash
    case (0xE2, 0x80, 0x9C), (0xE2, 0x80, 0x9E), (0xE2, 0x80, 0x98), (0xE2, 0x80, 0x9A):
      self = range.count == 3 ? .openQuote : .none
    case (0xE2, 0x80, 0x9D): self = .closeQuote
    case (0xE2, 0x80, 0x99): self = range.count == 3 ? .closeQuote : .none  // ’ or ’s
    case (0xE2, 0x80, 0xA6): self = .stop  // …
    case (0xE2, 0x80, _), (0xC2, 0xB7, _): self = .other
    default: self = .none
    }
  }

  /// Whether it is a quotation mark of any kind.
  var isQuote: Bool { self == .openQuote || self == .closeQuote || self == .quote }
}

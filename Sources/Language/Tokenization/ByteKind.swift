/// What a character is to the tokenizer.
enum ByteKind: UInt8 {
  case space, letter, digit, period, comma, colon, apostrophe, hyphen, slash, ampersand, underscore, mark, symbol
}

extension ByteKind {
  /// Reads the character at `i`: what it is, and its length in bytes.
  @inline(__always)
  static func at(_ i: Int, in text: borrowing Span<UInt8>) -> (kind: ByteKind, length: Int) {
    let byte = text[i]
    if byte < 0x80 { return (ascii(byte), 1) }
    return beyondASCII(i, in: text)
  }

  @inline(__always)
  private static func ascii(_ byte: UInt8) -> ByteKind {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A: .letter
    case 0x30...0x39: .digit
    case 0...0x20, 0x7F: .space
    case UInt8(ascii: "."): .period
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "'"): .apostrophe
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "&"): .ampersand
    case UInt8(ascii: "_"): .underscore
    case UInt8(ascii: "!"), UInt8(ascii: "?"): .mark
    default: .symbol
    }
  }

  private static func beyondASCII(_ i: Int, in text: borrowing Span<UInt8>) -> (kind: ByteKind, length: Int) {
    let lead = text[i]
    let length = min(lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1, text.count - i)
    let second = length > 1 ? text[i + 1] : 0
    let third = length > 2 ? text[i + 2] : 0
    switch (lead, second) {
    case (0xC2, 0xA0), (0xC2, 0x80...0x9F): return (.space, length)
    case (0xC2, 0xAA), (0xC2, 0xB5), (0xC2, 0xBA): return (.letter, length)
    case (0xC2, _), (0xC3, 0x97), (0xC3, 0xB7): return (.symbol, length)
    case (0xE2, 0x80):
      switch third {
      case 0x80...0x8F, 0xA8...0xAF: return (.space, length)
      case 0x90, 0x91: return (.hyphen, length)
      case 0x98, 0x99: return (.apostrophe, length)
      default: return (.symbol, length)
      }
    case (0xE2, _): return (.symbol, length)
    case (0xE3, 0x80): return (third == 0x80 ? .space : .symbol, length)
    case (0xEF, 0xBB) where third == 0xBF: return (.space, length)
    case (0xEF, 0xBC), (0xEF, 0xB8): return (.symbol, length)
    case (0xF0, _): return (.symbol, length)
    default: return (.letter, length)
    }
  }
}

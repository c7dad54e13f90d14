/// Reads UTF-8, which is taken to be valid.
enum Scalars {
  /// The code point at `i` and its length in bytes.
  @inline(__always)
  static func at(_ i: Int, in text: borrowing Span<UInt8>) -> (scalar: UInt32, length: Int) {
    let lead = text[i]
    if lead < 0x80 { return (UInt32(lead), 1) }
    func next(_ n: Int) -> UInt32 { i + n < text.count ? UInt32(text[i + n] & 0x3F) : 0 }
    if lead < 0xE0 { return (UInt32(lead & 0x1F) << 6 | next(1), 2) }
    if lead < 0xF0 { return (UInt32(lead & 0x0F) << 12 | next(1) << 6 | next(2), 3) }
    return (UInt32(lead & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
  }

  /// Adds a code point's bytes.
  @inline(__always)
  static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    if scalar < 0x80 {
      bytes.append(UInt8(scalar))
    } else if scalar < 0x800 {
      bytes.append(UInt8(0xC0 | scalar >> 6))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    } else if scalar < 0x10000 {
      bytes.append(UInt8(0xE0 | scalar >> 12))
      bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    } else {
      bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      bytes.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}

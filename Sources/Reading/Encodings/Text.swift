/// What every form does to text before it becomes an article's.
enum Text {
  /// Text whose offsets somebody may know: control characters are replaced one for one, nothing moves.
  ///
  /// NUL and the other C0 controls become U+FFFD, a form feed a line feed; tabs and line ends stay.
  static func withoutControls(_ text: String) -> String {
    guard text.utf8.contains(where: isControl) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 64)
    for byte in text.utf8 {
      if byte == 0x0C {
        bytes.append(0x0A)
      } else if isControl(byte) {
        bytes.append(contentsOf: replacement)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// One line: every run of white space and controls is one space, none at the ends.
  static func collapsed(_ text: some StringProtocol) -> String {
    var line = String.UnicodeScalarView()
    var gap = false
    for scalar in text.unicodeScalars {
      if scalar.isASCII ? scalar.value <= 0x20 || scalar.value == 0x7F : scalar.properties.isWhitespace {
        gap = !line.isEmpty
      } else {
        if gap { line.append(" ") }
        gap = false
        line.append(scalar)
      }
    }
    return String(line)
  }

  private static let replacement = Array("\u{FFFD}".utf8)

  private static func isControl(_ byte: UInt8) -> Bool {
    byte == 0x7F || byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
  }
}

/// Makes text that came out of articles harmless to a terminal.
enum Printable {
  /// `text` on one line, without what would move the cursor or turn the direction of writing.
  static func line(_ text: some StringProtocol) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return String(text) }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      // Line ends and the other C0 and C1 controls, and the separators of lines and paragraphs.
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: scalars.append(" ")
      // Controls of direction.
      case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: continue
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}

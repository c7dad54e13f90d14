/// Fits text to columns.
enum TextWrapping {
  /// `text` broken at blanks into lines of at most `width` columns; a longer word is broken where it must be.
  static func lines(of text: some StringProtocol, width: Int) -> [String] {
    let width = max(1, width)
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" }) {
      var rest = Substring(word)
      var length = DisplayWidth.of(rest)
      if used > 0, used + 1 + length > width {
        lines.append(line)
        line = ""
        used = 0
      }
      while length > width {
        let head = prefix(of: rest, width: width)
        lines.append(String(head))
        rest = rest[head.endIndex...]
        length = DisplayWidth.of(rest)
      }
      line += (used > 0 ? " " : "") + rest
      used += (used > 0 ? 1 : 0) + length
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// `text` cut to `width` columns, the last of which is `…` where something is cut off.
  static func truncated(_ text: String, width: Int) -> String {
    if DisplayWidth.of(text) <= width { return text }
    return width <= 1 ? "…" : prefix(of: Substring(text), width: width - 1) + "…"
  }

  /// The longest beginning that fits, at least one character.
  private static func prefix(of text: Substring, width: Int) -> Substring {
    var used = 0
    var end = text.startIndex
    for index in text.indices {
      used += DisplayWidth.of(text[index...index])
      if used > width, end > text.startIndex { break }
      end = text.index(after: index)
    }
    return text[..<end]
  }
}

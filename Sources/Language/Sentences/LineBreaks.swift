/// Tells the line breaks that end a paragraph from those that only wrap a line.
///
/// A blank line ends one, an indented line begins one. Any other break is a wrap where the next line's first word would
/// not have fitted on the line before (Reuters wraps at 70 columns), and where paragraphs begin with an indented line and the
/// line before ends in the middle of a sentence; in text that is not wrapped every break ends one.
struct LineBreaks {
  /// Width to which the text is wrapped, in bytes; 0 where it is not.
  private let width: Int
  /// Whether wrapped paragraphs begin with an indented line.
  private let indents: Bool
  /// Lines of wrapped text are ragged by up to a long word.
  private static let slack = 12
  /// No text is wrapped wider than this.
  private static let widest = 110

  init(of text: borrowing Span<UInt8>) {
    var longest = 0
    var indented = 0
    var start = 0
    for i in 0...text.count where i == text.count || text[i] == 0x0A {
      longest = max(longest, i - start)
      if i > start + 1, text[start] == 0x20, text[start + 1] != 0x20 { indented += 1 }
      start = i + 1
    }
    width = longest <= Self.widest ? longest : 0
    indents = width > 0 && indented > 1
  }

  /// Whether the white space at `gap`, between two tokens, ends a paragraph.
  func endsParagraph(_ gap: Range<Int>, in text: borrowing Span<UInt8>) -> Bool {
    var first: Int?
    var last = 0
    for i in gap where text[i] == 0x0A {
      if first != nil { return true }
      first = i
      last = i
    }
    guard let first else { return false }
    if gap.upperBound - last > 2 { return true }
    guard width > 0 else { return true }
    if indents, first > 0, !Self.isEnd(text[first - 1]) { return false }
    var lineStart = gap.lowerBound
    while lineStart > 0, text[lineStart - 1] != 0x0A { lineStart -= 1 }
    var wordEnd = gap.upperBound
    while wordEnd < text.count, text[wordEnd] > 0x20 { wordEnd += 1 }
    return first - lineStart + 1 + wordEnd - gap.upperBound <= width - Self.slack
  }

  /// Whether a sentence may end with the character: a stop, a quotation mark (or the last byte of a curly one), a bracket.
  private static func isEnd(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2E, 0x21, 0x3F, 0x3A, 0x22, 0x27, 0x29, 0x80...: true
    default: false
    }
  }
}

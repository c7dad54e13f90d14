/// Names and passages as a picture may show them, whatever stood in the article.
enum DisplayText {
  /// `text` on one line, without what is invisible, and cut with an ellipsis after `limit` characters.
  ///
  /// Controls, bidirectional controls and unassigned code points go, spaces and line breaks of any kind become one
  /// space, and no letter keeps more than three combining marks. Reads no more of the text than it may need, so a name
  /// of a megabyte costs no more than a long one; a character of many joined emoji counts by its parts.
  static func clean(_ text: String, limit: Int) -> String {
    var result = String.UnicodeScalarView()
    var isSpacePending = false
    var marks = 0
    var length = 0
    var isCut = false
    for (read, scalar) in text.unicodeScalars.enumerated() {
      if read >= limit * 16 || length >= limit * 4 {
        isCut = true
        break
      }
      switch scalar.properties.generalCategory {
      case .control where scalar != "\n" && scalar != "\t" && scalar != "\r": continue
      case .format where scalar != "\u{200D}" && scalar != "\u{200C}": continue
      case .unassigned, .surrogate, .privateUse: continue
      case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control:
        isSpacePending = !result.isEmpty
        continue
      case .nonspacingMark, .enclosingMark, .spacingMark:
        marks += 1
        if marks > 3 { continue }
      default: marks = 0
      }
      if isSpacePending { result.append(" ") }
      isSpacePending = false
      result.append(scalar)
      length += 1
    }
    let whole = String(result)
    let shown = whole.prefix(limit)
    return isCut || shown.endIndex < whole.endIndex ? shown.prefix(max(0, limit - 1)) + "…" : whole
  }

  /// A name on one line, cut after `limit` characters; never empty.
  static func name(_ text: String, limit: Int) -> String {
    let name = clean(text, limit: limit)
    return name.isEmpty ? "(no name)" : name
  }

  /// `text` broken at spaces into at most `lines` lines of about `width` characters, evenly filled; a line that is far
  /// too long all the same is cut.
  static func wrap(_ text: String, width: Int, lines: Int) -> [String] {
    let words = text.split(separator: " ")
    let total = text.count
    guard total > width, words.count > 1 else { return [shortened(text, to: width * 2 + 8)] }
    let wanted = min(lines, (total + width - 1) / width)
    let even = total / wanted
    var result: [String] = []
    var line = ""
    for word in words {
      if line.isEmpty {
        line = String(word)
      } else if result.count + 1 < wanted, line.count + 1 + word.count / 2 > even {
        result.append(line)
        line = String(word)
      } else {
        line += " " + word
      }
    }
    return (result + [line]).map { shortened($0, to: width * 2 + 8) }
  }

  /// The last word of a person's name, which newspapers use alone.
  static func surname(_ name: String) -> String {
    name.split(separator: " ").last.map(String.init) ?? name
  }

  private static func shortened(_ text: String, to limit: Int) -> String {
    text.count > limit ? text.prefix(limit - 1) + "…" : text
  }
}

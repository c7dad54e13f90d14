/// Names and passages as a picture may show them, whatever stood in the article.
enum DisplayText {
  /// `text` on one line, without what is invisible, and cut with an ellipsis after `limit` characters.
  ///
  /// Controls, bidirectional controls and unassigned code points go, spaces and line breaks of any kind become one
  /// space, and no letter keeps more than `marks` combining marks. Looks at no more of the text than it may need, so a
  /// name of a megabyte costs no more than a long one.
  static func clean(_ text: String, limit: Int) -> String {
    let marks = 3
    var result = String.UnicodeScalarView()
    var pendingSpace = false
    var marksInARow = 0
    var isCut = false
    for scalar in text.unicodeScalars.prefix(limit * 16) {
      switch scalar.properties.generalCategory {
      case .control where scalar != "\n" && scalar != "\t" && scalar != "\r": continue
      case .format where scalar != "\u{200D}" && scalar != "\u{200C}": continue
      case .unassigned, .surrogate: continue
      case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control:
        pendingSpace = !result.isEmpty
        continue
      case .nonspacingMark, .enclosingMark, .spacingMark:
        marksInARow += 1
        if marksInARow > marks { continue }
      default: marksInARow = 0
      }
      if pendingSpace { result.append(" ") }
      pendingSpace = false
      result.append(scalar)
    }
    isCut = text.unicodeScalars.dropFirst(limit * 16).first != nil
    let whole = String(result)
    let shown = whole.prefix(limit)
    if shown.endIndex < whole.endIndex || isCut { return shown.prefix(max(0, limit - 1)) + "…" }
    return whole
  }

  /// `text` broken at spaces into lines of about `width` characters, evenly filled; what exceeds `lines` of them is cut.
  static func wrap(_ text: String, width: Int, lines: Int) -> [String] {
    let words = text.split(separator: " ")
    let total = text.count
    guard total > width, words.count > 1 else { return [text] }
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
    return result + [line]
  }

  /// The last word of a name, which newspapers use alone.
  static func surname(_ name: String) -> String {
    name.split(separator: " ").last.map(String.init) ?? name
  }

  /// A name on one line, cut after `limit` characters; never empty.
  static func name(_ text: String, limit: Int) -> String {
    let name = clean(text, limit: limit)
    return name.isEmpty ? "(no name)" : name
  }
}

internal import ArticleModel

/// A stretch of a text around what was found in it.
struct Snippet {
  /// The words, with `…` where they are cut.
  let text: String
  /// What was found, as UTF-8 offsets into `text`, in order.
  let marks: [TextSpan]

  /// A text and what was found in it.
  struct Marked {
    let text: String
    let marks: [TextSpan]

    /// Takes the marks out of a text: U+FDD0 stands before and U+FDD1 behind what was found.
    init(_ marked: String) {
      var plain = String.UnicodeScalarView()
      var offset = 0
      var marks: [TextSpan] = []
      var start: Int?
      for scalar in marked.unicodeScalars {
        switch scalar.value {
        case 0xFDD0: start = offset
        case 0xFDD1:
          if let from = start { marks.append(TextSpan(from, offset)) }
          start = nil
        default:
          plain.append(scalar)
          offset += UTF8.width(scalar)
        }
      }
      text = String(plain)
      self.marks = marks
    }
  }

  /// About how many bytes a snippet has.
  static let length = 240

  /// Cuts out the first stretch that holds the most of what was found, from word to word; linear in the text's length.
  init(cutFrom marked: Marked) {
    let bytes = Array(marked.text.utf8)
    let stretch = Self.richest(of: marked.marks)
    // A third of the room in front, so that what was found is read in its sentence.
    var start = max(0, stretch.start - max(0, Self.length - stretch.count) / 3)
    var end = min(bytes.count, max(stretch.end, start + Self.length))
    while start > 0, start < stretch.start, !Self.isSpace(bytes[start - 1]) { start += 1 }
    while end < bytes.count, end > stretch.end, !Self.isSpace(bytes[end]) { end -= 1 }
    let lead = start > 0 ? "…" : ""
    text = lead + String(decoding: bytes[start..<end], as: UTF8.self) + (end < bytes.count ? "…" : "")
    let shift = lead.utf8.count - start
    marks = marked.marks.filter { $0.start >= start && $0.end <= end }.map {
      TextSpan($0.start + shift, $0.end + shift)
    }
  }

  /// From the first to the last of the marks that fit together into a snippet, where most of them do.
  private static func richest(of marks: [TextSpan]) -> TextSpan {
    var best = 0..<0
    var first = 0
    for last in marks.indices {
      while first < last, marks[last].end - marks[first].start > length * 2 / 3 { first += 1 }
      if last + 1 - first > best.count { best = first..<last + 1 }
    }
    guard let start = best.first, let end = best.last else { return TextSpan(0, 0) }
    return TextSpan(marks[start].start, marks[end].end)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

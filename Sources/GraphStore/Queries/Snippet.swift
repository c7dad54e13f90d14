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

    /// Finds the words and phrases of a query in a text; linear in its length.
    ///
    /// Words are compared as names are (`FoldedName`), which takes a few more spellings for the same than the text
    /// search itself does.
    init(_ text: String, finding query: SearchQuery) {
      let sought = query.terms.map {
        SearchQuery.Term(words: $0.words.flatMap { Snippet.words(of: $0).map(\.text) }, isPrefix: $0.isPrefix)
      }
      let byFirst = Dictionary(
        grouping: sought.filter { !$0.words.isEmpty && !($0.isPrefix && $0.words.count == 1) }, by: { $0.words[0] })
      let beginnings = sought.filter { $0.isPrefix && $0.words.count == 1 }
      let found = Snippet.words(of: text)
      var marks: [TextSpan] = []
      for (place, word) in found.enumerated() {
        let candidates = (byFirst[word.text] ?? []) + beginnings
        let length = candidates.filter { Self.stands($0, at: place, in: found) }.map(\.words.count)
        guard let longest = length.max() else { continue }
        let span = TextSpan(word.span.start, found[place + longest - 1].span.end)
        if let last = marks.last, last.overlaps(span) {
          marks[marks.count - 1] = last.union(span)
        } else {
          marks.append(span)
        }
      }
      self.text = text
      self.marks = marks
    }

    private static func stands(
      _ term: SearchQuery.Term, at place: Int, in found: [(text: String, span: TextSpan)]
    ) -> Bool {
      guard place + term.words.count <= found.count else { return false }
      for (offset, word) in term.words.enumerated() {
        let there = found[place + offset].text
        let fits = term.isPrefix && offset == term.words.count - 1 ? there.hasPrefix(word) : there == word
        if !fits { return false }
      }
      return true
    }
  }

  /// Whether a letter, a figure or an accent: what words are made of.
  static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      return (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark
  }

  /// The words of a text, folded, and where they stand.
  private static func words(of text: String) -> [(text: String, span: TextSpan)] {
    var words: [(text: String, span: TextSpan)] = []
    var word = String.UnicodeScalarView()
    var offset = 0
    func end() {
      guard !word.isEmpty else { return }
      let text = String(word)
      words.append((FoldedName(text).text, TextSpan(offset - text.utf8.count, offset)))
      word = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      if isOfWord(scalar) { word.append(scalar) } else { end() }
      offset += UTF8.width(scalar)
    }
    end()
    return words
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

internal import ArticleModel

/// A file that is one article as it stands.
enum PlainText {
  static func read(
    _ bytes: [UInt8], at origin: Origin, options: ReadingOptions
  ) throws(ReadingError) -> Article {
    let text = Text.withoutControls(TextDecoding.text(bytes))
    guard text.utf8.contains(where: { $0 > 0x20 }) else {
      throw origin.error("holds no text", "remove it, or check that it was saved whole")
    }
    return Article(
      id: origin.id(of: text), text: text, title: headline(of: text),
      date: DateReader.date(inPath: origin.stable) ?? options.defaultDate,
      origin: origin.stable)
  }

  /// The first line, where it looks like a headline: short, not closed like a sentence, and with text below it.
  static func headline(of text: String) -> String? {
    let utf8 = text.utf8
    guard let start = utf8.firstIndex(where: { $0 > 0x20 }),
      let end = utf8[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }),
      utf8[end...].contains(where: { $0 > 0x20 }), utf8.distance(from: start, to: end) <= 200
    else { return nil }
    let line = Text.collapsed(text[start..<end])
    guard let last = line.utf8.last, !".,;".utf8.contains(last) else { return nil }
    return line
  }
}

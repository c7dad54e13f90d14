internal import ArticleModel

/// A file that is one article as a web page.
enum WebPage {
  static func read(_ bytes: [UInt8], at origin: Origin, options: ReadingOptions) throws(ReadingError) -> Article {
    let html = source(of: bytes)
    let page: Page
    do throws(PageBuilder.Excess) {
      page = try PageParser.parse(html, limits: options.limits)
    } catch {
      switch error {
      case .tooDeep:
        throw origin.error(
          "nests its tags more than \(options.limits.pageDepth) deep", "save its text and add that instead")
      case .tooManyTags:
        throw origin.error("has more tags than an article can have", "save its text and add that instead")
      }
    }
    let facts = PageMetadata.facts(of: page)
    var paragraphs = body(of: page, facts, options)
    guard !paragraphs.isEmpty else {
      throw origin.error("holds no article's text", "save the text that you see in a browser and add that instead")
    }
    if let title = facts.title {
      if let first = paragraphs.first, isSame(first, title) { paragraphs.removeFirst() }
      paragraphs.insert(title, at: 0)
    }
    let text = paragraphs.joined(separator: "\n\n")
    return Article(
      id: facts.address ?? origin.id(of: text), text: text, title: facts.title,
      date: facts.date ?? DateReader.date(inPath: origin.stable) ?? options.defaultDate, authors: facts.authors,
      source: facts.source, address: facts.address, origin: origin.stable)
  }

  /// The page's bytes as text, by the encoding that it names.
  private static func source(of bytes: [UInt8]) -> String {
    let text = TextDecoding.text(bytes, label: declaredEncoding(bytes))
    // NUL would end the page for libxml2; nothing in a page means it.
    return text.utf8.contains(0) ? String(decoding: text.utf8.filter { $0 != 0 }, as: UTF8.self) : text
  }

  /// What stands behind `charset=` or `encoding=` in the first 4 KB (HTML Standard: prescan a byte stream).
  static func declaredEncoding(_ bytes: [UInt8]) -> String? {
    let start = bytes.prefix(4096).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let keys = ["charset", "encoding"].map { Array($0.utf8) }
    for place in start.indices where start[place] == UInt8(ascii: "=") {
      let before = start[..<place].reversed().drop { $0 == 0x20 }
      guard keys.contains(where: { before.starts(with: $0.reversed()) }) else { continue }
      let value = start[(place + 1)...].drop { $0 == 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
      let label = value.prefix { !"\"' >;/?".utf8.contains($0) }
      let name = String(decoding: label, as: UTF8.self)
      if TextDecoding.encoding(named: name) != nil { return name }
    }
    return nil
  }

  /// The article's paragraphs: as they stand on the page, or as JSON-LD repeats them where the page hides them.
  private static func body(of page: Page, _ facts: PageFacts, _ options: ReadingOptions) -> [String] {
    let shown = PageBody(of: page).paragraphs()
    guard let body = facts.body.map({ paragraphs(of: $0, options) }), !body.isEmpty else { return shown }
    let sizes = [shown, body].map { $0.reduce(0) { $0 + $1.utf8.count } }
    // The page knows where paragraphs end, JSON-LD often does not; but where they differ by much, JSON-LD has no menus.
    return sizes[1] >= 200 && (sizes[0] * 10 < sizes[1] * 7 || sizes[0] * 10 > sizes[1] * 14) ? body : shown
  }

  /// The paragraphs of JSON-LD's `articleBody`, which may be text or HTML.
  private static func paragraphs(of body: String, _ options: ReadingOptions) -> [String] {
    if body.contains("</") || body.contains("<br"), let page = try? PageParser.parse(body, limits: options.limits) {
      return page.blocks().map(\.text)
    }
    return HTMLText.unescaped(body).split(whereSeparator: \.isNewline).map { Text.collapsed($0) }.filter { !$0.isEmpty }
  }

  private static func isSame(_ a: String, _ b: String) -> Bool {
    func letters(_ text: String) -> [Unicode.Scalar] {
      text.lowercased().unicodeScalars.filter(\.properties.isAlphabetic)
    }
    return letters(a) == letters(b)
  }
}

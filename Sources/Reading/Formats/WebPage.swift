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
    let start = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
    for key in ["charset", "encoding"] {
      for found in start.ranges(of: key) {
        let rest = start[found.upperBound...].drop { $0 == " " }
        guard rest.first == "=" else { continue }
        let value = rest.dropFirst().drop { $0 == " " || $0 == "\"" || $0 == "'" }
        let label = value.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:.".contains($0)) }
        if TextDecoding.encoding(named: label) != nil { return String(label) }
      }
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

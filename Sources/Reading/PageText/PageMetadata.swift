internal import ArticleModel
internal import WordLists

/// What a page says about its article outside its text: JSON-LD first, then meta elements, then the page's own marks.
enum PageMetadata {
  static func facts(of page: Page) -> PageFacts {
    var facts = LinkedData.facts(of: page)
    facts.fill(from: metaElements(of: page))
    facts.fill(from: marks(in: page))
    if facts.title == nil { facts.title = windowTitle(of: page, source: facts.source) }
    if let title = facts.title { facts.title = withoutSite(title, source: facts.source) }
    if facts.date == nil { facts.date = facts.address.flatMap { DateReader.date(inAddress: $0) } }
    if facts.source == nil { facts.source = facts.address.flatMap(host) }
    return facts
  }

  // MARK: <meta> and <link>

  private static func metaElements(of page: Page) -> PageFacts {
    var values: [String: [String]] = [:]
    var facts = PageFacts()
    for node in page.nodes {
      if node.tag == "meta", let content = node["content"], !content.isEmpty {
        for key in ["property", "name", "itemprop"] {
          if let name = node[key]?.lowercased() { values[name, default: []].append(content) }
        }
      } else if node.tag == "link", node["rel"]?.lowercased() == "canonical", facts.address == nil {
        facts.address = node["href"].flatMap { PageFacts.address($0) }
      }
    }
    for (part, name) in names {
      guard let contents = values[name], let first = contents.first else { continue }
      let line = Text.collapsed(first)
      guard !line.isEmpty else { continue }
      switch part {
      case .title: facts.title = facts.title ?? line
      case .date: facts.date = facts.date ?? DateReader.date(line)
      case .author: if facts.authors.isEmpty { facts.authors = contents.flatMap(PageFacts.names) }
      case .source: facts.source = facts.source ?? line
      case .address: facts.address = facts.address ?? PageFacts.address(line)
      case .id, .text: break
      }
    }
    return facts
  }

  private static let names: [(RecordField, String)] = TabSeparated(PackageResources.page_meta_tsv).compactMap { row in
    row.count == 2 ? RecordField(rawValue: row[0]).map { ($0, row[1]) } : nil
  }

  // MARK: Marks in the page's body

  private static func marks(in page: Page) -> PageFacts {
    var facts = PageFacts()
    var firstTime: CalendarDate?
    var headings: [String] = []
    for (index, node) in page.nodes.enumerated() where !node.tag.isEmpty && node.tag != "meta" {
      let property = node["itemprop"]?.lowercased()
      if node.tag == "time" || property == "datepublished" {
        let date = DateReader.date(node["datetime"] ?? node["content"] ?? page.line(of: index))
        if property == "datepublished" || node["pubdate"] != nil { facts.date = facts.date ?? date }
        if firstTime == nil { firstTime = date }
      }
      if property == "author" || node.tag == "a" && node["rel"]?.lowercased() == "author", facts.authors.count < 20 {
        for name in PageFacts.names(page.line(of: index)) where !facts.authors.contains(name) {
          facts.authors.append(name)
        }
      }
      if property == "headline", facts.title == nil { facts.title = node["content"] ?? page.line(of: index) }
      if node.tag == "h1", headings.count < 3 { headings.append(page.line(of: index)) }
    }
    facts.date = facts.date ?? firstTime
    if facts.title?.isEmpty ?? true { facts.title = headings.count == 1 ? headings.first { !$0.isEmpty } : nil }
    return facts
  }

  private static func windowTitle(of page: Page, source: String?) -> String? {
    guard let index = page.nodes.firstIndex(where: { $0.tag == "title" }) else { return nil }
    let title = page.line(of: index)
    return title.isEmpty ? nil : title
  }

  /// A title without the name of the site behind it: `Lavrov praises Obama - The Paper`.
  private static func withoutSite(_ title: String, source: String?) -> String {
    for separator in [" | ", " — ", " – ", " - ", " « "] {
      let parts = title.ranges(of: separator)
      guard let last = parts.last else { continue }
      let front = String(title[..<last.lowerBound])
      let back = title[last.upperBound...]
      // A bar is never part of a headline; a dash may be, unless what follows is the site's own name.
      if let source, back.lowercased() == source.lowercased() { return front }
      if separator == " | ", front.utf8.count > back.utf8.count { return front }
    }
    return title
  }

  private static func host(_ address: String) -> String? {
    guard let start = address.firstRange(of: "://") else { return nil }
    let host = address[start.upperBound...].prefix { $0 != "/" && $0 != ":" && $0 != "?" }.lowercased()
    return host.isEmpty ? nil : host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }
}

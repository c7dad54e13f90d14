internal import ArticleModel

/// What a page, or one part of it, says about its article. What it leaves open, another part may say.
struct PageFacts: Equatable {
  var title: String?
  var date: CalendarDate?
  var authors: [String] = []
  var source: String?
  var address: String?
  /// The text of the article itself, as JSON-LD repeats it.
  var body: String?

  /// Takes from `other` what is open here.
  mutating func fill(from other: PageFacts) {
    title = title ?? other.title
    date = date ?? other.date
    if authors.isEmpty { authors = other.authors }
    source = source ?? other.source
    address = address ?? other.address
    body = body ?? other.body
  }

  /// An address on the web that names one page: absolute, and more than a site's front page; nil for anything else.
  ///
  /// Sites that give every page their front page's address would make all their articles one.
  static func address(_ text: some StringProtocol) -> String? {
    let text = Text.collapsed(text.prefix(while: { $0 != "#" }))
    let lower = text.prefix(8).lowercased()
    guard lower.hasPrefix("http://") || lower.hasPrefix("https://"), text.utf8.count <= 2000,
      !text.utf8.contains(0x20)
    else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: true)
    return parts.count > 2 || text.contains("?") ? text : nil
  }

  /// Names out of a line that may hold several: `By Jane Doe and John Roe`.
  static func names(_ line: String) -> [String] {
    var line = Text.collapsed(line)
    if line.lowercased().hasPrefix("by ") { line = String(line.dropFirst(3)) }
    guard !line.isEmpty, line.utf8.count <= 300, !line.contains("://") else { return [] }
    let parts = line.split(whereSeparator: { $0 == ";" || $0 == "|" }).flatMap { split($0, at: " and ") }
      .flatMap { part in
        // `Doe, Jane` is one name, `Jane Doe, John Roe` are two.
        let names = part.split(separator: ",").map { Text.collapsed($0) }
        return names.allSatisfy { $0.contains(" ") } ? names : [Text.collapsed(part)]
      }
    return parts.filter { !$0.isEmpty }
  }

  private static func split(_ text: Substring, at word: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = text
    while let found = rest.firstRange(of: word) {
      parts.append(rest[..<found.lowerBound])
      rest = rest[found.upperBound...]
    }
    return parts + [rest]
  }
}

internal import ArticleModel
internal import WordLists

/// One article as a row of a table or a JSON object gives it: parts by name, nothing read into them yet.
struct ArticleRecord {
  var id: String?
  var text: String?
  var title: String?
  var date: String?
  var authors: [String] = []
  var source: String?
  var address: String?

  /// The article; its id is the record's own, else its address, else the place where it lay.
  func article(at origin: Origin, options: ReadingOptions) throws(ReadingError) -> Article {
    guard let text, text.utf8.contains(where: { $0 > 0x20 }) else {
      throw origin.error("has no text", "give the text of the article as `text`, `body` or `content`")
    }
    let address = address.flatMap(Self.line)
    return Article(
      id: id.flatMap(Self.exact) ?? address ?? origin.id(of: text),
      text: Text.withoutControls(text),
      title: title.flatMap(Self.line),
      date: date.flatMap { DateReader.date($0) } ?? options.defaultDate,
      authors: authors.compactMap(Self.line),
      source: source.flatMap(Self.line),
      address: address,
      origin: origin.stable)
  }

  /// One line without controls; nil where nothing is left of it.
  private static func line(_ text: String) -> String? {
    let line = Text.collapsed(text)
    return line.isEmpty ? nil : line
  }

  private static func exact(_ id: String) -> String? { id.isEmpty ? nil : Text.withoutControls(id) }
}

/// The parts of an article that a record can name.
enum RecordField: String {
  case id, text, title, date, author, source, address

  /// Which part a column or key names, and how far down its list it stands: among several the smallest rank counts.
  static func named(_ name: some StringProtocol) -> (field: RecordField, rank: Int)? {
    byName[Text.collapsed(name).lowercased()]
  }

  private static let byName: [String: (field: RecordField, rank: Int)] = {
    var byName: [String: (field: RecordField, rank: Int)] = [:]
    for (rank, row) in TabSeparated(PackageResources.fields_tsv).enumerated() where row.count == 2 {
      if let field = RecordField(rawValue: row[0]) { byName[row[1]] = (field, rank) }
    }
    return byName
  }()
}

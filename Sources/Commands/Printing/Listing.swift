internal import ArticleModel

/// The form in which a list is printed.
enum ListFormat {
  /// For people: columns that fit the terminal.
  case table
  /// One JSON object a line.
  case json
  /// RFC 4180, with a header.
  case csv
}

/// The options of every command that prints a list.
struct ListOptions: DeclarationGroup {
  @Flag("json", "print JSON, one object a line") var json
  @Flag("csv", "print comma-separated values with a header") var csv

  /// The form asked for.
  var format: ListFormat {
    get throws {
      switch (json, csv) {
      case (true, true): throw UsageError("--json and --csv cannot be had at once")
      case (true, false): .json
      case (false, true): .csv
      case (false, false): .table
      }
    }
  }
}

/// A column of a list: declared once, printed as a table's column, a JSON field and a CSV field.
struct Column<Item>: Sendable {
  enum Alignment: Sendable { case left, right }

  /// Key in JSON and CSV; the table's heading has blanks for its underscores.
  let key: String
  let alignment: Alignment
  /// Whether its cells stay whole however narrow the terminal: half a number or half a day is a wrong one.
  var isRigid = false
  /// Whether a table has room for it; JSON and CSV have for all.
  var isInTable = true
  let value: @Sendable (Item) -> JSONValue

  /// The same column, for JSON and CSV alone.
  var onlyForPrograms: Column {
    var column = self
    column.isInTable = false
    return column
  }

  /// A column of text.
  static func text(_ key: String, _ value: @escaping @Sendable (Item) -> String?) -> Column {
    Column(key: key, alignment: .left) { JSONValue(value($0)) }
  }

  /// A column of numbers.
  static func number(_ key: String, _ value: @escaping @Sendable (Item) -> Int) -> Column {
    Column(key: key, alignment: .right, isRigid: true) { .int(value($0)) }
  }

  /// A column of days.
  static func date(_ key: String, _ value: @escaping @Sendable (Item) -> CalendarDate?) -> Column {
    Column(key: key, alignment: .left, isRigid: true) { JSONValue(value($0)) }
  }

  /// A column of several texts.
  static func texts(_ key: String, _ value: @escaping @Sendable (Item) -> [String]) -> Column {
    Column(key: key, alignment: .left) { .array(value($0).map { .string($0) }) }
  }
}

/// Words of an article that stand behind a row.
struct Passage: Equatable {
  /// The words.
  let text: String
  /// The article's id.
  let article: String
  /// Its headline.
  let headline: String?
  /// Its date.
  let date: CalendarDate?

  /// As JSON says it.
  var json: JSONValue {
    ["text": .string(text), "article": .string(article), "headline": JSONValue(headline), "date": JSONValue(date)]
  }

  /// Where the words stand, for people: headline (else id), date.
  var source: String { Printable.line(headline ?? article) + (date.map { ", \($0)" } ?? "") }
}

/// How a list of items is printed.
struct Listing<Item>: Sendable {
  let columns: [Column<Item>]
  /// The passages under a row; in CSV a row each.
  var passages: (@Sendable (Item) -> [Passage])?

  init(_ columns: [Column<Item>], passages: (@Sendable (Item) -> [Passage])? = nil) {
    self.columns = columns
    self.passages = passages
  }

  /// Prints `items`.
  func print(_ items: [Item], as format: ListFormat, on console: Console) throws {
    switch format {
    case .json: for item in items { try console.write(json(item)) }
    case .csv: try printCSV(items, on: console)
    case .table: try printTable(items, on: console)
    }
  }

  /// One item as a JSON object.
  func json(_ item: Item) -> JSONValue {
    var fields = columns.map { (key: $0.key, value: $0.value(item)) }
    if let passages { fields.append((key: "evidence", value: .array(passages(item).map(\.json)))) }
    return .object(fields)
  }

  private func printCSV(_ items: [Item], on console: Console) throws {
    let header = columns.map(\.key) + (passages == nil ? [] : ["evidence", "article", "headline", "date"])
    try console.write(CSV.line(header))
    for item in items {
      let cells = columns.map { $0.value(item).cell }
      guard let passages else {
        try console.write(CSV.line(cells))
        continue
      }
      let found = passages(item)
      if found.isEmpty { try console.write(CSV.line(cells + ["", "", "", ""])) }
      for passage in found {
        try console.write(
          CSV.line(
            cells + [passage.text, passage.article, passage.headline ?? "", passage.date.map(\.description) ?? ""]))
      }
    }
  }

  private func printTable(_ items: [Item], on console: Console) throws {
    guard !items.isEmpty else { return }
    let columns = columns.filter(\.isInTable)
    let rows = items.map { item in columns.map { Printable.line($0.value(item).cell) } }
    let headings = columns.map { $0.key.split(separator: "_").joined(separator: " ") }
    let widths = TableLayout.widths(
      of: [headings] + rows, rigid: columns.map(\.isRigid), total: console.output.width)
    try console.write(console.output.bold(line(headings, widths, columns)) + "\n")
    for (item, row) in zip(items, rows) {
      try console.write(line(row, widths, columns) + "\n")
      for passage in passages?(item) ?? [] { try print(passage, on: console) }
    }
  }

  /// A passage under its row: wrapped, in quotation marks, with where it stands.
  private func print(_ passage: Passage, on console: Console) throws {
    let width = min(console.output.width ?? 100, 100) - 4
    for line in TextWrapping.lines(of: "“\(Printable.line(passage.text))”", width: width) {
      try console.write("    \(line)\n")
    }
    for line in TextWrapping.lines(of: "— " + passage.source, width: width) {
      try console.write("    \(console.output.dim(line))\n")
    }
  }

  private func line(_ cells: [String], _ widths: [Int], _ columns: [Column<Item>]) -> String {
    var line = ""
    for (index, cell) in cells.enumerated() {
      let text = TextWrapping.truncated(cell, width: widths[index])
      let gap = spaces(widths[index] - DisplayWidth.of(text))
      if index > 0 { line += "  " }
      line += columns[index].alignment == .right ? gap + text : text + gap
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}

/// Widths of a table's columns.
enum TableLayout {
  /// The widest cell of each column, where the terminal has room; else the widest columns give way, rigid ones never.
  static func widths(of rows: [[String]], rigid: [Bool], total: Int?) -> [Int] {
    var widths = rigid.indices.map { column in rows.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
    guard let total else { return widths }
    let gaps = 2 * max(0, widths.count - 1)
    while widths.reduce(gaps, +) > total {
      // Of two equally wide ones the later gives way: what a row is about stands first.
      let shrinkable = widths.indices.reversed().filter { !rigid[$0] && widths[$0] > 4 }
      guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
    }
    return widths
  }
}

/// Comma-separated values.
enum CSV {
  /// A line with its end. (RFC 4180, with a bare line feed, as Unix tools expect.)
  static func line(_ cells: [String]) -> String {
    cells.map(field).joined(separator: ",") + "\n"
  }

  private static func field(_ text: String) -> String {
    guard text.utf8.contains(where: { special.contains($0) }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  private static let special: Set<UInt8> = [UInt8(ascii: ","), UInt8(ascii: "\""), 0x0A, 0x0D]
}

extension JSONValue {
  /// The value as a cell of a table or a CSV line.
  var cell: String {
    switch self {
    case .null: ""
    case .bool(let value): value ? "yes" : "no"
    case .int(let value): String(value)
    case .double(let value): value.description
    case .string(let value): value
    case .array(let values): values.map(\.cell).joined(separator: "; ")
    case .object(let fields): fields.map(\.value.cell).joined(separator: " ")
    }
  }
}

internal import ArticleModel
internal import GraphStore

/// `entente stats`: how much a graph holds.
struct StatsCommand: Command {
  static let name = "stats"
  static let summary = "Counts what the graph holds."
  static let examples = [Example("at a glance", "entente stats news.entente")]

  @Positional("GRAPH", "the graph file") var graph: String
  var list = ListOptions()

  func run(on console: Console) throws -> ExitCode {
    let format = try list.format
    let store = try GraphStore.forReading(graph)
    var rows = Self.rows(of: try store.statistics())
    if format == .json {
      // For programs that compare graphs; it reads the whole file.
      rows.append(Row(what: "digest", value: .string(try store.contentDigest())))
      try console.write(
        .object(rows.map { (key: $0.what.split(separator: " ").joined(separator: "_"), value: $0.value) }))
    } else {
      try Listing<Row>([
        .text("what", \.what), Column(key: "number", alignment: .right) { $0.value },
      ]).print(rows, as: format, on: console)
    }
    return .done
  }

  private struct Row {
    let what: String
    let value: JSONValue
  }

  private static func rows(of statistics: StoreStatistics) -> [Row] {
    var rows = [Row(what: "articles", value: .int(statistics.articles))]
    func add(_ what: String, _ value: Int) { rows.append(Row(what: what, value: .int(value))) }
    if let date = statistics.firstDate { rows.append(Row(what: "first date", value: .string(date.description))) }
    if let date = statistics.lastDate { rows.append(Row(what: "last date", value: .string(date.description))) }
    add("entities", statistics.entities.values.reduce(0, +))
    for type in EntityType.allCases { add("entities \(type.rawValue)", statistics.entities[type] ?? 0) }
    add("mentions", statistics.mentions)
    add("relations", statistics.relations.values.reduce(0, +))
    for predicate in Predicate.allCases {
      if let count = statistics.relations[predicate] { add("relations \(predicate.rawValue)", count) }
    }
    add("statements", statistics.statements)
    add("statements with speaker", statistics.attributedStatements)
    for (extractor, count) in statistics.extractors.sorted(by: { $0.key < $1.key }) {
      add("articles by extractor \(extractor)", count)
    }
    add("schema version", statistics.schemaVersion)
    add("bytes", statistics.bytes)
    return rows
  }
}

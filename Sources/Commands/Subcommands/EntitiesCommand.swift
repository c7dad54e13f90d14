internal import ArticleModel
internal import GraphStore

/// `entente entities`: who is in a graph.
struct EntitiesCommand: Command {
  static let name = "entities"
  static let summary = "Lists people, countries, bodies and places."
  static let details = "The most mentioned come first."
  static let examples = [
    Example("the twenty people that are mentioned most", "entente entities news.entente --type person --limit 20"),
    Example("everybody with a name like this", "entente entities news.entente clint"),
    Example("as a table for another program", "entente entities news.entente --csv > entities.csv"),
  ]

  @Positional("GRAPH", "the graph file") var graph: String
  @Positional("WORDS", "only those with a name in which each of these begins a word") var words: [String]
  @Option("type", short: "t", "TYPE", "only this type") var types: [EntityType] = []
  var period = PeriodGroup()
  @Option("limit", short: "n", "N", "at most so many") var limit: Count?
  var list = ListOptions()

  func run(on console: Console) throws -> ExitCode {
    let format = try list.format
    var filter = period.filter
    filter.types = Set(types)
    let found = try GraphStore.forReading(graph).entities(
      matching: words.joined(separator: " "), filter: filter, limit: limit?.number ?? .max)
    try Self.listing.print(found, as: format, on: console)
    if found.isEmpty { console.say("no entity fits") }
    return .done
  }

  private static let listing = Listing<EntitySummary>([
    .text("name", \.name), .text("type", \.type.rawValue), .number("articles", \.articles),
    .number("mentions", \.mentions), .date("first", \.firstDate), .date("last", \.lastDate),
    .texts("also") { Array($0.names.dropFirst()) }.onlyForPrograms,
  ])
}

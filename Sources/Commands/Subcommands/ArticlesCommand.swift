internal import ArticleModel
internal import GraphStore

/// `entente articles`: what has been added.
struct ArticlesCommand: Command {
  static let name = "articles"
  static let summary = "Lists the articles and what came from each."
  static let details = "The latest come first."
  static let examples = [
    Example("all", "entente articles news.entente"),
    Example("those of one month", "entente articles news.entente --since 2009-04 --until 2009-04"),
  ]

  @Positional("GRAPH", "the graph file") var graph: String
  var period = PeriodGroup()
  @Option("limit", short: "n", "N", "at most so many") var limit: Count?
  var list = ListOptions()

  func run(on console: Console) throws -> ExitCode {
    let format = try list.format
    let found = try GraphStore.forReading(graph).articles(filter: period.filter, limit: limit?.number ?? .max)
    try Self.listing.print(found, as: format, on: console)
    if found.isEmpty { console.say("no article fits") }
    return .done
  }

  private static let listing = Listing<ArticleSummary>([
    .date("date", \.article.date), .text("headline", \.article.title), .number("entities", \.entities),
    .number("relations", \.relations), .number("statements", \.statements),
    .text("source", \.article.source).onlyForPrograms,
    .text("id", \.article.id), .texts("authors", \.authors).onlyForPrograms,
    .text("address", \.address).onlyForPrograms, .text("origin", \.origin).onlyForPrograms,
    .text("extractor", \.extractor).onlyForPrograms,
  ])
}

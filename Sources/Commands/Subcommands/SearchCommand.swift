internal import ArticleModel
internal import GraphStore

/// `entente search`: full text.
struct SearchCommand: Command {
  static let name = "search"
  static let summary = "Finds articles by their words, with the passage."
  static let details = "All words have to stand in the article; words in double quotes stand together as a phrase."
  static let examples = [
    Example("articles with both words", "entente search news.entente missile defence"),
    Example("a phrase", "entente search news.entente '\"fresh start\"'"),
  ]

  @Positional("GRAPH", "the graph file") var graph: String
  @Positional("WORDS", required: true, "what to look for") var words: [String]
  var period = PeriodGroup()
  @Option("limit", short: "n", "N", "at most so many") var limit = Count(20)
  var list = ListOptions()

  func run(on console: Console) throws -> ExitCode {
    let format = try list.format
    let found = try GraphStore.forReading(graph).search(
      words.joined(separator: " "), filter: period.filter, limit: limit.number)
    let terminal = console.output
    let listing = Listing<SearchHit>(
      [
        .date("date", \.article.date), .text("headline", \.article.title), .text("article", \.article.id),
        Column(key: "score", alignment: .right, isInTable: false) { .double($0.score) },
        .text("snippet", \.snippet).onlyForPrograms,
      ])
    guard format == .table else {
      try listing.print(found, as: format, on: console)
      return .done
    }
    for hit in found {
      let day = hit.article.date.map { "\($0)  " } ?? ""
      try console.write(day + terminal.bold(Printable.line(hit.article.title ?? hit.article.id)) + "\n")
      if hit.article.title != nil { try console.write("    \(terminal.dim(Printable.line(hit.article.id)))\n") }
      for line in TextWrapping.lines(of: Printable.line(hit.snippet), width: min(terminal.width ?? 100, 100) - 4) {
        try console.write("    \(line)\n")
      }
    }
    if found.isEmpty { console.say("no article has these words") }
    return .done
  }
}

internal import ArticleModel

/// `entente extract`: what `add` would put into a graph, printed.
struct ExtractCommand: Command {
  static let name = "extract"
  static let summary = "Prints what articles say as JSON lines, without a graph."
  static let details = """
    Prints a line for each article: its entities with every mention, its relations with their evidence, and its \
    statements with who is mentioned in them. Positions count Unicode code points of the article's text, end exclusive.

    Reads text, HTML, JSON lines and CSV, and zip and tar archives of these; folders are searched. JSON lines with \
    "id" and "text" keep their ids, and positions refer to the text as it came.
    """
  static let examples = [
    Example("what one article says", "entente extract article.txt"),
    Example("everything in a folder, into a file", "entente extract articles/ > extracted.jsonl"),
    Example("from another program", "curl -s https://example.org/news.html | entente extract -"),
  ]

  @Positional("PATH", required: true, "files and folders; - for standard input") var paths: [String]
  var reading = ReadingGroup()

  func run(on console: Console) throws -> ExitCode {
    Interrupt.watch()
    let summary = try ArticleStream(paths: paths, options: reading).run(on: console) { outcome in
      if case .extracted(let extract) = outcome { try console.write(ExtractJSON.value(of: extract)) }
    }
    try console.flush()
    summary.report(on: console)
    return summary.exitCode
  }
}

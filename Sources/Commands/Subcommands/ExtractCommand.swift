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

    Every relation has a confidence, the probability that it is right. Relations are printed from the confidence on at \
    which precision and recall balance best; --min-confidence asks for surer ones or for less sure ones. --explain \
    prints, for people, what each relation was read from and why, and what came near and was turned down.
    """
  static let examples = [
    Example("what one article says", "entente extract article.txt"),
    Example("everything in a folder, into a file", "entente extract articles/ > extracted.jsonl"),
    Example("why it says so", "entente extract --explain article.txt"),
    Example("only what is nearly certain", "entente extract --min-confidence 0.8 articles/"),
    Example("from another program", "curl -s https://example.org/news.html | entente extract -"),
  ]

  @Positional("PATH", required: true, "files and folders; - for standard input") var paths: [String]
  @Option("min-confidence", "P", "relations at least this sure, 0 to 1; the best balance where not given")
  var confidence: Probability?
  @Flag("explain", "print, for people, why each relation is there and what came near") var explains
  var reading = ReadingGroup()

  func run(on console: Console) throws -> ExitCode {
    Interrupt.watch()
    let stream = ArticleStream(
      paths: paths, options: reading, minimumConfidence: confidence?.value, explains: explains)
    let summary = try stream.run(on: console) { outcome in
      guard case .extracted(let extract, let explanations) = outcome else { return }
      if explains {
        try ExplanationText(extract: extract).print(explanations, on: console)
      } else {
        try console.write(ExtractJSON.value(of: extract))
      }
    }
    try console.flush()
    summary.report(on: console)
    return summary.exitCode
  }
}

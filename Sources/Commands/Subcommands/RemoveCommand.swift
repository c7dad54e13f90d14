internal import GraphStore

/// `entente remove`: articles, and all that came from them, out of a graph.
struct RemoveCommand: Command {
  static let name = "remove"
  static let summary = "Removes an article and all that came from it."
  static let details = """
    An article is named by its id, as entente articles prints it, by the end of it (the file's name), or by its \
    headline. It goes in one transaction.
    """
  static let examples = [
    Example("by the name of its file", "entente remove news.entente thaw.txt"),
    Example("by its headline", "entente remove news.entente \"Gas flows again\""),
  ]

  @Positional("GRAPH", "the graph file") var graph: String
  @Positional("ARTICLE", required: true, "the articles to remove") var articles: [String]

  func run(on console: Console) throws -> ExitCode {
    let store = try GraphStore(path: graph, mode: .readWrite(create: false))
    // All names are looked up before anything is removed: a slip in the last one removes nothing.
    for id in try articles.map({ try store.article(called: $0) }) where try store.remove(id) {
      console.say("removed \(Printable.line(id))")
    }
    return .done
  }
}

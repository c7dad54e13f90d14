internal import ArticleModel
internal import GraphStore

/// `entente path`: how two hang together.
struct PathCommand: Command {
  static let name = "path"
  static let summary = "Prints the shortest chain of relations between two."
  static let details = "Each step comes with the sentences behind it. \(entityHelp)"
  static let examples = [
    Example("what joins the two", "entente path news.entente Lavrov Merkel"),
    Example("by ties alone, not by acts", "entente path news.entente Lavrov Merkel -p position,member_of,family"),
  ]

  @Positional("GRAPH", "the graph file") var graph: String
  @Positional("A", "an entity") var start: String
  @Positional("B", "another") var goal: String
  var narrowed = FilterGroup()
  var list = ListOptions()

  func run(on console: Console) throws -> ExitCode {
    let format = try list.format
    let store = try GraphStore.forReading(graph)
    let (from, to) = (try store.entity(called: start), try store.entity(called: goal))
    guard let steps = try store.path(from: from.id, to: to.id, filter: narrowed.filter) else {
      console.say("no chain of relations joins \(Printable.line(from.name)) and \(Printable.line(to.name))")
      return .done
    }
    if steps.isEmpty { console.say("both are \(Printable.line(from.name))") }
    try Self.listing.print(steps, as: format, on: console)
    return .done
  }

  private static let listing = Listing<PathStep>(
    [
      .text("from", \.from.name), .text("to", \.to.name), .number("articles", \.articles),
      .texts("relations") { $0.relations.map(\.phrase) },
    ], passages: { $0.relations.map { Passage($0.sentence, in: $0.article) } })
}

extension StoredRelation {
  /// `Sergei Lavrov position Russia (foreign minister)`.
  var phrase: String {
    var text = "\(subject.name) \(predicate.rawValue) \(object.name)"
    if let title { text += " (\(title))" }
    if status != .actual { text += ", \(status.rawValue)" }
    return text
  }
}

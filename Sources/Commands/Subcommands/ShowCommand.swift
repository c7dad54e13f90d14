internal import ArticleModel
internal import GraphStore

/// `entente show`: all about one.
struct ShowCommand: Command {
  static let name = "show"
  static let summary = "Prints all about one: names, ties, acts, who speaks of it."
  static let details = """
    Each relation comes with the sentence that says so, its article and date. As CSV, the relations alone. \
    \(entityHelp)
    """
  static let examples = [
    Example("all about one man", "entente show news.entente Lavrov"),
    Example("one of two that share a name", "entente show news.entente country:Georgia"),
    Example("all of it, for a program", "entente show news.entente NATO --json --limit 1000000"),
  ]

  @Positional("GRAPH", "the graph file") var graph: String
  @Positional("ENTITY", "whom") var entity: String
  var narrowed = FilterGroup()
  @Option("limit", short: "n", "N", "at most so many of each list") var limit = Count(20)
  var list = ListOptions()

  func run(on console: Console) throws -> ExitCode {
    let format = try list.format
    let store = try GraphStore.forReading(graph)
    let entity = try store.entity(called: entity)
    guard let profile = try store.profile(of: entity.id, filter: narrowed.filter, limit: limit.number) else {
      throw LookupError("\(quoted(entity.name)) has just gone from the graph")
    }
    switch format {
    case .json: try console.write(Self.json(profile))
    case .csv: try Listing.relations.print(profile.ties + profile.acts, as: .csv, on: console)
    case .table: try printPage(profile, on: console)
    }
    return .done
  }

  private static func json(_ profile: EntityProfile) -> JSONValue {
    let summary = profile.summary
    return [
      "name": .string(summary.name), "type": .string(summary.type.rawValue), "articles": .int(summary.articles),
      "mentions": .int(summary.mentions), "first": JSONValue(summary.firstDate), "last": JSONValue(summary.lastDate),
      "names": .array(profile.names.map { ["name": .string($0.text), "articles": .int($0.articles)] }),
      "forms": .object(
        MentionForm.allCases.compactMap { form in
          profile.forms[form].map { (key: form.rawValue, value: .int($0)) }
        }),
      "namesakes": .array(
        profile.namesakes.map { ["name": .string($0.name), "type": .string($0.type.rawValue)] }),
      "ties": .array(profile.ties.map(Listing.relations.json)),
      "acts": .array(profile.acts.map(Listing.relations.json)),
      "speaks_of": .array(profile.speaksOf.map(Listing.mentions.json)),
      "spoken_of_by": .array(profile.spokenOfBy.map(Listing.mentions.json)),
    ]
  }

  private func printPage(_ profile: EntityProfile, on console: Console) throws {
    let summary = profile.summary
    let period = [summary.firstDate, summary.lastDate].compactMap { $0?.description }
    try console.write(console.output.bold(Printable.line(summary.name)) + ", \(summary.type.rawValue)\n")
    var line = "\(counted(summary.mentions, "mention")) in \(counted(summary.articles, "article"))"
    if let first = period.first, let last = period.last {
      line += first == last ? ", \(first)" : ", \(first) to \(last)"
    }
    try console.write(line + "\n")
    let names = profile.names.map { "\(Printable.line($0.text)) (\($0.articles))" }.joined(separator: ", ")
    for line in TextWrapping.lines(of: "Names: " + names, width: console.output.width ?? 100) {
      try console.write(line + "\n")
    }
    for other in profile.namesakes {
      try console.write("Not to be confused with \(Printable.line(other.name)), \(other.type.rawValue)\n")
    }
    try section("Ties", profile.ties, .relations, console)
    try section("Acts", profile.acts, .relations, console)
    try section("Mentions", profile.speaksOf, .mentions, console)
    try section("Mentioned by", profile.spokenOfBy, .mentions, console)
  }

  private func section<Item>(_ title: String, _ items: [Item], _ listing: Listing<Item>, _ console: Console) throws {
    guard !items.isEmpty else { return }
    let note = items.count == limit.number ? " (the first \(limit.number); more with --limit)" : ""
    try console.write("\n" + console.output.bold(title) + note + "\n")
    try listing.print(items, as: .table, on: console)
  }
}

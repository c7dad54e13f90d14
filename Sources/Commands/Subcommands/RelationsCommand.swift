internal import ArticleModel
internal import GraphStore

/// `entente relations`: who stands how to whom, with the sentences that say so.
struct RelationsCommand: Command {
  static let name = "relations"
  static let summary = "Lists who stands how to whom, and the sentence saying so."
  static let details = """
    Without a name all relations, with one name those at either end of it, with two those between them; the latest \
    article first. \(entityHelp)
    """
  static let examples = [
    Example("between two", "entente relations news.entente Lavrov Clinton"),
    Example(
      "what NATO did and had done to it in 2009", "entente relations news.entente NATO --since 2009 --until 2009"),
    Example("every denial", "entente relations news.entente --status negated"),
  ]

  @Positional("GRAPH", "the graph file") var graph: String
  @Positional("A", "an entity") var one: String?
  @Positional("B", "another") var other: String?
  var narrowed = FilterGroup()
  @Option("limit", short: "n", "N", "at most so many") var limit: Count?
  var list = ListOptions()

  func run(on console: Console) throws -> ExitCode {
    let format = try list.format
    let store = try GraphStore.forReading(graph)
    let limit = limit?.number ?? .max
    let entities = try [one, other].compactMap { $0 }.map { try store.entity(called: $0).id }
    let found =
      switch entities.count {
      case 0: try store.relations(filter: narrowed.filter, limit: limit)
      case 1: try store.relations(of: entities[0], filter: narrowed.filter, limit: limit)
      default: try store.relations(between: entities[0], and: entities[1], filter: narrowed.filter, limit: limit)
      }
    try Listing.relations.print(found, as: format, on: console)
    if found.isEmpty { console.say("no relation fits") }
    return .done
  }
}

/// How every command's help says what an entity's name may be.
let entityHelp = """
  An entity is named by any of its names, case and accents ignored; where several bear it the choices are printed, \
  and country:Georgia says which.
  """

extension Listing<StoredRelation> {
  /// Relations with their evidence.
  static var relations: Listing {
    Listing(
      [
        .text("subject", \.subject.name), .text("predicate", \.predicate.rawValue), .text("object", \.object.name),
        .text("title", \.title), .text("status", \.status.rawValue),
        .texts("said_by") { $0.assertedBy.map(\.name) },
        .text("subject_type", \.subject.type.rawValue).onlyForPrograms,
        .text("object_type", \.object.type.rawValue).onlyForPrograms,
        .text("words", \.words).onlyForPrograms,
        .date("from") { $0.time?.start }.onlyForPrograms, .date("to") { $0.time?.end }.onlyForPrograms,
        .text("rule", \.evidence.rule).onlyForPrograms,
        Column(key: "confidence", alignment: .right, isInTable: false) { .double($0.confidence) },
      ], passages: { [Passage($0.sentence, in: $0.article)] })
  }
}

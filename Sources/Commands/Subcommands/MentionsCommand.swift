internal import ArticleModel
internal import GraphStore

/// `entente mentions`: who speaks of whom.
struct MentionsCommand: Command {
  static let name = "mentions"
  static let summary = "Lists who mentions whom, how often and when."
  static let details = """
    One mentions another when a statement that is attributed to the one, word for word or in paraphrase, refers to \
    the other. \(entityHelp)
    """
  static let examples = [
    Example("who mentions whom, the most frequent first", "entente mentions news.entente"),
    Example("whom Lavrov mentions, with the passages", "entente mentions news.entente --by Lavrov --quotes"),
    Example("who speaks of NATO", "entente mentions news.entente --of NATO"),
  ]

  @Positional("GRAPH", "the graph file") var graph: String
  @Option("by", "ENTITY", "only what this one says") var speaker: String?
  @Option("of", "ENTITY", "only what is said of this one") var mentioned: String?
  @Flag("quotes", short: "q", "print the passages") var quotes
  var period = PeriodGroup()
  @Option("limit", short: "n", "N", "at most so many") var limit: Count?
  var list = ListOptions()

  func run(on console: Console) throws -> ExitCode {
    let format = try list.format
    let store = try GraphStore.forReading(graph)
    let by = try speaker.map { try store.entity(called: $0).id }
    let of = try mentioned.map { try store.entity(called: $0).id }
    let limit = limit?.number ?? .max
    let count: Int
    if quotes {
      let found = try store.quotations(by: by, of: of, filter: period.filter, limit: limit)
      try Self.passages.print(found, as: format, on: console)
      count = found.count
    } else {
      let found = try store.mentions(by: by, of: of, filter: period.filter, limit: limit)
      try Listing.mentions.print(found, as: format, on: console)
      count = found.count
    }
    if count == 0 { console.say("nobody is quoted so") }
    return .done
  }

  private static let passages = Listing<Quotation>(
    [
      .text("speaker", \.speaker.name), .text("cue", \.cue), .texts("mentions") { $0.mentioned.map(\.name) },
      Column(key: "direct", alignment: .left, isInTable: false) { .bool($0.isDirect) },
      .text("rule", \.rule).onlyForPrograms,
    ], passages: { [Passage($0.content, in: $0.article)] })
}

extension Listing<MentionTally> {
  /// Who mentions whom.
  static var mentions: Listing {
    Listing([
      .text("speaker", \.speaker.name), .text("mentions", \.mentioned.name), .number("statements", \.statements),
      .number("articles", \.articles), .date("first", \.firstDate), .date("last", \.lastDate),
      .text("speaker_type", \.speaker.type.rawValue).onlyForPrograms,
      .text("mentioned_type", \.mentioned.type.rawValue).onlyForPrograms,
    ])
  }
}

internal import ArticleModel
internal import GraphRendering
internal import GraphStore

extension Layout: ArgumentValue {}

/// `entente draw`: the picture.
struct DrawCommand: Command {
  static let name = "draw"
  static let summary = "Draws who stands how to whom, whole or around some."
  static let details = """
    The ending of the output's name says what is written: .svg, .png, .pdf or .dot. Without one, DOT goes to standard \
    output.

    Only relations at least \(sure) sure are drawn, unless --min-confidence asks for surer or less sure ones.

    Without a name the graph is cut to its most mentioned and strongest; with names, to what lies around them. \
    \(entityHelp)
    """
  static let examples = [
    Example("the whole, cut to its strongest", "entente draw news.entente -o graph.svg"),
    Example(
      "two steps around one man, in 2009",
      "entente draw news.entente Lavrov --depth 2 --since 2009 --until 2009 -o lavrov.png"),
    Example("who mentions whom, to print", "entente draw news.entente --mentions -o mentions.pdf"),
    Example("conflict alone", "entente draw news.entente -p accuse,reject,threaten,sanction,assault -o conflict.svg"),
    Example("for Graphviz's own programs", "entente draw news.entente | neato -Tsvg > graph.svg"),
  ]

  @Positional("GRAPH", "the graph file") var graph: String
  @Positional("ENTITY", "draw what lies around these") var entities: [String]
  @Option("output", short: "o", "FILE", "where to write the picture") var output: String?
  @Option("top", "N", "at most so many entities") var top = Count(60)
  @Option("depth", "N", "how many steps around the entities") var depth = Count(1)
  @Flag("mentions", short: "m", "draw who mentions whom") var mentions
  @Option("layout", "LAYOUT", "how the entities find their places") var layout = Layout.automatic
  @Option("title", "TEXT", "headline of the picture") var title: String?
  var narrowed = FilterGroup()

  /// From this confidence on about nine of ten edges are right (CONTRIBUTING, "Quality"); a picture has no room for doubt.
  private static let sure = 0.8

  func run(on console: Console) throws -> ExitCode {
    let format = try pictureFormat()
    let store = try GraphStore.forReading(graph)
    let named = try entities.map { try store.entity(called: $0) }
    let picture = try cut(store, around: named.map(\.id))
    let options = RenderingOptions(layout: layout, title: title, maximumNodes: max(400, top.number))
    let bytes = try GraphRenderer(options: options).render(picture, as: format)
    if let output {
      try FileOutput.write(bytes, toFile: output)
      console.say(
        "\(output): \(counted(picture.nodes.count, "entity", "entities")), \(counted(picture.edges.count, "edge"))")
    } else {
      try console.write(bytes: bytes)
    }
    if picture.nodes.isEmpty { console.say("nothing in the graph fits: the picture is empty") }
    return .done
  }

  private func pictureFormat() throws -> PictureFormat {
    guard let output else { return .dot }
    if let format = PictureFormat(fileName: output) { return format }
    let endings = PictureFormat.allCases.map { "." + $0.rawValue }.joined(separator: ", ")
    throw UsageError("\(quoted(output)) does not say what to write; end the name in one of \(endings)")
  }

  private func cut(_ store: GraphStore, around focus: [EntityID]) throws -> KnowledgeGraph {
    var filter = narrowed.filter
    if narrowed.confidence == nil { filter.minimumConfidence = Self.sure }
    if mentions {
      return try store.mentionsGraph(around: focus, depth: depth.number, filter: filter, top: top.number)
    }
    return focus.isEmpty
      ? try store.graph(filter: filter, top: top.number)
      : try store.graph(around: focus, depth: depth.number, filter: filter, top: top.number)
  }
}

internal import ArticleModel

/// A knowledge graph turned into what is drawn: nodes and lines with their words, in a fixed order.
struct Drawing {
  /// An entity.
  struct Node {
    let id: EntityID
    /// Its name in DOT, the same in every picture of the same graph file.
    let name: String
    let type: EntityType
    let isFocus: Bool
    let label: [String]
    let tooltip: [String]
    let fontSize: Double
  }

  /// A line between two entities.
  struct Edge {
    /// Its id in DOT, from its place in the order.
    let id: String
    let line: Line
    let label: [String]
    let tooltip: [String]

    var source: String { Drawing.name(of: line.source) }
    var target: String { Drawing.name(of: line.target) }
    /// The name of the node that holds its label while the graph is laid out.
    var labelName: String { "\(id)label" }
  }

  let title: String?
  let nodes: [Node]
  let edges: [Edge]

  /// An entity's name in DOT: a word, for which a minus sign would be no part.
  static func name(of id: EntityID) -> String { id.row < 0 ? "n_\(id.row.magnitude)" : "n\(id.row)" }

  init(_ graph: KnowledgeGraph, title: String?) {
    let cleanTitle = title.map { DisplayText.clean($0, limit: 120) } ?? ""
    self.title = cleanTitle.isEmpty ? nil : cleanTitle
    var seen: Set<EntityID> = []
    let unique = graph.nodes.sorted { $0.id < $1.id }.filter { seen.insert($0.id).inserted }
    nodes = unique.map(Node.init)
    var names: [EntityID: String] = [:]
    for node in unique { names[node.id] = DisplayText.name(node.name, limit: 60) }
    let lines = Line.merging(graph.edges.filter { seen.contains($0.source) && seen.contains($0.target) })
    // The more lines, the fewer words on each.
    let phrases = lines.count <= 40 ? 3 : lines.count <= 100 ? 2 : 1
    let people = Set(unique.filter { $0.type == .person }.map(\.name))
    edges = lines.enumerated().map { index, line in
      Edge(
        id: "e\(index + 1)", line: line, label: line.label(phrases: phrases, people: people),
        tooltip: Tooltip.lines(for: line, names: names))
    }
  }
}

extension Drawing.Node {
  init(_ node: KnowledgeGraph.Node) {
    let name = DisplayText.name(node.name, limit: 60)
    id = node.id
    self.name = Drawing.name(of: node.id)
    type = node.type
    isFocus = node.isFocus
    label = DisplayText.wrap(name, width: node.type == .country ? 14 : node.type == .person ? 8 : 11, lines: 3)
    let articles = node.articles == 1 ? "1 article" : "\(node.articles) articles"
    tooltip = [DisplayText.name(node.name, limit: 400), "\(node.type.rawValue), in \(articles)"]
    fontSize = NodeStyle.fontSize(articles: node.articles)
  }
}

internal import ArticleModel

/// Writes a knowledge graph as DOT.
struct DOTWriter {
  let options: RenderingOptions

  func text(of graph: KnowledgeGraph) -> String {
    var text = "digraph entente {\n"
    for node in graph.nodes.sorted(by: { $0.id < $1.id }) {
      var attributes = DOTAttributes()
      attributes.set("label", lines: [DisplayText.clean(node.name, limit: 60)])
      text += "  n\(node.id.row) [\(attributes.text)]\n"
    }
    for edge in graph.edges {
      var attributes = DOTAttributes()
      switch edge.label {
      case .relation(let predicate): attributes.set("label", predicate.rawValue)
      case .mentions: attributes.set("label", "mentions")
      }
      text += "  n\(edge.source.row) -> n\(edge.target.row) [\(attributes.text)]\n"
    }
    return text + "}\n"
  }
}

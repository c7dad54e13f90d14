internal import ArticleModel
internal import CGraphvizShims
internal import GraphRendering
internal import TestSupport

extension Door {
  /// Any graph becomes DOT that libcgraph reads back with as many nodes as there are entities.
  func draw(_ bytes: [UInt8]) {
    let graph = GraphFromBytes.graph(bytes)
    let renderer = GraphRenderer(options: RenderingOptions(title: graph.nodes.first?.name))
    guard let dot = try? renderer.render(graph, as: .dot) else { preconditionFailure("DOT was refused") }
    let text = String(decoding: dot, as: UTF8.self)
    let expected = Set(graph.nodes.map(\.id)).count
    let found = Int(graphviz_count_nodes(text))
    precondition(found == expected, "\(expected) entities became \(found) nodes:\n\(text)")
  }
}

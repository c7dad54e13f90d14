internal import ArticleModel
internal import CGraphvizShims
internal import GraphRendering
internal import TestSupport

/// Any graph becomes DOT that libcgraph reads back with as many nodes as there are entities.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let graph = GraphFromBytes.graph(Array(UnsafeBufferPointer(start: start, count: count)))
  let renderer = GraphRenderer(options: RenderingOptions(title: graph.nodes.first?.name))
  guard let dot = try? renderer.render(graph, as: .dot) else { fatalError("DOT was refused") }
  let text = String(decoding: dot, as: UTF8.self)
  let expected = Set(graph.nodes.map(\.id)).count
  let found = Int(graphviz_count_nodes(text))
  guard found == expected else { fatalError("\(expected) entities became \(found) nodes:\n\(text)") }
  return 0
}

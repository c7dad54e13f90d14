import ArticleModel
import GraphRendering
import TestSupport
import Testing

struct DOTWriterTests {
  @Test(arguments: SampleGraphs.all.prefix(3))
  func `the same graph is always the same text`(sample: Sample) throws {
    let renderer = GraphRenderer(options: RenderingOptions(title: sample.title))
    let text = String(decoding: try renderer.render(sample.graph, as: .dot), as: UTF8.self)
    #expect(try Snapshot.difference(text, from: "\(sample.name).dot") == nil)
  }

  @Test func `the order of nodes and edges does not matter`() throws {
    let graph = SampleGraphs.dealt(40, lines: 120, seed: 4)
    let turned = KnowledgeGraph(nodes: graph.nodes.reversed(), edges: graph.edges.reversed())
    #expect(try GraphRenderer().render(graph, as: .dot) == GraphRenderer().render(turned, as: .dot))
  }

  @Test func `DOT has no limit`() throws {
    let graph = SampleGraphs.dealt(2_000, lines: 4_000, seed: 4)
    let text = String(decoding: try GraphRenderer().render(graph, as: .dot), as: UTF8.self)
    #expect(text.split(separator: "\n").count { $0.hasPrefix("  n") && $0.contains("shape=") } == 2_000)
  }
}

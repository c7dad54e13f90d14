import ArticleModel
import GraphRendering
import Testing

struct GraphRendererTests {
  @Test(arguments: [(PictureFormat.svg, "<?xml"), (.pdf, "%PDF"), (.png, "\u{89}PNG"), (.dot, "digraph")])
  func `every format begins as it should`(format: PictureFormat, magic: String) throws {
    let bytes = try GraphRenderer().render(SampleGraphs.thaw, as: format)
    #expect(bytes.starts(with: magic.unicodeScalars.map { UInt8($0.value) }))
  }

  @Test(arguments: Layout.allCases)
  func `every layout draws every node`(layout: Layout) throws {
    let graph = SampleGraphs.dealt(20, lines: 30, seed: 2)
    let picture = try XMLText(try GraphRenderer(options: RenderingOptions(layout: layout)).render(graph, as: .svg))
    let nodes = picture.named("g").filter { $0.attributes["id"]?.hasPrefix("n") ?? false }
    #expect(nodes.count == 20)
  }

  @Test func `the same graph is drawn the same way`() throws {
    let renderer = GraphRenderer()
    #expect(try renderer.render(SampleGraphs.thaw, as: .svg) == renderer.render(SampleGraphs.thaw, as: .svg))
  }

  @Test func `more than can be read is refused`() {
    let renderer = GraphRenderer(options: RenderingOptions(maximumNodes: 10))
    #expect(throws: RenderError.tooManyNodes(13, limit: 10)) { try renderer.render(SampleGraphs.thaw, as: .png) }
  }

  @Test func `what takes too long is stopped`() {
    let renderer = GraphRenderer(options: RenderingOptions(timeLimit: 0.001))
    #expect(throws: RenderError.tookTooLong(seconds: 0.001)) { try renderer.render(SampleGraphs.thaw, as: .svg) }
  }

  @Test(arguments: [Layout.dot, .neato, .circo])
  func `a hairball is drawn or given up, and nothing else`(layout: Layout) {
    let graph = SampleGraphs.dealt(300, lines: 900, seed: 8)
    let renderer = GraphRenderer(options: RenderingOptions(layout: layout, timeLimit: 1))
    do {
      #expect(try renderer.render(graph, as: .svg).count > 1_000)
    } catch {
      #expect(error == .tookTooLong(seconds: 1))
    }
  }

  @Test func `several threads draw at once`() async throws {
    let alone = try GraphRenderer().render(SampleGraphs.thaw, as: .svg)
    let together = await withTaskGroup(of: [UInt8]?.self, returning: [[UInt8]?].self) { group in
      for _ in 0..<6 { group.addTask { try? GraphRenderer().render(SampleGraphs.thaw, as: .svg) } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(together.allSatisfy { $0 == alone })
  }
}

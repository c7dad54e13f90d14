import ArticleModel
import GraphRendering
import TestSupport
import Testing

struct RandomGraphTests {
  /// Bytes in which what DOT and XML care about is frequent.
  private func bytes(seed: UInt64) -> [UInt8] {
    var dice = Dice(state: seed)
    let special = Array("\"\\<>&;{}[]\n\u{0}/*#|\u{202E}N".utf8)
    return (0..<dice.roll(600)).map { _ in
      dice.roll(3) == 0 ? special[dice.roll(special.count)] : UInt8(dice.roll(256))
    }
  }

  @Test func `any graph is DOT that reads back with as many nodes`() throws {
    for seed in 0..<400 {
      let graph = GraphFromBytes.graph(bytes(seed: UInt64(seed)))
      let text = String(
        decoding: try GraphRenderer(options: RenderingOptions(title: graph.nodes.first?.name)).render(graph, as: .dot),
        as: UTF8.self)
      #expect(DOTReading.nodeCount(of: text) == Set(graph.nodes.map(\.id)).count, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<12)
  func `any graph is a well-formed picture`(seed: Int) throws {
    let graph = GraphFromBytes.graph(bytes(seed: UInt64(seed + 1_000)))
    let picture = try XMLText(try GraphRenderer().render(graph, as: .svg))
    let nodes = picture.named("g").filter { $0.attributes["id"]?.hasPrefix("n") ?? false }
    #expect(nodes.count == Set(graph.nodes.map(\.id)).count)
  }
}

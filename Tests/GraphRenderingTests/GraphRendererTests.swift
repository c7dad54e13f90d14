import ArticleModel
import GraphRendering
import Testing

struct GraphRendererTests {
  let thaw = KnowledgeGraph(
    nodes: [
      .init(id: EntityID(1), type: .person, name: "Sergei Lavrov", articles: 3),
      .init(id: EntityID(2), type: .country, name: "Russia", articles: 5),
    ],
    edges: [.init(source: EntityID(1), target: EntityID(2), label: .relation(.position), title: "foreign minister")])

  @Test(arguments: [(PictureFormat.svg, "<?xml"), (.pdf, "%PDF"), (.png, "\u{89}PNG"), (.dot, "digraph")])
  func `every format begins as it should`(format: PictureFormat, magic: String) throws {
    let bytes = try GraphRenderer().render(thaw, as: format)
    #expect(bytes.starts(with: magic.unicodeScalars.map { UInt8($0.value) }))
  }
}

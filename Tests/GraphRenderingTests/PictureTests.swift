import ArticleModel
import Testing

@testable import GraphRendering

/// What the SVG of a whole picture holds, where everything stands, and that it can be read.
struct PictureTests {
  private func svg(_ graph: KnowledgeGraph, _ options: RenderingOptions = RenderingOptions()) throws -> XMLText {
    try XMLText(try GraphRenderer(options: options).render(graph, as: .svg))
  }

  private func groups(_ picture: XMLText, _ word: String) -> [XMLText.Element] {
    picture.named("g").filter { $0.attributes["class"]?.split(separator: " ").contains(Substring(word)) ?? false }
  }

  @Test func `every entity and every line is there once`() throws {
    let picture = try svg(SampleGraphs.thaw)
    let ids = picture.named("g").compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    #expect(groups(picture, "person").count == 5)
    #expect(groups(picture, "country").count == 5)
    #expect(groups(picture, "focus").map { $0.attributes["id"] } == ["n1"])
    #expect(groups(picture, "edge").filter { $0.attributes["id"]?.hasPrefix("e") ?? false }.count == 26)
    #expect(groups(picture, "conflict").count == 4)
  }

  @Test func `pointing at a line tells what the article says`() throws {
    let titles = try svg(SampleGraphs.thaw).named("title").map(\.text)
    #expect(
      titles.contains { $0.contains("“Lavrov welcomed the message from Mr Obama.”") && $0.contains("2009-03-07") })
    #expect(titles.contains("Sergei Lavrov\nperson, in 9 articles"))
  }

  @Test func `a screen reader hears what the picture is`() throws {
    let picture = try svg(SampleGraphs.thaw, RenderingOptions(title: "A new tone"))
    #expect(picture.elements[0].attributes["role"] == "img")
    #expect(picture.elements[0].attributes["aria-label"]?.hasPrefix("A new tone: 13 entities") ?? false)
  }

  @Test func `the key names what occurs and nothing else`() throws {
    let words = try svg(SampleGraphs.mentions).named("text").map(\.text)
    #expect(words.contains("mentions"))
    #expect(!words.contains("conflict"))
    #expect(!words.contains("place"))
    let without = try svg(SampleGraphs.mentions, RenderingOptions(showsLegend: false)).named("text").map(\.text)
    #expect(!without.contains("mentions"))
  }

  @Test func `an empty graph is an empty page`() throws {
    let picture = try svg(KnowledgeGraph(nodes: [], edges: []), RenderingOptions(title: "Nothing"))
    #expect(picture.named("text").map(\.text) == ["Nothing"])
  }

  @Test func `edges to entities that are not there are left out`() throws {
    let node = KnowledgeGraph.Node(id: EntityID(1), type: .person, name: "A", articles: 1)
    let edge = KnowledgeGraph.Edge(source: EntityID(1), target: EntityID(2), label: .mentions)
    #expect(try groups(svg(KnowledgeGraph(nodes: [node], edges: [edge])), "edge").isEmpty)
  }

  @Test(arguments: SampleGraphs.all)
  func `no name and no label lies over another, and all are on the page`(sample: Sample) throws {
    let picture = try svg(sample.graph, RenderingOptions(title: sample.title))
    let page = try #require(picture.elements[0].attributes["viewBox"]).split(separator: " ").compactMap { Double($0) }
    let texts = try picture.textBoxes()
    #expect(texts.count > sample.graph.nodes.count)
    for (index, a) in texts.enumerated() {
      #expect(a.left >= 0 && a.right <= page[2] && a.top >= 0 && a.bottom <= page[3], "\(a) leaves the page")
      for b in texts[(index + 1)...] where a.group != b.group {
        let isApart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top
        #expect(isApart, "\(a) lies over \(b)")
      }
    }
  }
}

/// Where a text stands on the page.
struct TextBox {
  let group: Int
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double
}

extension XMLText {
  /// The room that each line of text takes on the page; its width is guessed from DejaVu's narrower letters, so that a
  /// real overlap is found whatever font the machine has.
  func textBoxes() throws -> [TextBox] {
    let graph = try #require(named("g").first { $0.attributes["id"] == "graph0" }?.attributes["transform"])
    let numbers = graph.split(whereSeparator: { !"-.0123456789".contains($0) }).compactMap { Double($0) }
    // scale(sx sy) rotate(0) translate(tx ty)
    let (scale, x0, y0) = (numbers[0], numbers[3], numbers[4])
    return named("text").compactMap { text in
      guard let x = text.attributes["x"].flatMap(Double.init), let y = text.attributes["y"].flatMap(Double.init),
        let size = text.attributes["font-size"].flatMap(Double.init), let group = text.ancestors.last
      else { return nil }
      let width = Double(text.text.count) * size * 0.45
      let start = text.attributes["text-anchor"] == "start" ? x : x - width / 2
      return TextBox(
        group: group, left: (start + x0) * scale, right: (start + width + x0) * scale,
        top: (y - size * 0.75 + y0) * scale, bottom: (y + size * 0.1 + y0) * scale)
    }
  }
}

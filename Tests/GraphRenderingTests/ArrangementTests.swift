import ArticleModel
import Testing

@testable import GraphRendering

struct ArrangementTests {
  private func arranged(_ graph: KnowledgeGraph, at place: (Int) -> Point) -> Placement {
    let drawing = Drawing(graph, title: nil)
    var start = Placement()
    let names = drawing.nodes.map(\.name) + drawing.edges.filter { !$0.label.isEmpty }.map(\.labelName)
    for (index, name) in names.enumerated() {
      start.boxes[name] = Box(center: place(index), width: 60, height: 20)
    }
    return Arrangement(drawing, start: start, keepsShape: false).placement(for: Point(x: 794, y: 470))
  }

  private func overlaps(_ placement: Placement) -> Int {
    let boxes = placement.boxes.sorted { $0.key < $1.key }.map(\.value)
    var count = 0
    for (index, box) in boxes.enumerated() { count += boxes[(index + 1)...].count { $0.overlaps(box) } }
    return count
  }

  @Test func `things at one and the same place come apart`() {
    let placement = arranged(SampleGraphs.dealt(30, lines: 50, seed: 1)) { _ in Point(x: 0, y: 0) }
    #expect(overlaps(placement) == 0)
  }

  @Test func `things in a row fill a page`() {
    let placement = arranged(SampleGraphs.dealt(30, lines: 50, seed: 1)) { Point(x: Double($0) * 500, y: 0) }
    #expect(overlaps(placement) == 0)
    let (low, high) = placement.bounds
    #expect((1...3).contains((high.x - low.x) / (high.y - low.y)))
  }

  @Test func `numbers that are none do no harm`() {
    let placement = arranged(SampleGraphs.dealt(5, lines: 6, seed: 1)) { _ in Point(x: .nan, y: .infinity) }
    #expect(placement.boxes.count >= 5)
  }
}

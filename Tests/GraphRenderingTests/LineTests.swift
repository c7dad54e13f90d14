import ArticleModel
import Testing

@testable import GraphRendering

struct LineTests {
  private func edge(
    _ source: Int64, _ predicate: Predicate, _ target: Int64, _ status: Status = .actual, by speaker: String? = nil,
    weight: Int = 1
  ) -> KnowledgeGraph.Edge {
    .init(
      source: EntityID(source), target: EntityID(target), label: .relation(predicate), status: status,
      assertedBy: speaker, weight: weight)
  }

  @Test func `friendly acts of the same pair share a line`() {
    let lines = Line.merging([edge(1, .support, 2), edge(1, .agree, 2, weight: 3), edge(1, .consult, 2)])
    #expect(lines.count == 1)
    #expect(lines[0].label(phrases: 3, people: []).joined(separator: " ") == "agrees with, meets, supports")
    #expect(lines[0].arrow == .forward)
    #expect(lines[0].weight == 5)
  }

  @Test func `what goes both ways has an arrow at both ends`() {
    let lines = Line.merging([edge(1, .agree, 2), edge(2, .agree, 1)])
    #expect(lines.map(\.arrow) == [.both])
  }

  @Test func `different acts in opposite directions stay two lines`() {
    let lines = Line.merging([edge(1, .agree, 2), edge(2, .support, 1)])
    #expect(lines.map(\.source.row) == [1, 2])
  }

  @Test func `a meeting has no arrow`() {
    #expect(Line.merging([edge(2, .consult, 1)]).map(\.arrow) == [.none])
  }

  @Test func `conflict, ties, claims and plans are lines of their own`() {
    let lines = Line.merging([
      edge(1, .consult, 2), edge(1, .accuse, 2), edge(1, .rival, 2), edge(1, .consult, 2, .planned),
      edge(1, .consult, 2, by: "Pence"),
    ])
    #expect(lines.count == 5)
  }

  @Test func `a claim names who makes it`() {
    let lines = Line.merging([edge(1, .consult, 2, by: "Mike Pence")])
    #expect(lines[0].label(phrases: 3, people: ["Mike Pence"]) == ["meets", "(says Pence)"])
  }

  @Test func `a claim of New Zealand's is not said by Zealand`() {
    let lines = Line.merging([edge(1, .consult, 2, by: "New Zealand")])
    #expect(lines[0].label(phrases: 3, people: []) == ["meets", "(says New Zealand)"])
  }

  @Test func `a denial is crossed out`() {
    #expect(Line.merging([edge(1, .consult, 2, .negated)])[0].label(phrases: 3, people: []) == ["✗ does not meet"])
  }

  @Test func `nobody has a line to himself`() {
    #expect(Line.merging([edge(1, .support, 1)]).isEmpty)
  }

  @Test func `the order of the edges does not matter`() {
    let edges = SampleGraphs.dealt(30, lines: 200, seed: 9).edges
    let straight = Line.merging(edges).map(\.edges)
    #expect(Line.merging(edges.reversed()).map(\.edges) == straight)
  }
}

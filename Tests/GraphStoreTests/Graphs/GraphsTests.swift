import ArticleModel
import TestSupport
import Testing

@testable import GraphStore

@Suite struct GraphsTests {
  private let store: GraphStore
  init() throws { store = try Stories.graph() }

  private func id(_ name: String) throws -> EntityID { try #require(try store.entities(named: name).first).id }
  private func names(_ graph: KnowledgeGraph) -> Set<String> { Set(graph.nodes.map(\.name)) }

  /// `subject predicate object` of every edge.
  private func lines(_ graph: KnowledgeGraph) -> Set<String> {
    let names = Dictionary(uniqueKeysWithValues: graph.nodes.map { ($0.id, $0.name) })
    return Set(
      graph.edges.map { edge in
        let label = if case .relation(let predicate) = edge.label { predicate.rawValue } else { "mentions" }
        return "\(names[edge.source] ?? "?") \(label) \(names[edge.target] ?? "?")"
      })
  }

  @Test func theWholeGraphShowsEveryRelationOfItsEntities() throws {
    let graph = try store.graph(top: 100)
    #expect(graph.nodes.map(\.id) == graph.nodes.map(\.id).sorted())
    #expect(!names(graph).contains("G20"), "nothing joins it to anybody")
    #expect(
      lines(graph) == [
        "Sergei Lavrov position Russia", "Sergei Lavrov consult Hillary Clinton", "Sergei Lavrov reject NATO",
        "Barack Obama consult Dmitry Medvedev", "Hillary Clinton position United States", "Sergei Lavrov accuse NATO",
        "Dmitry Medvedev threaten Georgia", "Atlanta part_of Georgia", "José Müller lives_in Łódź",
        "José Müller support Barack Obama",
      ])
  }

  @Test func edgesAreSummedOverArticles() throws {
    let graph = try store.graph(top: 100)
    let meeting = try #require(graph.edges.first { $0.label == .relation(.consult) && $0.status == .actual })
    #expect(meeting.weight == 2)
    #expect(meeting.firstDate?.description == "2009-03-06")
    #expect(meeting.lastDate?.description == "2009-04-01")
    #expect(meeting.passages.map(\.article) == ["Obama to meet Medvedev", "Lavrov meets Clinton"], "the surest first")
    let accusing = try #require(graph.edges.first { $0.label == .relation(.accuse) })
    #expect(accusing.assertedBy == "Barack Obama")
    #expect(graph.edges.first { $0.label == .relation(.position) }?.title == "foreign minister")
  }

  @Test func theStrongestHangTogether() throws {
    let graph = try store.graph(top: 4)
    #expect(names(graph) == ["Sergei Lavrov", "Russia", "NATO", "Hillary Clinton"])
    for node in graph.nodes {
      #expect(graph.edges.contains { $0.source == node.id || $0.target == node.id }, "\(node.name) hangs in the air")
    }
  }

  @Test func aNeighbourhoodGoesAsFarAsItsDepth() throws {
    #expect(try names(store.graph(around: [id("Dmitry Medvedev")])) == ["Dmitry Medvedev", "Barack Obama", "Georgia"])
    #expect(
      try names(store.graph(around: [id("Dmitry Medvedev")], depth: 2))
        == ["Dmitry Medvedev", "Barack Obama", "Georgia", "José Müller"])
    #expect(try names(store.graph(around: [id("G20")])) == ["G20"])
    #expect(try names(store.graph(around: [id("Dmitry Medvedev")], depth: 0)) == ["Dmitry Medvedev"])
    #expect(try store.graph(around: [id("Dmitry Medvedev")]).nodes.filter(\.isFocus).map(\.name) == ["Dmitry Medvedev"])
  }

  @Test func whoIsAskedForIsShownWhateverTheFilterAndTheTopSay() throws {
    let focus = try [id("NATO"), id("Dmitry Medvedev"), id("G20")]
    #expect(
      try names(store.graph(around: focus, filter: GraphFilter(types: [.person]), top: 1))
        == ["NATO", "Dmitry Medvedev", "G20"])
    #expect(
      try names(store.graph(around: [id("NATO")], filter: GraphFilter(types: [.person])))
        == ["NATO", "Sergei Lavrov"])
  }

  @Test func filtersRestrictTheEdges() throws {
    let planned = try store.graph(filter: GraphFilter(statuses: [.planned]))
    #expect(lines(planned) == ["Barack Obama consult Dmitry Medvedev"])
    let spring = try store.graph(filter: GraphFilter(since: CalendarDate(iso: "2009-04-01"), predicates: [.consult]))
    #expect(lines(spring) == ["Barack Obama consult Dmitry Medvedev", "Sergei Lavrov consult Hillary Clinton"])
    #expect(try store.graph(filter: GraphFilter(minimumConfidence: 1.1)).nodes.isEmpty)
  }

  @Test func whoMentionsWhomIsAGraphToo() throws {
    let graph = try store.mentionsGraph()
    #expect(
      lines(graph) == [
        "Sergei Lavrov mentions NATO", "Barack Obama mentions NATO", "Barack Obama mentions Sergei Lavrov",
      ])
    #expect(graph.edges.first { $0.passages.first?.text == "NATO must not grow," } != nil)
    #expect(try names(store.mentionsGraph(around: [id("Lavrov")])) == ["Sergei Lavrov", "NATO", "Barack Obama"])
  }

  @Test func aNameOfAMegabyteIsCutInThePictureAndKeptInTheStore() throws {
    let name = String(repeating: "é", count: 500_000)
    let story = Story("long", "[\(name)|person] met [Ann|person].").relating(name, .consult, "Ann", words: "met")
    let store = try Stories.graph(of: [story])
    let node = try #require(try store.graph().nodes.first { $0.name != "Ann" })
    #expect(node.name == String(repeating: "é", count: 120) + "…")
    #expect(try store.entities(named: name).first?.name == name)
  }

  @Test func anEmptyGraphIsEmpty() throws {
    let store = try GraphStore.inMemory()
    #expect(try store.graph().nodes.isEmpty)
    #expect(try store.mentionsGraph().edges.isEmpty)
  }
}

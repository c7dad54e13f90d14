public import ArticleModel

/// Reads any bytes as a knowledge graph: repeated entities, edges to nowhere and names of every kind included.
///
/// For fuzzing and for tests with dealt bytes.
public struct GraphFromBytes {
  private var rest: ArraySlice<UInt8>

  private init(_ bytes: [UInt8]) { rest = bytes[...] }

  /// The graph that `bytes` spell; any bytes spell one, and more than the end of them is read as zeros.
  public static func graph(_ bytes: [UInt8]) -> KnowledgeGraph {
    var reader = GraphFromBytes(bytes)
    return reader.readGraph()
  }

  private mutating func next() -> Int { Int(rest.popFirst() ?? 0) }

  private mutating func choice<T>(of values: [T]) -> T { values[next() % values.count] }

  private mutating func readText() -> String {
    let length = next()
    defer { rest = rest.dropFirst(length) }
    return String(decoding: rest.prefix(length), as: UTF8.self)
  }

  private mutating func readGraph() -> KnowledgeGraph {
    var nodes: [KnowledgeGraph.Node] = []
    for _ in 0..<(next() % 16) {
      nodes.append(
        .init(
          id: EntityID(Int64(next() % 32) - 4), type: choice(of: EntityType.allCases), name: readText(),
          articles: next() - 1, isFocus: next() % 4 == 0))
    }
    var edges: [KnowledgeGraph.Edge] = []
    while !rest.isEmpty, edges.count < 64 { edges.append(readEdge()) }
    return KnowledgeGraph(nodes: nodes, edges: edges)
  }

  private mutating func readEdge() -> KnowledgeGraph.Edge {
    let source = EntityID(Int64(next() % 32) - 4)
    let target = EntityID(Int64(next() % 32) - 4)
    let predicate = next()
    let label: KnowledgeGraph.Label =
      predicate % 8 == 7 ? .mentions : .relation(Predicate.allCases[predicate % Predicate.allCases.count])
    let parts = next()
    return .init(
      source: source, target: target, label: label, status: choice(of: Status.allCases),
      title: parts & 1 == 0 ? nil : readText(), assertedBy: parts & 2 == 0 ? nil : readText(), weight: next() - 1,
      firstDate: parts & 4 == 0 ? nil : CalendarDate(year: 1 + next()),
      lastDate: parts & 8 == 0 ? nil : CalendarDate(year: 1 + next()),
      passages: parts & 16 == 0 ? [] : [.init(text: readText(), article: readText(), date: nil)])
  }
}

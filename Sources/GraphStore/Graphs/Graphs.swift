public import ArticleModel

extension GraphStore {
  /// The strongest part of the graph of relations: at most `top` entities and all that joins them.
  public func graph(filter: GraphFilter = .none, top: Int = 60) throws(StoreError) -> KnowledgeGraph {
    try graph(by: .relations, around: [], depth: 0, filter: filter, top: top)
  }

  /// The neighbourhood of entities in the graph of relations: at most `top` entities, at most `depth` steps from one of
  /// `entities`, which are shown whatever the filter's types say.
  public func graph(
    around entities: [EntityID], depth: Int = 1, filter: GraphFilter = .none, top: Int = 60
  ) throws(StoreError) -> KnowledgeGraph {
    try graph(by: .relations, around: entities, depth: depth, filter: filter, top: top)
  }

  /// Who speaks of whom: the strongest part, or the neighbourhood of `entities` where some are named.
  public func mentionsGraph(
    around entities: [EntityID] = [], depth: Int = 1, filter: GraphFilter = .none, top: Int = 60
  ) throws(StoreError) -> KnowledgeGraph {
    try graph(by: .mentions, around: entities, depth: depth, filter: filter, top: top)
  }

  private func graph(
    by kind: LinkKind, around focus: [EntityID], depth: Int, filter: GraphFilter, top: Int
  ) throws(StoreError) -> KnowledgeGraph {
    try connection.read { () throws(StoreError) in
      let neighbours = Neighbours(connection, by: kind, filter: filter, exempt: focus)
      let middle = focus.map(\.row)
      let pairs = try middle.isEmpty ? neighbours.all() : neighbours.around(middle, depth: depth)
      let chosen = StrongestPart(of: pairs).choose(top, around: middle)
      var nodes: [KnowledgeGraph.Node] = []
      for row in chosen.sorted() {
        guard let entity = try shownEntity(at: row) else { continue }
        nodes.append(
          KnowledgeGraph.Node(
            id: EntityID(row), type: entity.type, name: entity.name, articles: entity.articles,
            isFocus: middle.contains(row)))
      }
      let edges = try EdgeReader(connection, filter: filter).edges(by: kind, among: chosen)
      return KnowledgeGraph(nodes: nodes, edges: edges)
    }
  }

  private func shownEntity(at row: Int64) throws(StoreError) -> (type: EntityType, name: String, articles: Int)? {
    try connection.statement("SELECT id, type, name, articles FROM entity WHERE id = ?").first(.integer(row)) {
      let entity = $0.entityReference(at: 0)
      return (entity.type, entity.name.shortened(to: GraphLimits.name), $0.int(3))
    }
  }
}

extension Neighbours {
  /// Every joined pair within `depth` steps of one of `middle`, once, in a fixed order.
  fileprivate func around(
    _ middle: [Int64], depth: Int
  ) throws(StoreError) -> [(near: Int64, far: Int64, articles: Int)] {
    var reached = Set(middle)
    var layer = reached
    var pairs: [(near: Int64, far: Int64, articles: Int)] = []
    var expanded: Set<Int64> = []
    for _ in 0..<max(0, depth) {
      var next: Set<Int64> = []
      for entity in layer.sorted() {
        expanded.insert(entity)
        for (far, articles) in try of(entity) {
          // A pair of which both have been looked at came up before.
          if !expanded.contains(far) { pairs.append((entity, far, articles)) }
          if reached.insert(far).inserted { next.insert(far) }
        }
      }
      layer = next
    }
    return pairs
  }
}

/// How much of a text a picture has room for, in characters; the store keeps it whole.
enum GraphLimits {
  static let name = 120
  static let passage = 1_000
}

extension String {
  /// The text, cut where it is longer than `count` characters.
  func shortened(to count: Int) -> String {
    guard let end = unicodeScalars.index(startIndex, offsetBy: count, limitedBy: endIndex), end < endIndex else {
      return self
    }
    return String(self[..<end]) + "…"
  }
}

public import ArticleModel

extension GraphStore {
  /// The shortest chain of relations from one entity to another, with the evidence of each step; nil where there is
  /// none, empty where the two are one.
  ///
  /// Among chains of the same length the one whose weakest step stands in most articles wins, then the one whose steps
  /// together stand in most, then the one whose names come first. The filter's types are those of the entities between
  /// the two. Breadth-first; looks at each entity once.
  public func path(
    from start: EntityID, to goal: EntityID, filter: GraphFilter = .none
  ) throws(StoreError) -> [PathStep]? {
    try connection.read { () throws(StoreError) in
      guard start != goal else { return [] }
      let neighbours = Neighbours(connection, by: .relations, filter: filter, exempt: [start, goal])
      guard let rows = try PathFinder(connection, neighbours: neighbours).path(from: start.row, to: goal.row) else {
        return nil
      }
      var steps: [PathStep] = []
      for (from, to) in zip(rows, rows.dropFirst()) {
        guard let fromEntity = try entity(EntityID(from)), let toEntity = try entity(EntityID(to)) else { return nil }
        let relations = try relations(
          where: Condition("link.near = ? AND link.far = ?", .integer(from), .integer(to)), filter: filter,
          order: .surestFirst, limit: 5)
        let articles = try neighbours.of(from).first { $0.far == to }?.articles ?? 0
        steps.append(
          PathStep(from: fromEntity.reference, to: toEntity.reference, articles: articles, relations: relations))
      }
      return steps
    }
  }
}

/// Finds the best of the shortest chains between two entities.
private struct PathFinder {
  private let connection: Connection
  private let neighbours: Neighbours

  init(_ connection: Connection, neighbours: Neighbours) {
    self.connection = connection
    self.neighbours = neighbours
  }

  /// How an entity is best reached.
  private struct Arrival {
    let from: Int64
    /// Articles of the weakest step so far.
    let weakest: Int
    /// Articles of all steps so far.
    let total: Int
  }

  /// The entities of the chain, both ends included; nil where there is none.
  func path(from start: Int64, to goal: Int64) throws(StoreError) -> [Int64]? {
    var arrivals: [Int64: Arrival] = [start: Arrival(from: start, weakest: .max, total: 0)]
    var layer = [start]
    while !layer.isEmpty, arrivals[goal] == nil {
      var next: [Int64: Arrival] = [:]
      for entity in layer {
        guard let soFar = arrivals[entity] else { continue }
        for (far, articles) in try neighbours.of(entity) where arrivals[far] == nil {
          let arrival = Arrival(
            from: entity, weakest: min(soFar.weakest, articles), total: soFar.total + articles)
          guard let rival = next[far] else {
            next[far] = arrival
            continue
          }
          if try isBetter(arrival, than: rival) { next[far] = arrival }
        }
      }
      arrivals.merge(next) { known, _ in known }
      layer = next.keys.sorted()
    }
    guard arrivals[goal] != nil else { return nil }
    var chain = [goal]
    while let last = chain.last, last != start, let arrival = arrivals[last] { chain.append(arrival.from) }
    return chain.reversed()
  }

  private func isBetter(_ a: Arrival, than b: Arrival) throws(StoreError) -> Bool {
    if a.weakest != b.weakest { return a.weakest > b.weakest }
    if a.total != b.total { return a.total > b.total }
    // Names, not rows: the answer does not depend on the order in which articles were added.
    let first = try connection.statement("SELECT id FROM entity WHERE id IN (?, ?) ORDER BY key, type LIMIT 1")
      .first(.integer(a.from), .integer(b.from)) { $0.integer(0) }
    return first == a.from
  }
}

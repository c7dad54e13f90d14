internal import ArticleModel

/// What joins two entities of a picture or a chain.
enum LinkKind {
  /// A stated relation.
  case relations
  /// A statement of one that refers to the other.
  case mentions
}

/// Which entities are joined, and in how many articles: what pictures are chosen from and chains are found in.
struct Neighbours {
  private let connection: Connection
  private let ofOne: String
  private let ofAll: String
  private let condition: Condition

  /// Links of `kind` that `filter` lets through; entities in `exempt` are let through whatever their type.
  init(_ connection: Connection, by kind: LinkKind, filter: GraphFilter, exempt: [EntityID] = []) {
    self.connection = connection
    var condition = Condition.always
    var joins = ""
    if !filter.types.isEmpty {
      joins += " JOIN entity AS near ON near.id = link.near JOIN entity AS far ON far.id = link.far"
      condition = condition + .entities(filter, as: "near", exempt: exempt)
      condition = condition + .entities(filter, as: "far", exempt: exempt)
    }
    if filter.restrictsArticles {
      joins += " JOIN article ON article.id = link.article"
      condition = condition + .articles(filter)
    }
    let links: String
    switch kind {
    case .relations:
      links = "relation_link"
      if filter.restrictsRelations {
        joins += " JOIN relation ON relation.article = link.article AND relation.ordinal = link.relation"
        condition = condition + .relations(filter)
      }
    case .mentions:
      links = """
        (
          SELECT speaker AS near, mentioned AS far, article FROM mention_link
          UNION ALL SELECT mentioned, speaker, article FROM mention_link
        )
        """
    }
    let select = "SELECT link.near, link.far, count(DISTINCT link.article) FROM \(links) AS link\(joins)"
    let group = "GROUP BY link.near, link.far ORDER BY link.near, link.far"
    ofOne = "\(select) WHERE link.near = ? AND \(condition.sql) \(group)"
    ofAll = "\(select) WHERE link.near < link.far AND \(condition.sql) \(group)"
    self.condition = condition
  }

  /// Everyone joined to one entity, by row, and in how many articles.
  func of(_ entity: Int64) throws(StoreError) -> [(far: Int64, articles: Int)] {
    try connection.statement(ofOne).rows([.integer(entity)] + condition.values) { ($0.integer(1), $0.int(2)) }
  }

  /// Every joined pair, once.
  func all() throws(StoreError) -> [(near: Int64, far: Int64, articles: Int)] {
    try connection.statement(ofAll).rows(condition.values) { ($0.integer(0), $0.integer(1), $0.int(2)) }
  }
}

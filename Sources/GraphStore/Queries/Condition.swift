internal import ArticleModel

/// A piece of SQL for a WHERE clause with the values bound in it; conditions are joined by `+`.
///
/// The SQL of a condition depends only on which parts of a filter are used, never on their values.
struct Condition {
  private(set) var sql: String
  private(set) var values: [SQLValue]

  init(_ sql: String, _ values: SQLValue...) { self.init(sql, values) }

  init(_ sql: String, _ values: [SQLValue]) {
    self.sql = sql
    self.values = values
  }

  /// Holds always.
  static let always = Condition("TRUE")

  static func + (a: Condition, b: Condition) -> Condition {
    var both = a
    both.sql += " AND " + b.sql
    both.values += b.values
    return both
  }

  /// Articles that the filter lets through; `article` is in scope.
  static func articles(_ filter: GraphFilter) -> Condition {
    var condition = always
    if let since = filter.since { condition = condition + Condition("article.date >= ?", .text(since.description)) }
    // `~` sorts behind every date that begins like this one, so that a month or a year goes to its last day.
    if let until = filter.until {
      condition = condition + Condition("article.date <= ?", .text(until.description + "~"))
    }
    return condition
  }

  /// Relations that the filter lets through; `relation` is in scope.
  static func relations(_ filter: GraphFilter) -> Condition {
    var condition = always
    if !filter.predicates.isEmpty {
      condition = condition + oneOf(filter.predicates.map(\.rawValue), column: "relation.predicate")
    }
    if !filter.statuses.isEmpty {
      condition = condition + oneOf(filter.statuses.map(\.rawValue), column: "relation.status")
    }
    if filter.minimumConfidence > 0 {
      condition = condition + Condition("relation.confidence >= ?", .real(filter.minimumConfidence))
    }
    return condition
  }

  /// Entities that the filter lets through; `entity` names the table in scope.
  static func entities(_ filter: GraphFilter, as entity: String) -> Condition {
    filter.types.isEmpty ? always : oneOf(filter.types.map(\.rawValue), column: "\(entity).type")
  }

  /// The same, with entities that are let through whatever their type.
  static func entities(_ filter: GraphFilter, as entity: String, exempt: [EntityID]) -> Condition {
    guard !exempt.isEmpty, !filter.types.isEmpty else { return entities(filter, as: entity) }
    let typed = entities(filter, as: entity)
    let marks = repeatElement("?", count: exempt.count).joined(separator: ", ")
    return Condition(
      "(\(typed.sql) OR \(entity).id IN (\(marks)))", typed.values + exempt.map { .integer($0.row) })
  }

  private static func oneOf(_ values: [String], column: String) -> Condition {
    let marks = repeatElement("?", count: values.count).joined(separator: ", ")
    return Condition("\(column) IN (\(marks))", values.sorted().map { .text($0) })
  }
}

extension GraphFilter {
  /// Whether it asks anything of articles.
  var restrictsArticles: Bool { since != nil || until != nil }
  /// Whether it asks anything of relations.
  var restrictsRelations: Bool { !predicates.isEmpty || !statuses.isEmpty || minimumConfidence > 0 }
}

extension PreparedStatement {
  /// An entity reference from three columns: id, type, name.
  func entityReference(at column: Int32) -> EntityReference {
    // A file that `verify` would complain of may hold a type that this version does not know.
    EntityReference(
      id: EntityID(integer(column)), type: EntityType(rawValue: text(column + 1)) ?? .organization,
      name: text(column + 2))
  }

  /// An article reference from four columns: key, title, date, source.
  func articleReference(at column: Int32) -> ArticleReference {
    ArticleReference(
      id: text(column), title: optionalText(column + 1), date: date(column + 2), source: optionalText(column + 3))
  }
}

/// A limit as SQL takes it.
func limitValue(_ limit: Int) -> SQLValue { SQLValue(max(0, limit)) }

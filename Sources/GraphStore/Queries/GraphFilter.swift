public import ArticleModel

/// Which part of the graph a question is about; the empty filter is about all of it.
public struct GraphFilter: Hashable, Sendable {
  /// Articles of this day or later; undated ones are then left out. A month or a year counts from its first day.
  public var since: CalendarDate?
  /// Articles of this day or earlier; undated ones are then left out. A month or a year counts to its last day.
  public var until: CalendarDate?
  /// Entities of these types; where the question names an entity, those at the other end. Empty: all.
  public var types: Set<EntityType>
  /// Relations with these predicates. Empty: all.
  public var predicates: Set<Predicate>
  /// Relations with these statuses. Empty: all.
  public var statuses: Set<Status>
  /// Relations at least this sure, 0 to 1.
  public var minimumConfidence: Double

  /// A filter; what is left out restricts nothing.
  public init(
    since: CalendarDate? = nil, until: CalendarDate? = nil, types: Set<EntityType> = [],
    predicates: Set<Predicate> = [], statuses: Set<Status> = [], minimumConfidence: Double = 0
  ) {
    self.since = since
    self.until = until
    self.types = types
    self.predicates = predicates
    self.statuses = statuses
    self.minimumConfidence = minimumConfidence
  }

  /// Restricts nothing.
  public static let none = GraphFilter()
}

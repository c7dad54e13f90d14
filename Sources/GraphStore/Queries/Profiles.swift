public import ArticleModel

extension GraphStore {
  /// All that the graph knows about an entity; nil where it has gone. `limit` holds for each list of relations and
  /// mentions.
  public func profile(
    of entity: EntityID, filter: GraphFilter = .none, limit: Int = .max
  ) throws(StoreError) -> EntityProfile? {
    try connection.read { () throws(StoreError) in
      guard let summary = try self.entity(entity) else { return nil }
      return EntityProfile(
        summary: summary, names: try names(of: summary.reference), forms: try forms(of: entity),
        namesakes: try namesakes(of: entity),
        ties: try relations(of: entity, filter: filter.only(Predicate.ties), limit: limit),
        acts: try relations(of: entity, filter: filter.only(Predicate.acts), limit: limit),
        speaksOf: try mentions(by: entity, filter: filter, limit: limit),
        spokenOfBy: try mentions(of: entity, filter: filter, limit: limit))
    }
  }

  private func forms(of entity: EntityID) throws(StoreError) -> [MentionForm: Int] {
    let counts = try connection.statement(
      """
      SELECT mention.form, count(*)
      FROM appearance
        JOIN mention ON mention.article = appearance.article AND mention.entity = appearance.ordinal
      WHERE appearance.entity = ? GROUP BY mention.form
      """
    ).rows(.integer(entity.row)) { (MentionForm(rawValue: $0.text(0)), $0.int(1)) }
    var forms: [MentionForm: Int] = [:]
    for case (let form?, let count) in counts { forms[form] = count }
    return forms
  }

  /// Entities of the same key and another type: `Georgia` the country and `Georgia` the place.
  private func namesakes(of entity: EntityID) throws(StoreError) -> [EntitySummary] {
    try summaries(
      where: Condition(
        "entity.key = (SELECT key FROM entity WHERE id = ?) AND entity.id <> ?", .integer(entity.row),
        .integer(entity.row)),
      limit: .max)
  }
}

extension Predicate {
  fileprivate static let ties = Set(allCases.filter { $0.predicateClass == .tie })
  fileprivate static let acts = Set(allCases.filter { $0.predicateClass != .tie })
}

extension GraphFilter {
  /// The filter, restricted further to `predicates`; where none is left, it lets nothing through.
  fileprivate func only(_ predicates: Set<Predicate>) -> GraphFilter {
    var filter = self
    filter.predicates = self.predicates.isEmpty ? predicates : self.predicates.intersection(predicates)
    // An empty set would let everything through.
    if filter.predicates.isEmpty { filter.minimumConfidence = .infinity }
    return filter
  }
}

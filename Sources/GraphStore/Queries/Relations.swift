public import ArticleModel

extension GraphStore {
  /// Relations at either end of an entity, those of the latest articles first, undated ones last.
  ///
  /// The filter's types are those of the other end.
  public func relations(
    of entity: EntityID, filter: GraphFilter = .none, limit: Int = .max
  ) throws(StoreError) -> [StoredRelation] {
    try relations(
      where: Condition("link.near = ?", .integer(entity.row)) + .entities(filter, as: "far"), filter: filter,
      limit: limit)
  }

  /// Relations between two entities, in either direction, those of the latest articles first, undated ones last.
  public func relations(
    between one: EntityID, and other: EntityID, filter: GraphFilter = .none, limit: Int = .max
  ) throws(StoreError) -> [StoredRelation] {
    try relations(
      where: Condition("link.near = ? AND link.far = ?", .integer(one.row), .integer(other.row)), filter: filter,
      limit: limit)
  }

  /// All relations, those of the latest articles first, undated ones last; both ends are of the filter's types.
  public func relations(filter: GraphFilter = .none, limit: Int = .max) throws(StoreError) -> [StoredRelation] {
    try relations(
      where: Condition("link.near < link.far") + .entities(filter, as: "near") + .entities(filter, as: "far"),
      filter: filter, limit: limit)
  }

  /// Orders of a list of relations.
  enum RelationOrder: String {
    case latestFirst = "article.date DESC, article.key, relation.ordinal"
    case surestFirst =
      "relation.confidence DESC, relation.sentence_end - relation.sentence_start, article.key, relation.ordinal"
  }

  /// Relations by their links; `link`, and the entities `near` and `far`, are in the condition's scope.
  func relations(
    where condition: Condition, filter: GraphFilter, order: RelationOrder = .latestFirst, limit: Int
  ) throws(StoreError) -> [StoredRelation] {
    let all = condition + .articles(filter) + .relations(filter)
    return try connection.read { () throws(StoreError) in
      // Which ones first, then their words: a country's ten thousand sentences are not fetched for the ten shown.
      let chosen = try connection.statement(
        """
        SELECT link.article, link.relation
        FROM relation_link AS link
          JOIN entity AS near ON near.id = link.near
          JOIN entity AS far ON far.id = link.far
          JOIN article ON article.id = link.article
          JOIN relation ON relation.article = link.article AND relation.ordinal = link.relation
        WHERE \(all.sql) ORDER BY \(order.rawValue) LIMIT ?
        """
      ).rows(all.values + [limitValue(limit)]) { ($0.integer(0), $0.integer(1)) }
      var relations: [StoredRelation] = []
      for (article, ordinal) in chosen {
        if let relation = try relation(ordinal, of: article) { relations.append(relation) }
      }
      return relations
    }
  }

  /// One relation with all that backs it.
  private func relation(_ ordinal: Int64, of article: Int64) throws(StoreError) -> StoredRelation? {
    let asserters = try connection.statement(
      """
      SELECT entity.id, entity.type, entity.name
      FROM relation_asserter AS asserter
        JOIN appearance ON appearance.article = asserter.article AND appearance.ordinal = asserter.entity
        JOIN entity ON entity.id = appearance.entity
      WHERE asserter.article = ? AND asserter.relation = ? ORDER BY asserter.ordinal
      """
    ).rows(.integer(article), .integer(ordinal)) { $0.entityReference(at: 0) }
    return try connection.statement(
      """
      SELECT subject.id, subject.type, subject.name, object.id, object.type, object.name,
        article.key, article.title, article.date, article.source,
        relation.predicate, relation.title, relation.status, relation.rule, relation.confidence,
        sentence_start, sentence_end, words_start, words_end, time_start, time_end, first_day, last_day, text
      FROM relation
        JOIN appearance AS subject_at
          ON subject_at.article = relation.article AND subject_at.ordinal = relation.subject
        JOIN appearance AS object_at ON object_at.article = relation.article AND object_at.ordinal = relation.object
        JOIN entity AS subject ON subject.id = subject_at.entity
        JOIN entity AS object ON object.id = object_at.entity
        JOIN article ON article.id = relation.article
        JOIN article_text ON article_text.article = relation.article
      WHERE relation.article = ? AND relation.ordinal = ?
      """
    ).first(.integer(article), .integer(ordinal)) { line in
      let text = line.text(23)
      let evidence = Evidence(
        sentence: TextSpan(line.int(15), line.int(16)), words: TextSpan(line.int(17), line.int(18)),
        rule: line.text(13))
      let time = line.time(at: 19)
      return StoredRelation(
        subject: line.entityReference(at: 0), predicate: Predicate(rawValue: line.text(10)) ?? .associate,
        object: line.entityReference(at: 3), title: line.optionalText(11),
        status: Status(rawValue: line.text(12)) ?? .actual, assertedBy: asserters, evidence: evidence,
        sentence: String(text.slice(evidence.sentence)), words: String(text.slice(evidence.words)), time: time,
        timeWords: time.map { String(text.slice($0.span)) }, confidence: line.real(14),
        article: line.articleReference(at: 6))
    }
  }
}

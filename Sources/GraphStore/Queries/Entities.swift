public import ArticleModel

extension GraphStore {
  /// The entity; nil where it has gone.
  public func entity(_ id: EntityID) throws(StoreError) -> EntitySummary? {
    try summaries(where: Condition("entity.id = ?", .integer(id.row)), limit: 1).first
  }

  /// The candidates for a user's words, the most mentioned first: every entity that has the whole of `words` as one of
  /// its names, case, accents and punctuation ignored (`FoldedName`).
  ///
  /// Where there is none, articles and titles in front (`the`, `Mr`, `President`) are dropped one after the other. One
  /// candidate is the answer; several are for the user to choose from.
  public func entities(named words: String, types: Set<EntityType> = []) throws(StoreError) -> [EntitySummary] {
    let whole = FoldedName(words)
    let filter = GraphFilter(types: types)
    for name in [whole] + LeadingWords.shortened(whole) {
      let condition =
        Condition("entity.id IN (SELECT entity FROM entity_name WHERE folded = ?)", .text(name.text))
        + .entities(filter, as: "entity")
      let candidates = try summaries(where: condition, limit: .max)
      if !candidates.isEmpty { return candidates }
    }
    return []
  }

  /// Entities with a name in which every one of `words` begins a word, the most mentioned first; all where `words` is
  /// empty; of more than a hundred words the first count.
  ///
  /// With dates in the filter: entities that an article of these dates mentions; the counts stay those of the whole
  /// graph. Goes through every name of the graph.
  public func entities(
    matching words: String = "", filter: GraphFilter = .none, limit: Int = .max
  ) throws(StoreError) -> [EntitySummary] {
    var condition = Condition.entities(filter, as: "entity")
    if filter.restrictsArticles {
      let articles = Condition.articles(filter)
      let dated = Condition(
        """
        entity.id IN (
          SELECT appearance.entity FROM appearance JOIN article ON article.id = appearance.article WHERE \(articles.sql)
        )
        """, articles.values)
      condition = condition + dated
    }
    let parts = words.isEmpty ? [] : FoldedName(words).text.split(separator: " ").prefix(SearchQuery.longest)
    if !parts.isEmpty {
      let tests = repeatElement("instr(' ' || folded, ?) > 0", count: parts.count).joined(separator: " AND ")
      let named = Condition(
        "entity.id IN (SELECT entity FROM entity_name WHERE \(tests))", parts.map { .text(" " + $0) })
      condition = condition + named
    }
    return try summaries(where: condition, limit: limit)
  }

  /// The entities that fulfil `condition`, the most mentioned first.
  func summaries(where condition: Condition, limit: Int) throws(StoreError) -> [EntitySummary] {
    try connection.read { () throws(StoreError) in
      let found = try connection.statement(
        """
        SELECT id, type, name, articles, mentions, first_date, last_date FROM entity
        WHERE \(condition.sql) ORDER BY mentions DESC, articles DESC, key, type LIMIT ?
        """
      ).rows(condition.values + [limitValue(limit)]) {
        (
          $0.entityReference(at: 0), articles: $0.int(3), mentions: $0.int(4), firstDate: $0.date(5),
          lastDate: $0.date(6)
        )
      }
      var summaries: [EntitySummary] = []
      for (entity, articles, mentions, firstDate, lastDate) in found {
        summaries.append(
          EntitySummary(
            id: entity.id, type: entity.type, name: entity.name, names: try names(of: entity).map(\.text),
            articles: articles, mentions: mentions, firstDate: firstDate, lastDate: lastDate))
      }
      return summaries
    }
  }

  /// All names of an entity, the shown one first, then from frequent to rare.
  func names(of entity: EntityReference) throws(StoreError) -> [EntityProfile.Name] {
    try connection.statement(
      "SELECT name, articles FROM entity_name WHERE entity = ?1 ORDER BY name = ?2 DESC, articles DESC, name"
    ).rows(.integer(entity.id.row), .text(entity.name)) { EntityProfile.Name(text: $0.text(0), articles: $0.int(1)) }
  }
}

public import ArticleModel

extension GraphStore {
  /// Who speaks of whom in statements, the most frequent pair first.
  ///
  /// `speaker` and `mentioned` restrict it to one of either; the filter's types are those of the ends left open.
  public func mentions(
    by speaker: EntityID? = nil, of mentioned: EntityID? = nil, filter: GraphFilter = .none, limit: Int = .max
  ) throws(StoreError) -> [MentionTally] {
    let condition = mentionCondition(by: speaker, of: mentioned, filter: filter)
    return try connection.statement(
      """
      SELECT speaker.id, speaker.type, speaker.name, mentioned.id, mentioned.type, mentioned.name,
        count(DISTINCT link.article), count(*), min(article.date), max(article.date)
      FROM mention_link AS link
        JOIN article ON article.id = link.article
        JOIN entity AS speaker ON speaker.id = link.speaker
        JOIN entity AS mentioned ON mentioned.id = link.mentioned
      WHERE \(condition.sql)
      GROUP BY link.speaker, link.mentioned
      ORDER BY count(DISTINCT link.article) DESC, count(*) DESC, speaker.key, speaker.type, mentioned.key,
        mentioned.type
      LIMIT ?
      """
    ).rows(condition.values + [limitValue(limit)]) {
      MentionTally(
        speaker: $0.entityReference(at: 0), mentioned: $0.entityReference(at: 3), articles: $0.int(6),
        statements: $0.int(7), firstDate: $0.date(8), lastDate: $0.date(9))
    }
  }

  /// Statements of one, statements that refer to another, or both; those of the latest articles first, undated last.
  public func quotations(
    by speaker: EntityID? = nil, of mentioned: EntityID? = nil, filter: GraphFilter = .none, limit: Int = .max
  ) throws(StoreError) -> [Quotation] {
    try connection.read { () throws(StoreError) in
      var quotations: [Quotation] = []
      for (article, statement) in try statements(by: speaker, of: mentioned, filter: filter, limit: limit) {
        if let quotation = try quotation(statement, of: article) { quotations.append(quotation) }
      }
      return quotations
    }
  }

  private func mentionCondition(by speaker: EntityID?, of mentioned: EntityID?, filter: GraphFilter) -> Condition {
    var condition = Condition.articles(filter)
    if let speaker {
      condition = condition + Condition("link.speaker = ?", .integer(speaker.row))
    } else {
      condition = condition + .entities(filter, as: "speaker")
    }
    if let mentioned {
      condition = condition + Condition("link.mentioned = ?", .integer(mentioned.row))
    } else {
      condition = condition + .entities(filter, as: "mentioned")
    }
    return condition
  }

  /// Article and number of each statement asked for.
  private func statements(
    by speaker: EntityID?, of mentioned: EntityID?, filter: GraphFilter, limit: Int
  ) throws(StoreError) -> [(Int64, Int64)] {
    let order = "ORDER BY article.date DESC, article.key, 2 LIMIT ?"
    if let speaker, mentioned == nil, filter.types.isEmpty {
      // All that somebody says, whether or not it refers to anybody.
      let condition = Condition("appearance.entity = ?", .integer(speaker.row)) + .articles(filter)
      return try connection.statement(
        """
        SELECT statement.article, statement.ordinal
        FROM appearance
          JOIN statement ON statement.article = appearance.article AND statement.speaker = appearance.ordinal
          JOIN article ON article.id = statement.article
        WHERE \(condition.sql) \(order)
        """
      ).rows(condition.values + [limitValue(limit)]) { ($0.integer(0), $0.integer(1)) }
    }
    let condition = mentionCondition(by: speaker, of: mentioned, filter: filter)
    return try connection.statement(
      """
      SELECT DISTINCT link.article, link.statement
      FROM mention_link AS link
        JOIN article ON article.id = link.article
        JOIN entity AS speaker ON speaker.id = link.speaker
        JOIN entity AS mentioned ON mentioned.id = link.mentioned
      WHERE \(condition.sql) \(order)
      """
    ).rows(condition.values + [limitValue(limit)]) { ($0.integer(0), $0.integer(1)) }
  }

  /// One statement with its words.
  private func quotation(_ ordinal: Int64, of article: Int64) throws(StoreError) -> Quotation? {
    let mentioned = try connection.statement(
      """
      SELECT DISTINCT entity.id, entity.type, entity.name
      FROM statement_mention AS mention
        JOIN appearance ON appearance.article = mention.article AND appearance.ordinal = mention.entity
        JOIN entity ON entity.id = appearance.entity
      WHERE mention.article = ? AND mention.statement = ? ORDER BY entity.key, entity.type
      """
    ).rows(.integer(article), .integer(ordinal)) { $0.entityReference(at: 0) }
    return try connection.statement(
      """
      SELECT entity.id, entity.type, entity.name, article.key, article.title, article.date, article.source,
        cue_start, cue_end, start_byte, end_byte, direct, rule, text
      FROM statement
        JOIN appearance ON appearance.article = statement.article AND appearance.ordinal = statement.speaker
        JOIN entity ON entity.id = appearance.entity
        JOIN article ON article.id = statement.article
        JOIN article_text ON article_text.article = statement.article
      WHERE statement.article = ? AND statement.ordinal = ?
      """
    ).first(.integer(article), .integer(ordinal)) { line in
      let text = line.text(13)
      let span = TextSpan(line.int(9), line.int(10))
      let cue = line.isNull(7) ? nil : TextSpan(line.int(7), line.int(8))
      let speaker = line.entityReference(at: 0)
      return Quotation(
        speaker: speaker, mentioned: mentioned.filter { $0.id != speaker.id },
        cue: cue.map { String(text.slice($0)) }, content: String(text.slice(span)), span: span,
        isDirect: line.int(11) != 0, rule: line.text(12), article: line.articleReference(at: 3))
    }
  }
}

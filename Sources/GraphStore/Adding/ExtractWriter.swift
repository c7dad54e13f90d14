internal import ArticleModel

/// Writes and deletes what was extracted, as it was extracted, and keeps the text search in step.
struct ExtractWriter {
  private let connection: Connection

  init(_ connection: Connection) throws(StoreError) { self.connection = connection }

  // MARK: Articles

  /// Inserts the article and returns its row.
  func insert(_ article: Article, extractor: String) throws(StoreError) -> Int64 {
    try connection.statement(
      "INSERT INTO article (key, title, date, source, address, origin, extractor) VALUES (?, ?, ?, ?, ?, ?, ?)"
    ).run([.text(article.id)] + values(of: article, extractor: extractor))
    let row = connection.lastInsertedRow
    try insertText(of: article, at: row)
    return row
  }

  /// Gives the article at `row` new content under its old row; the text must have been deleted before.
  func update(_ article: Article, extractor: String, at row: Int64) throws(StoreError) {
    try connection.statement(
      "UPDATE article SET title = ?, date = ?, source = ?, address = ?, origin = ?, extractor = ? WHERE id = ?"
    ).run(values(of: article, extractor: extractor) + [.integer(row)])
    try insertText(of: article, at: row)
  }

  private func values(of article: Article, extractor: String) -> [SQLValue] {
    [
      SQLValue(article.title), SQLValue(article.date), SQLValue(article.source), SQLValue(article.address),
      .text(article.origin), .text(extractor),
    ]
  }

  private func insertText(of article: Article, at row: Int64) throws(StoreError) {
    try connection.statement("INSERT INTO article_text (article, text) VALUES (?, ?)")
      .run(.integer(row), .text(article.text))
    try connection.statement("INSERT INTO article_search (rowid, title, text) VALUES (?, ?, ?)")
      .run(.integer(row), SQLValue(article.title), .text(article.text))
    for (ordinal, author) in article.authors.enumerated() {
      try connection.statement("INSERT INTO article_author (article, ordinal, name) VALUES (?, ?, ?)")
        .run(.integer(row), SQLValue(ordinal), .text(author))
    }
  }

  /// Deletes the article itself; all that hangs on it must have been deleted before.
  func deleteArticle(at row: Int64) throws(StoreError) {
    try connection.statement("DELETE FROM article WHERE id = ?").run(.integer(row))
  }

  // MARK: Extracts

  /// Inserts entities, relations and statements of the article at `row`.
  func insert(_ extract: Extract, at row: Int64) throws(StoreError) {
    try insertEntities(of: extract, at: row)
    try insertRelations(of: extract, at: row)
    try insertStatements(of: extract, at: row)
  }

  private func insertEntities(of extract: Extract, at row: Int64) throws(StoreError) {
    let insertEntity = try connection.statement(
      "INSERT INTO document_entity (article, ordinal, type, name) VALUES (?, ?, ?, ?)")
    let insertAlias = try connection.statement(
      "INSERT INTO document_alias (article, entity, ordinal, name) VALUES (?, ?, ?, ?)")
    let insertMention = try connection.statement(
      """
      INSERT INTO mention (article, entity, ordinal, start_byte, end_byte, words, form, rule, confidence)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    let article = SQLValue.integer(row)
    for (index, entity) in extract.entities.enumerated() {
      let number = SQLValue(index)
      try insertEntity.run(article, number, .text(entity.type.rawValue), .text(entity.name))
      for (ordinal, alias) in entity.aliases.enumerated() {
        try insertAlias.run(article, number, SQLValue(ordinal), .text(alias))
      }
      for (ordinal, mention) in entity.mentions.enumerated() {
        try insertMention.run(
          article, number, SQLValue(ordinal), SQLValue(mention.span.start), SQLValue(mention.span.end),
          .text(String(extract.article.text.slice(mention.span))), .text(mention.form.rawValue), .text(mention.rule),
          .real(mention.confidence))
      }
    }
  }

  private func insertRelations(of extract: Extract, at row: Int64) throws(StoreError) {
    let insertRelation = try connection.statement(
      """
      INSERT INTO relation (
        article, ordinal, subject, predicate, object, title, status, sentence_start, sentence_end, words_start,
        words_end, rule, time_start, time_end, first_day, last_day, confidence, seal
      ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    let insertAsserter = try connection.statement(
      "INSERT INTO relation_asserter (article, relation, ordinal, entity) VALUES (?, ?, ?, ?)")
    let article = SQLValue.integer(row)
    for (index, relation) in extract.relations.enumerated() {
      let evidence = relation.evidence
      try insertRelation.run(
        article, SQLValue(index), SQLValue(relation.subject), .text(relation.predicate.rawValue),
        SQLValue(relation.object), SQLValue(relation.title), .text(relation.status.rawValue),
        SQLValue(evidence.sentence.start), SQLValue(evidence.sentence.end), SQLValue(evidence.words.start),
        SQLValue(evidence.words.end), .text(evidence.rule), SQLValue(relation.time?.span.start),
        SQLValue(relation.time?.span.end), SQLValue(relation.time?.start), SQLValue(relation.time?.end),
        .real(relation.confidence), .integer(Seal.of(relation, in: extract.article.text)))
      for (ordinal, entity) in relation.assertedBy.enumerated() {
        try insertAsserter.run(article, SQLValue(index), SQLValue(ordinal), SQLValue(entity))
      }
    }
  }

  private func insertStatements(of extract: Extract, at row: Int64) throws(StoreError) {
    let insertStatement = try connection.statement(
      """
      INSERT INTO statement (
        article, ordinal, speaker, cue_start, cue_end, start_byte, end_byte, direct, rule, seal
      ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    let insertMention = try connection.statement(
      "INSERT INTO statement_mention (article, statement, entity) VALUES (?, ?, ?)")
    let article = SQLValue.integer(row)
    for (index, statement) in extract.statements.enumerated() {
      try insertStatement.run(
        article, SQLValue(index), SQLValue(statement.speaker), SQLValue(statement.cue?.start),
        SQLValue(statement.cue?.end), SQLValue(statement.content.start), SQLValue(statement.content.end),
        .integer(statement.isDirect ? 1 : 0), .text(statement.rule),
        .integer(Seal.of(statement, in: extract.article.text)))
      for entity in statement.mentions { try insertMention.run(article, SQLValue(index), SQLValue(entity)) }
    }
  }

  /// Deletes all that was extracted from the article at `row`, its text and its authors, but not the article.
  ///
  /// `former` is what stands there: the text search has to be told what it forgets.
  func delete(_ former: Extract, at row: Int64) throws(StoreError) {
    try connection.statement(
      "INSERT INTO article_search (article_search, rowid, title, text) VALUES ('delete', ?, ?, ?)"
    ).run(.integer(row), SQLValue(former.article.title), .text(former.article.text))
    for statement in Self.deletions { try connection.statement(statement).run(.integer(row)) }
  }

  /// From the leaves to the root, so that no foreign key is ever broken and none has to be followed.
  private static let deletions = [
    "DELETE FROM statement_mention WHERE article = ?",
    "DELETE FROM statement WHERE article = ?",
    "DELETE FROM relation_asserter WHERE article = ?",
    "DELETE FROM relation WHERE article = ?",
    "DELETE FROM mention WHERE article = ?",
    "DELETE FROM document_alias WHERE article = ?",
    "DELETE FROM document_entity WHERE article = ?",
    "DELETE FROM article_author WHERE article = ?",
    "DELETE FROM article_text WHERE article = ?",
  ]
}

internal import ArticleModel

/// Reads back what was extracted, as it was extracted.
struct ExtractReader {
  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// The article at `row`, which must be there.
  func article(at row: Int64) throws(StoreError) -> Article {
    let authors = try connection.statement("SELECT name FROM article_author WHERE article = ? ORDER BY ordinal")
      .rows(.integer(row)) { $0.text(0) }
    let article = try connection.statement(
      """
      SELECT key, text, title, date, source, address, origin
      FROM article LEFT JOIN article_text ON article_text.article = article.id WHERE id = ?
      """
    ).first(.integer(row)) {
      Article(
        id: $0.text(0), text: $0.text(1), title: $0.optionalText(2), date: $0.date(3), authors: authors,
        source: $0.optionalText(4), address: $0.optionalText(5), origin: $0.text(6))
    }
    guard let article else { throw damaged("article \(row) is not there") }
    return article
  }

  /// All that was extracted from the article at `row`, which must be there.
  func extract(at row: Int64) throws(StoreError) -> Extract {
    Extract(
      article: try article(at: row), entities: try entities(at: row), relations: try relations(at: row),
      statements: try statements(at: row))
  }

  private func entities(at row: Int64) throws(StoreError) -> [DocumentEntity] {
    var entities = try connection.statement(
      "SELECT type, name FROM document_entity WHERE article = ? ORDER BY ordinal"
    ).rows(.integer(row)) { (line) throws(StoreError) in
      DocumentEntity(type: try value(line.text(0), as: EntityType.self), name: line.text(1), mentions: [])
    }
    let aliases = try connection.statement(
      "SELECT entity, name FROM document_alias WHERE article = ? ORDER BY entity, ordinal"
    ).rows(.integer(row)) { ($0.int(0), $0.text(1)) }
    for (entity, alias) in aliases where entities.indices.contains(entity) { entities[entity].aliases.append(alias) }
    let mentions = try connection.statement(
      """
      SELECT entity, start_byte, end_byte, form, rule, confidence
      FROM mention WHERE article = ? ORDER BY entity, ordinal
      """
    ).rows(.integer(row)) { (line) throws(StoreError) in
      let mention = Mention(
        span: TextSpan(line.int(1), line.int(2)), form: try value(line.text(3), as: MentionForm.self),
        rule: line.text(4), confidence: line.real(5))
      return (line.int(0), mention)
    }
    for (entity, mention) in mentions where entities.indices.contains(entity) {
      entities[entity].mentions.append(mention)
    }
    return entities
  }

  private func relations(at row: Int64) throws(StoreError) -> [Relation] {
    var relations = try connection.statement(
      """
      SELECT subject, predicate, object, title, status, sentence_start, sentence_end, words_start, words_end, rule,
        time_start, time_end, first_day, last_day, confidence
      FROM relation WHERE article = ? ORDER BY ordinal
      """
    ).rows(.integer(row)) { (line) throws(StoreError) in
      Relation(
        subject: line.int(0), predicate: try value(line.text(1), as: Predicate.self), object: line.int(2),
        title: line.optionalText(3), status: try value(line.text(4), as: Status.self),
        evidence: Evidence(
          sentence: TextSpan(line.int(5), line.int(6)), words: TextSpan(line.int(7), line.int(8)), rule: line.text(9)),
        time: line.time(at: 10), confidence: line.real(14))
    }
    let asserters = try connection.statement(
      "SELECT relation, entity FROM relation_asserter WHERE article = ? ORDER BY relation, ordinal"
    ).rows(.integer(row)) { ($0.int(0), $0.int(1)) }
    for (relation, entity) in asserters where relations.indices.contains(relation) {
      relations[relation].assertedBy.append(entity)
    }
    return relations
  }

  private func statements(at row: Int64) throws(StoreError) -> [Statement] {
    var statements = try connection.statement(
      """
      SELECT speaker, cue_start, cue_end, start_byte, end_byte, direct, rule
      FROM statement WHERE article = ? ORDER BY ordinal
      """
    ).rows(.integer(row)) { line in
      Statement(
        speaker: line.optionalInt(0), cue: line.isNull(1) ? nil : TextSpan(line.int(1), line.int(2)),
        content: TextSpan(line.int(3), line.int(4)), isDirect: line.int(5) != 0, mentions: [], rule: line.text(6))
    }
    let mentions = try connection.statement(
      "SELECT statement, entity FROM statement_mention WHERE article = ? ORDER BY statement, entity"
    ).rows(.integer(row)) { ($0.int(0), $0.int(1)) }
    for (statement, entity) in mentions where statements.indices.contains(statement) {
      statements[statement].mentions.append(entity)
    }
    return statements
  }

  private func value<Value: RawRepresentable<String>>(_ text: String, as type: Value.Type) throws(StoreError) -> Value {
    guard let value = Value(rawValue: text) else { throw damaged("“\(text)” is no \(type)") }
    return value
  }

  private func damaged(_ what: String) -> StoreError {
    StoreError(
      kind: .corrupt, path: connection.path, reason: "is damaged (\(what))",
      advice: "restore it from a copy, or add the articles to a new graph")
  }
}

extension PreparedStatement {
  /// A time reference from four columns: the span's start and end, the first and the last day.
  func time(at column: Int32) -> TimeReference? {
    guard !isNull(column), let start = date(column + 2), let end = date(column + 3) else { return nil }
    return TimeReference(span: TextSpan(int(column), int(column + 1)), start: start, end: end)
  }
}

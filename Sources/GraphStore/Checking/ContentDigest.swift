internal import ArticleModel

extension GraphStore {
  /// A digest (SHA-256, 64 hexadecimal digits) of all articles, all that was extracted from them and all that is shown,
  /// the same for the same content whatever the row numbers and the order of adding.
  ///
  /// Where the bytes lay (`Article.origin`) is no part of the content. Reads the whole file.
  public func contentDigest() throws(StoreError) -> String {
    try connection.read { () throws(StoreError) in
      var digest = ContentDigest()
      let reader = ExtractReader(connection)
      let articles = try connection.statement("SELECT id, extractor FROM article ORDER BY key")
        .rows { ($0.integer(0), $0.text(1)) }
      for (row, extractor) in articles {
        digest.take(extractor)
        digest.take(try reader.extract(at: row))
      }
      let entities = try connection.statement(
        "SELECT id, type, key, name, articles, mentions, first_date, last_date FROM entity ORDER BY key, type"
      ).rows { line in
        (line.integer(0), (1...7).map { line.optionalText($0) })
      }
      let names = try connection.statement(
        "SELECT name, folded, articles, canonical FROM entity_name WHERE entity = ? ORDER BY name")
      for (row, columns) in entities {
        digest.take(columns)
        for name in try names.rows(.integer(row), as: { line in (0...3).map { line.optionalText($0) } }) {
          digest.take(name)
        }
      }
      for links in Self.links {
        for link in try connection.statement(links).rows(as: { line in (0...5).map { line.optionalText($0) } }) {
          digest.take(link)
        }
      }
      return digest.finish()
    }
  }

  /// The links by keys instead of rows.
  private static let links = [
    """
    SELECT near.key, near.type, far.key, far.type, article.key, relation
    FROM relation_link AS link
      JOIN entity AS near ON near.id = link.near
      JOIN entity AS far ON far.id = link.far
      JOIN article ON article.id = link.article
    ORDER BY 1, 2, 3, 4, 5, 6
    """,
    """
    SELECT speaker.key, speaker.type, mentioned.key, mentioned.type, article.key, statement
    FROM mention_link AS link
      JOIN entity AS speaker ON speaker.id = link.speaker
      JOIN entity AS mentioned ON mentioned.id = link.mentioned
      JOIN article ON article.id = link.article
    ORDER BY 1, 2, 3, 4, 5, 6
    """,
  ]
}

/// Feeds values to a hash so that no two different sequences of them look alike.
private struct ContentDigest {
  private var hash = SHA256()

  consuming func finish() -> String { hash.finish() }

  mutating func take(_ text: String?) {
    // The length in front tells where a text ends; `-` is no length.
    guard let text else { return hash.update("-;") }
    hash.update("\(text.utf8.count):")
    hash.update(text)
  }

  mutating func take(_ texts: [String?]) {
    hash.update("[\(texts.count)]")
    for text in texts { take(text) }
  }

  private mutating func take(_ numbers: Int...) {
    for number in numbers { hash.update("\(number);") }
  }

  private mutating func take(_ span: TextSpan) { take(span.start, span.end) }

  mutating func take(_ extract: Extract) {
    let article = extract.article
    take([article.id, article.text, article.title, article.date?.description, article.source, article.address])
    take(article.authors.map { $0 })
    for entity in extract.entities { take(entity) }
    for relation in extract.relations { take(relation) }
    for statement in extract.statements { take(statement) }
  }

  private mutating func take(_ entity: DocumentEntity) {
    hash.update("entity")
    take([entity.type.rawValue, entity.name])
    take(entity.aliases.map { $0 })
    for mention in entity.mentions {
      take(mention.span)
      take([mention.form.rawValue, mention.rule, String(mention.confidence)])
    }
  }

  private mutating func take(_ relation: Relation) {
    hash.update("relation")
    take(relation.subject, relation.object)
    take([
      relation.predicate.rawValue, relation.title, relation.status.rawValue, relation.evidence.rule,
      String(relation.confidence),
    ])
    take(relation.evidence.sentence)
    take(relation.evidence.words)
    for asserter in relation.assertedBy { take(asserter) }
    if let time = relation.time {
      take(time.span)
      take([time.start.description, time.end.description])
    }
  }

  private mutating func take(_ statement: Statement) {
    hash.update("statement")
    take([statement.speaker.map(String.init), statement.rule, statement.isDirect ? "direct" : nil])
    take(statement.content)
    if let cue = statement.cue { take(cue) }
    for entity in statement.mentions { take(entity) }
  }
}

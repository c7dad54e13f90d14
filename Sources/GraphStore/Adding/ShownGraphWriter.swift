internal import ArticleModel

/// Keeps what is shown in step with what was extracted: entities, their names and counts, and the links between them.
struct ShownGraphWriter {
  private let connection: Connection
  /// Entities whose name, dates or very being may no longer hold.
  private var unsettled: Set<Int64> = []

  init(_ connection: Connection) throws(StoreError) { self.connection = connection }

  // MARK: Showing

  /// Shows the extract of the article at `row`.
  mutating func show(_ extract: Extract, at row: Int64) throws(StoreError) {
    let entities = try entities(of: extract)
    let rows = entities.map(\.row)
    let shownNames = Dictionary(entities.map { ($0.row, $0.name) }, uniquingKeysWith: { name, _ in name })
    let insertAppearance = try connection.statement(
      "INSERT INTO appearance (entity, article, ordinal) VALUES (?, ?, ?)")
    for (ordinal, entity) in rows.enumerated() {
      try insertAppearance.run(.integer(entity), .integer(row), SQLValue(ordinal))
    }
    let count = try connection.statement(
      """
      UPDATE entity SET articles = articles + 1, mentions = mentions + ?2,
        first_date = coalesce(min(first_date, ?3), first_date, ?3),
        last_date = coalesce(max(last_date, ?3), last_date, ?3)
      WHERE id = ?1
      """)
    let countName = try connection.statement(
      """
      INSERT INTO entity_name (entity, name, folded, articles, canonical) VALUES (?1, ?2, ?3, 1, ?4)
      ON CONFLICT DO UPDATE SET articles = articles + 1, canonical = canonical + ?4
      """)
    for presence in Presence.all(in: extract, entities: rows) {
      let entity = SQLValue.integer(presence.entity)
      try count.run(entity, SQLValue(presence.mentions), SQLValue(extract.article.date))
      for name in presence.names {
        try countName.run(
          entity, .text(name.text), .text(FoldedName(name.text).text), .integer(name.isCanonical ? 1 : 0))
        // Only where another canonical name than the shown one gains can the shown one change.
        if name.isCanonical, ExactText(name.text) != shownNames[presence.entity].map(ExactText.init) {
          unsettled.insert(presence.entity)
        }
      }
    }
    for link in Links.relations(of: extract, entities: rows) {
      try connection.statement("INSERT INTO relation_link (near, far, article, relation) VALUES (?, ?, ?, ?)")
        .run(.integer(link.from), .integer(link.to), .integer(row), SQLValue(link.ordinal))
    }
    for link in Links.mentions(of: extract, entities: rows) {
      try connection.statement(
        "INSERT INTO mention_link (speaker, mentioned, article, statement) VALUES (?, ?, ?, ?)"
      ).run(.integer(link.from), .integer(link.to), .integer(row), SQLValue(link.ordinal))
    }
  }

  /// The entity that stands for each of the extract's, and its shown name; made where there is none yet.
  ///
  /// The one place where document entities meet what is shown: corrections by people belong here.
  private func entities(of extract: Extract) throws(StoreError) -> [(row: Int64, name: String)] {
    let find = try connection.statement("SELECT id, name FROM entity WHERE key = ? AND type = ?")
    let make = try connection.statement(
      "INSERT INTO entity (type, key, name, articles, mentions) VALUES (?, ?, ?, 0, 0)")
    var entities: [(row: Int64, name: String)] = []
    for entity in extract.entities {
      let identity = Identity(of: entity)
      let type = SQLValue.text(identity.type.rawValue)
      if let found = try find.first(.text(identity.key), type, as: { ($0.integer(0), $0.text(1)) }) {
        entities.append(found)
      } else {
        try make.run(type, .text(identity.key), .text(entity.name))
        entities.append((connection.lastInsertedRow, entity.name))
      }
    }
    return entities
  }

  // MARK: Hiding

  /// Takes back what `show` did for the article at `row`; `settle` has to follow.
  mutating func hide(_ extract: Extract, at row: Int64) throws(StoreError) {
    let rows = try connection.statement("SELECT entity FROM appearance WHERE article = ? ORDER BY ordinal")
      .rows(.integer(row)) { $0.integer(0) }
    for link in Links.relations(of: extract, entities: rows) {
      try connection.statement(
        "DELETE FROM relation_link WHERE near = ? AND far = ? AND article = ? AND relation = ?"
      ).run(.integer(link.from), .integer(link.to), .integer(row), SQLValue(link.ordinal))
    }
    for link in Links.mentions(of: extract, entities: rows) {
      try connection.statement(
        "DELETE FROM mention_link WHERE speaker = ? AND mentioned = ? AND article = ? AND statement = ?"
      ).run(.integer(link.from), .integer(link.to), .integer(row), SQLValue(link.ordinal))
    }
    try connection.statement("DELETE FROM appearance WHERE article = ?").run(.integer(row))
    let discount = try connection.statement(
      "UPDATE entity SET articles = articles - 1, mentions = mentions - ?2 WHERE id = ?1")
    let discountName = try connection.statement(
      "UPDATE entity_name SET articles = articles - 1, canonical = canonical - ?3 WHERE entity = ?1 AND name = ?2")
    for presence in Presence.all(in: extract, entities: rows) {
      try discount.run(.integer(presence.entity), SQLValue(presence.mentions))
      for name in presence.names {
        try discountName.run(.integer(presence.entity), .text(name.text), .integer(name.isCanonical ? 1 : 0))
      }
      unsettled.insert(presence.entity)
    }
  }

  // MARK: Settling

  /// Puts right what only shows when everything has been added and taken away: names, dates, and entities that no
  /// article mentions any longer.
  mutating func settle() throws(StoreError) {
    for entity in unsettled.sorted() {
      try connection.statement("DELETE FROM entity_name WHERE entity = ? AND articles = 0").run(.integer(entity))
      let gone = try connection.statement("DELETE FROM entity WHERE id = ? AND articles = 0 RETURNING id")
        .first(.integer(entity)) { _ in true }
      if gone == true { continue }
      try connection.statement(
        """
        UPDATE entity SET name = (
          SELECT name FROM entity_name WHERE entity = ?1 ORDER BY canonical DESC, name LIMIT 1
        ) WHERE id = ?1
        """
      ).run(.integer(entity))
      try settleDate("first_date", "min", of: entity)
      try settleDate("last_date", "max", of: entity)
    }
    unsettled = []
  }

  /// Looks for a new first or last date only where no article of the old one is left: a country that ten thousand
  /// articles mention is not counted through for each that is replaced.
  private func settleDate(_ column: String, _ choice: String, of entity: Int64) throws(StoreError) {
    try connection.statement(
      """
      UPDATE entity SET \(column) = (
        SELECT \(choice)(date) FROM appearance JOIN article ON article.id = appearance.article
        WHERE appearance.entity = ?1
      )
      WHERE id = ?1 AND \(column) IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM appearance JOIN article ON article.id = appearance.article
        WHERE appearance.entity = ?1 AND article.date = entity.\(column)
      )
      """
    ).run(.integer(entity))
  }
}

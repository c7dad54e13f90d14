/// A table of what is shown, and the query that makes its rows again from what was extracted.
struct DerivedTable: Sendable {
  let name: String
  /// How many columns `actual` and `expected` have.
  let columns: Int
  /// The rows that stand in the table.
  let actual: String
  /// The rows that should.
  let expected: String

  static let all = [appearance, entity, entityName, relationLink, mentionLink]

  static let appearance = DerivedTable(
    name: "appearance", columns: 2,
    actual: "SELECT article, ordinal FROM appearance",
    expected: "SELECT article, ordinal FROM document_entity")

  static let entity = DerivedTable(
    name: "entity", columns: 6,
    actual: "SELECT id, name, articles, mentions, first_date, last_date FROM entity",
    expected: """
      SELECT appearance.entity,
        (
          SELECT name FROM entity_name WHERE entity_name.entity = appearance.entity
          ORDER BY canonical DESC, name LIMIT 1
        ),
        count(DISTINCT appearance.article),
        sum((
          SELECT count(*) FROM mention
          WHERE mention.article = appearance.article AND mention.entity = appearance.ordinal
        )),
        min(article.date), max(article.date)
      FROM appearance JOIN article ON article.id = appearance.article GROUP BY appearance.entity
      """)

  static let entityName = DerivedTable(
    name: "entity_name", columns: 4,
    actual: "SELECT entity, name, articles, canonical FROM entity_name",
    expected: """
      SELECT entity, name, count(DISTINCT article), count(DISTINCT CASE WHEN canonical THEN article END)
      FROM (
        SELECT appearance.entity, document_entity.name, article, 1 AS canonical
        FROM document_entity JOIN appearance USING (article, ordinal)
        UNION ALL
        SELECT appearance.entity, document_alias.name, appearance.article, 0
        FROM document_alias
          JOIN appearance
            ON appearance.article = document_alias.article AND appearance.ordinal = document_alias.entity
      ) GROUP BY entity, name
      """)

  static let relationLink = DerivedTable(
    name: "relation_link", columns: 4,
    actual: "SELECT near, far, article, relation FROM relation_link",
    expected: """
      SELECT * FROM (
        WITH ends AS (
          SELECT relation.article, relation.ordinal, subject.entity AS subject, object.entity AS object
          FROM relation
            JOIN appearance AS subject ON subject.article = relation.article AND subject.ordinal = relation.subject
            JOIN appearance AS object ON object.article = relation.article AND object.ordinal = relation.object
          WHERE subject.entity <> object.entity
        )
        SELECT subject, object, article, ordinal FROM ends UNION SELECT object, subject, article, ordinal FROM ends
      )
      """)

  static let mentionLink = DerivedTable(
    name: "mention_link", columns: 4,
    actual: "SELECT speaker, mentioned, article, statement FROM mention_link",
    expected: """
      SELECT DISTINCT speaker.entity, mentioned.entity, statement.article, statement.ordinal
      FROM statement
        JOIN appearance AS speaker ON speaker.article = statement.article AND speaker.ordinal = statement.speaker
        JOIN statement_mention AS mention
          ON mention.article = statement.article AND mention.statement = statement.ordinal
        JOIN appearance AS mentioned ON mentioned.article = mention.article AND mentioned.ordinal = mention.entity
      WHERE speaker.entity <> mentioned.entity
      """)
}

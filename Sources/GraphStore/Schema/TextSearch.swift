extension Migration {
  /// Full-text search over headlines and texts, kept in step by `Writer` within each article's transaction.
  static let textSearch = Migration(
    name: "text search",
    sql: """
      CREATE VIEW searchable AS
        SELECT article.id AS id, article.title AS title, article_text.text AS text
        FROM article JOIN article_text ON article_text.article = article.id;

      CREATE VIRTUAL TABLE article_search USING fts5(
        title, text, content = 'searchable', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2"
      );
      """)
}

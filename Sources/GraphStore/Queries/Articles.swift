public import ArticleModel

extension GraphStore {
  /// Articles, the latest first, undated ones last.
  public func articles(filter: GraphFilter = .none, limit: Int = .max) throws(StoreError) -> [ArticleSummary] {
    let condition = Condition.articles(filter)
    return try connection.read { () throws(StoreError) in
      let rows = try connection.statement(
        "SELECT id FROM article WHERE \(condition.sql) ORDER BY date DESC, key LIMIT ?"
      ).rows(condition.values + [limitValue(limit)]) { $0.integer(0) }
      var articles: [ArticleSummary] = []
      for row in rows {
        if let article = try articleSummary(at: row) { articles.append(article) }
      }
      return articles
    }
  }

  /// The article as it was added, by `Article.id`; nil where it is not in the graph.
  public func article(_ id: String) throws(StoreError) -> Article? {
    try connection.read { () throws(StoreError) in
      guard let row = try row(of: id) else { return nil }
      return try ExtractReader(connection).article(at: row)
    }
  }

  /// All that was extracted from an article, by `Article.id`; nil where it is not in the graph.
  public func extract(of article: String) throws(StoreError) -> Extract? {
    try connection.read { () throws(StoreError) in
      guard let row = try row(of: article) else { return nil }
      return try ExtractReader(connection).extract(at: row)
    }
  }

  private func articleSummary(at row: Int64) throws(StoreError) -> ArticleSummary? {
    let authors = try connection.statement("SELECT name FROM article_author WHERE article = ? ORDER BY ordinal")
      .rows(.integer(row)) { $0.text(0) }
    return try connection.statement(
      """
      SELECT key, title, date, source, address, origin, extractor,
        (SELECT count(*) FROM document_entity WHERE article = article.id),
        (SELECT count(*) FROM relation WHERE article = article.id),
        (SELECT count(*) FROM statement WHERE article = article.id)
      FROM article WHERE id = ?
      """
    ).first(.integer(row)) {
      ArticleSummary(
        article: $0.articleReference(at: 0), authors: authors, address: $0.optionalText(4), origin: $0.text(5),
        extractor: $0.text(6), entities: $0.int(7), relations: $0.int(8), statements: $0.int(9))
    }
  }
}

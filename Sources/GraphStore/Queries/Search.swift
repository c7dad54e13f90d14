internal import ArticleModel

extension GraphStore {
  /// Articles whose headline or text holds all the words, the best first.
  ///
  /// Words in double quotes stand together as a phrase, a star at the end of a word stands for any ending; case and
  /// accents are ignored. Nothing else is syntax: any text is a valid question.
  public func search(_ words: String, filter: GraphFilter = .none, limit: Int = 20) throws(StoreError) -> [SearchHit] {
    let query = SearchQuery(words)
    guard let match = query.match else { return [] }
    let condition = Condition("article_search MATCH ?", .text(match)) + .articles(filter)
    return try connection.read { () throws(StoreError) in
      let found = try connection.statement(
        """
        SELECT article.id, article.key, article.title, article.date, article.source, bm25(article_search, 4.0, 1.0)
        FROM article_search JOIN article ON article.id = article_search.rowid
        WHERE \(condition.sql) ORDER BY 6, article.key LIMIT ?
        """
      ).rows(condition.values + [limitValue(limit)]) {
        (row: $0.integer(0), article: $0.articleReference(at: 1), score: -$0.real(5))
      }
      var hits: [SearchHit] = []
      for (row, article, score) in found {
        let snippet = try snippet(of: row, for: query)
        hits.append(SearchHit(article: article, snippet: snippet.text, marks: snippet.marks, score: score))
      }
      return hits
    }
  }

  /// Not FTS5's own `snippet` or `highlight`, whose time grows with the square of the number of hits: one article that
  /// says the word two hundred thousand times would hold up every search for it.
  private func snippet(of row: Int64, for query: SearchQuery) throws(StoreError) -> Snippet {
    let article = try connection.statement("SELECT title, text FROM searchable WHERE id = ?").first(.integer(row)) {
      (title: $0.text(0), text: $0.text(1))
    }
    let text = Snippet.Marked(article?.text ?? "", finding: query)
    let title = Snippet.Marked(article?.title ?? "", finding: query)
    return Snippet(cutFrom: text.marks.isEmpty && !title.marks.isEmpty ? title : text)
  }
}

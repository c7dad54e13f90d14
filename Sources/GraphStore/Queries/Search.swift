internal import ArticleModel

extension GraphStore {
  /// Articles whose headline or text holds all the words, the best first.
  ///
  /// Words in double quotes stand together as a phrase, a star at the end of a word stands for any ending; case and
  /// accents are ignored. Nothing else is syntax: any text is a valid question.
  public func search(_ words: String, filter: GraphFilter = .none, limit: Int = 20) throws(StoreError) -> [SearchHit] {
    guard let match = SearchQuery(words).match else { return [] }
    let condition = Condition("article_search MATCH ?", .text(match)) + .articles(filter)
    // The marks are noncharacters, which no text holds that is meant for interchange.
    return try connection.statement(
      """
      SELECT article.key, article.title, article.date, article.source, bm25(article_search, 4.0, 1.0),
        snippet(article_search, -1, char(0xFDD0), char(0xFDD1), '…', 32)
      FROM article_search JOIN article ON article.id = article_search.rowid
      WHERE \(condition.sql) ORDER BY 5, article.key LIMIT ?
      """
    ).rows(condition.values + [limitValue(limit)]) {
      let (snippet, marks) = Self.marked($0.text(5))
      return SearchHit(article: $0.articleReference(at: 0), snippet: snippet, marks: marks, score: -$0.real(4))
    }
  }

  /// The snippet without its marks, and where they stood.
  private static func marked(_ text: String) -> (String, [TextSpan]) {
    var plain = ""
    var marks: [TextSpan] = []
    var start: Int?
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFDD0: start = plain.utf8.count
      case 0xFDD1:
        if let from = start { marks.append(TextSpan(from, plain.utf8.count)) }
        start = nil
      default: plain.unicodeScalars.append(scalar)
      }
    }
    return (plain, marks)
  }
}

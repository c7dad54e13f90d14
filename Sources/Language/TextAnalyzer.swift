public import ArticleModel

/// Cuts an article into sentences and tokens.
public protocol TextAnalyzer: Sendable {
  /// The document that `article` is.
  func document(for article: Article) throws -> Document
}

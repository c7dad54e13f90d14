public import ArticleModel

/// An article that a search found.
public struct SearchHit: Hashable, Sendable {
  /// The article.
  public let article: ArticleReference
  /// A stretch of its text around what was found, with `…` where it is cut.
  public let snippet: String
  /// What was found, as UTF-8 offsets into `snippet`, in order.
  public let marks: [TextSpan]
  /// How well it fits (BM25, the headline counting more); greater is better.
  public let score: Double
}

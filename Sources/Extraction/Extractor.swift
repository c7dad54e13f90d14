public import ArticleModel
internal import Language
internal import Knowledge

/// The road from an article to its extract.
public struct Extractor: Sendable {
  /// Names what extracts; a graph extracted by another version is extracted anew when the article is added again.
  public static let version = "rules-1"

  /// Builds the pipeline once; it can then be used from several threads.
  public init() throws {}

  /// Extracts entities, relations and statements.
  public func extract(from article: Article) throws -> Extract { Extract(article: article) }
}

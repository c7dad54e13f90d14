/// An article as lists show it.
public struct ArticleSummary: Hashable, Sendable {
  /// The article.
  public let article: ArticleReference
  /// Names of the authors, in the order given.
  public let authors: [String]
  /// Address (URL) as the article states it.
  public let address: String?
  /// Where the bytes lay when it was added.
  public let origin: String
  /// What extracted it.
  public let extractor: String
  /// How many entities it mentions.
  public let entities: Int
  /// How many relations it states.
  public let relations: Int
  /// How many statements it holds.
  public let statements: Int
}

public import ArticleModel

/// How much a graph holds.
public struct StoreStatistics: Hashable, Sendable {
  /// Number of articles.
  public let articles: Int
  /// Date of the first article; nil where none is dated.
  public let firstDate: CalendarDate?
  /// Date of the last article; nil where none is dated.
  public let lastDate: CalendarDate?
  /// Number of entities of each type; types without one are left out.
  public let entities: [EntityType: Int]
  /// Number of mentions.
  public let mentions: Int
  /// Number of relations with each predicate; predicates without one are left out.
  public let relations: [Predicate: Int]
  /// Number of statements.
  public let statements: Int
  /// Number of statements with a known speaker.
  public let attributedStatements: Int
  /// Number of articles that each version of the extractor went through.
  public let extractors: [String: Int]
  /// Version of the file's schema.
  public let schemaVersion: Int
  /// Size of the file in bytes, without its write-ahead log.
  public let bytes: Int
}

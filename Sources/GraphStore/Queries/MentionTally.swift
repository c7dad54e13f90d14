public import ArticleModel

/// How often one entity speaks of another.
public struct MentionTally: Hashable, Sendable {
  /// Who speaks.
  public let speaker: EntityReference
  /// Of whom.
  public let mentioned: EntityReference
  /// In how many articles.
  public let articles: Int
  /// In how many statements.
  public let statements: Int
  /// Date of the first of these articles; nil where none is dated.
  public let firstDate: CalendarDate?
  /// Date of the last of these articles; nil where none is dated.
  public let lastDate: CalendarDate?
}

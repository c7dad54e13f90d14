public import ArticleModel

/// A statement as it stands in its article.
public struct Quotation: Hashable, Sendable {
  /// Who says it.
  public let speaker: EntityReference
  /// The entities referred to inside it, other than the speaker.
  public let mentioned: [EntityReference]
  /// The cue: `said`, `according to`.
  public let cue: String?
  /// What is said, as it stands in the article.
  public let content: String
  /// Where the content stands in the article's text.
  public let span: TextSpan
  /// Whether any of it stands in quotation marks.
  public let isDirect: Bool
  /// Name of the rule or model that found it.
  public let rule: String
  /// The article.
  public let article: ArticleReference
}

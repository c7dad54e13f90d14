public import ArticleModel

/// A relation as one article states it, with all that backs it.
public struct StoredRelation: Hashable, Sendable {
  /// Who.
  public let subject: EntityReference
  /// What is said.
  public let predicate: Predicate
  /// To whom.
  public let object: EntityReference
  /// The words of a post or a kinship: `foreign minister`, `wife`.
  public let title: String?
  /// Fact, past, plan, possibility or denial.
  public let status: Status
  /// Whose statement says it, the nearest speaker first; empty where the article itself says it.
  public let assertedBy: [EntityReference]
  /// Where it stands in the article's text, and which rule read it.
  public let evidence: Evidence
  /// The sentence, as it stands in the article.
  public let sentence: String
  /// The words of the sentence that carry it.
  public let words: String
  /// When, where an expression of time goes with it.
  public let time: TimeReference?
  /// The words of that expression.
  public let timeWords: String?
  /// Probability that it is right, 0 to 1.
  public let confidence: Double
  /// The article that states it.
  public let article: ArticleReference
}

public import ArticleModel

/// Why a relation is in the extract, or why a near miss is not.
public struct RelationExplanation: Sendable {
  /// Why something is not in the extract.
  public enum Reason: String, Sendable {
    /// The scorer holds it for less likely than what is believed.
    case unlikely
    /// A rule read it, and the scorer does not believe the rule.
    case ruleTurnedDown = "rule turned down"
  }

  /// A feature and what it adds to the answer, in natural logarithms of the odds.
  public struct Clue: Sendable {
    /// What it says: `rolesTrigger meet nsubj obj`.
    public let text: String
    /// What it adds; below 0 where it speaks against.
    public let weight: Double
  }

  /// Index in `Extract.relations`; nil for a near miss.
  public let relation: Int?
  /// Why not; nil for a relation of the extract.
  public let reason: Reason?
  /// Index in `Extract.entities`.
  public let subject: Int
  /// What is said.
  public let predicate: Predicate
  /// Index in `Extract.entities`.
  public let object: Int
  /// The sentence.
  public let sentence: TextSpan
  /// The words that stand for the subject; nil where it is not in the sentence.
  public let subjectWords: TextSpan?
  /// The words that stand for the object; nil where it is not in the sentence.
  public let objectWords: TextSpan?
  /// The word that says it.
  public let trigger: TextSpan?
  /// Probability that it is right.
  public let probability: Double
  /// The least probability that is believed.
  public let threshold: Double
  /// The rules that read the same, by name.
  public let rules: [String]
  /// The features that speak loudest, for it or against it, the loudest first.
  public let clues: [Clue]
}

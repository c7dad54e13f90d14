public import ArticleModel

/// All that the graph knows about one entity.
public struct EntityProfile: Sendable {
  /// A name that articles give it.
  public struct Name: Hashable, Sendable {
    /// The name, as it stands.
    public let text: String
    /// In how many articles it is called so.
    public let articles: Int
  }

  /// Who it is and how often it is met.
  public let summary: EntitySummary
  /// Every name, from frequent to rare.
  public let names: [Name]
  /// How often it is mentioned in each way: by name, by pronoun, …; forms that do not occur are left out.
  public let forms: [MentionForm: Int]
  /// Other entities that bear one of its canonical names, of other types.
  public let namesakes: [EntitySummary]
  /// How it stands to others, the latest first.
  public let ties: [StoredRelation]
  /// What it does and what is done to it, the latest first.
  public let acts: [StoredRelation]
  /// Of whom it speaks, the most frequent first.
  public let speaksOf: [MentionTally]
  /// Who speaks of it, the most frequent first.
  public let spokenOfBy: [MentionTally]
}

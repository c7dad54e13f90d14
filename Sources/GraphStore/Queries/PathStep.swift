/// One step of the chain between two entities.
public struct PathStep: Hashable, Sendable {
  /// Where the step begins.
  public let from: EntityReference
  /// Where it ends.
  public let to: EntityReference
  /// In how many articles the two are related.
  public let articles: Int
  /// Relations between the two, in either direction, the surest first; a few, not all.
  public let relations: [StoredRelation]
}

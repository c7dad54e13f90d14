public import ArticleModel

/// An entity as lists show it.
public struct EntitySummary: Hashable, Sendable {
  /// Which entity.
  public let id: EntityID
  /// What kind of thing.
  public let type: EntityType
  /// Name to show: the most frequent canonical form, whole however long.
  public let name: String
  /// All names that articles give it, `name` first, then from frequent to rare.
  public let names: [String]
  /// In how many articles it is mentioned.
  public let articles: Int
  /// How often it is mentioned, pronouns and descriptions included.
  public let mentions: Int
  /// Date of the first article that mentions it; nil where none is dated.
  public let firstDate: CalendarDate?
  /// Date of the last article that mentions it; nil where none is dated.
  public let lastDate: CalendarDate?

  /// The entity as other values refer to it.
  public var reference: EntityReference { EntityReference(id: id, type: type, name: name) }

  /// A summary from its parts.
  public init(
    id: EntityID, type: EntityType, name: String, names: [String], articles: Int, mentions: Int,
    firstDate: CalendarDate?, lastDate: CalendarDate?
  ) {
    self.id = id
    self.type = type
    self.name = name
    self.names = names
    self.articles = articles
    self.mentions = mentions
    self.firstDate = firstDate
    self.lastDate = lastDate
  }
}

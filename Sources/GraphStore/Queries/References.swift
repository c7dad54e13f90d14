public import ArticleModel

/// An entity where another value refers to it.
public struct EntityReference: Hashable, Sendable {
  /// Which entity.
  public let id: EntityID
  /// What kind of thing.
  public let type: EntityType
  /// Name to show: the most frequent canonical form, whole however long.
  public let name: String

  /// A reference from its parts.
  public init(id: EntityID, type: EntityType, name: String) {
    self.id = id
    self.type = type
    self.name = name
  }
}

/// An article where another value refers to it.
public struct ArticleReference: Hashable, Sendable {
  /// `Article.id`.
  public let id: String
  /// Headline.
  public let title: String?
  /// Day of publication.
  public let date: CalendarDate?
  /// Who published it.
  public let source: String?

  /// A reference from its parts.
  public init(id: String, title: String?, date: CalendarDate?, source: String?) {
    self.id = id
    self.title = title
    self.date = date
    self.source = source
  }
}

/// Identifies an entity across articles: the key of its row in the graph file.
public struct EntityID: Hashable, Comparable, Sendable {
  /// The row.
  public let row: Int64

  /// The entity at `row`.
  public init(_ row: Int64) { self.row = row }

  /// Order of the rows.
  public static func < (a: EntityID, b: EntityID) -> Bool { a.row < b.row }
}

/// A part of the graph cut out to be drawn or exported: entities and what joins them, summed over articles.
public struct KnowledgeGraph: Sendable {
  /// An entity.
  public struct Node: Hashable, Sendable {
    /// Which entity.
    public let id: EntityID
    /// What kind of thing.
    public let type: EntityType
    /// Name to show.
    public let name: String
    /// In how many articles it is mentioned.
    public let articles: Int
    /// Whether the question was about this entity.
    public let isFocus: Bool

    /// A node from its parts.
    public init(id: EntityID, type: EntityType, name: String, articles: Int, isFocus: Bool = false) {
      self.id = id
      self.type = type
      self.name = name
      self.articles = articles
      self.isFocus = isFocus
    }
  }

  /// What an edge says.
  public enum Label: Hashable, Sendable {
    /// A stated relation.
    case relation(Predicate)
    /// The source, in a statement, referred to the target.
    case mentions
  }

  /// One passage that says so.
  public struct Passage: Hashable, Sendable {
    /// The sentence or the statement, as it stands in the article.
    public let text: String
    /// The article's headline, or its id where it has none.
    public let article: String
    /// The article's date.
    public let date: CalendarDate?

    /// A passage from its parts.
    public init(text: String, article: String, date: CalendarDate?) {
      self.text = text
      self.article = article
      self.date = date
    }
  }

  /// All that the articles say the same way about the same two entities: one edge a label, status and asserting speaker.
  public struct Edge: Hashable, Sendable {
    /// Subject, or speaker.
    public let source: EntityID
    /// Object, or the one mentioned.
    public let target: EntityID
    /// What is said.
    public let label: Label
    /// As what; `actual` for mentions.
    public let status: Status
    /// The words of a post or a kinship, the most frequent.
    public let title: String?
    /// Name of the entity whose statement says it; nil where the article itself says it.
    public let assertedBy: String?
    /// In how many passages it is said.
    public let weight: Int
    /// First article's date.
    public let firstDate: CalendarDate?
    /// Last article's date.
    public let lastDate: CalendarDate?
    /// Passages that say so, clearest first; a few, not all.
    public let passages: [Passage]

    /// An edge from its parts.
    public init(
      source: EntityID, target: EntityID, label: Label, status: Status = .actual, title: String? = nil,
      assertedBy: String? = nil, weight: Int = 1, firstDate: CalendarDate? = nil, lastDate: CalendarDate? = nil,
      passages: [Passage] = []
    ) {
      self.source = source
      self.target = target
      self.label = label
      self.status = status
      self.title = title
      self.assertedBy = assertedBy
      self.weight = weight
      self.firstDate = firstDate
      self.lastDate = lastDate
      self.passages = passages
    }
  }

  /// Entities, ordered by id.
  public let nodes: [Node]
  /// Edges between them; both ends are among `nodes`.
  public let edges: [Edge]

  /// A graph of the given nodes and edges.
  public init(nodes: [Node], edges: [Edge]) {
    self.nodes = nodes
    self.edges = edges
  }
}

public import ArticleModel
extension GraphStore {
  /// What adding did.
  public enum Addition: Hashable, Sendable { case added, replaced, unchanged }
  /// Whether adding would change anything: false where the same content, read by the same extractor, is in the graph.
  public func needs(_ article: Article, extractor: String) throws(StoreError) -> Bool { true }
  /// Adds what was extracted from one article, in one transaction; replaces all that came from an older version of it.
  @discardableResult public func add(_ extract: Extract, extractor: String) throws(StoreError) -> Addition { .added }
  /// Removes an article by `Article.id` and all that came from it; false where it is not in the graph.
  @discardableResult public func remove(_ article: String) throws(StoreError) -> Bool { false }
  /// The entity; nil where it has gone.
  public func entity(_ id: EntityID) throws(StoreError) -> EntitySummary? { nil }
  /// The candidates for a user's words, the most mentioned first: every entity that bears the whole of `words` as one of its
  /// names, case and accents ignored; leading articles and titles are dropped where that helps. One candidate: it is it.
  public func entities(named words: String, types: Set<EntityType> = []) throws(StoreError) -> [EntitySummary] { [] }
  /// Entities with a name in which every word of `words` begins a word, the most mentioned first.
  public func entities(matching words: String = "", filter: GraphFilter = .none, limit: Int = .max) throws(StoreError)
    -> [EntitySummary]
  { [] }
  /// Relations at either end of an entity, the latest first.
  public func relations(of entity: EntityID, filter: GraphFilter = .none, limit: Int = .max) throws(StoreError)
    -> [StoredRelation]
  { [] }
  /// Relations between two entities, in either direction, the latest first.
  public func relations(between one: EntityID, and other: EntityID, filter: GraphFilter = .none, limit: Int = .max)
    throws(StoreError) -> [StoredRelation]
  { [] }
  /// All relations, the latest first.
  public func relations(filter: GraphFilter = .none, limit: Int = .max) throws(StoreError) -> [StoredRelation] { [] }
  public func mentions(
    by speaker: EntityID? = nil, of mentioned: EntityID? = nil, filter: GraphFilter = .none, limit: Int = .max
  ) throws(StoreError) -> [MentionTally] { [] }
  public func quotations(
    by speaker: EntityID? = nil, of mentioned: EntityID? = nil, filter: GraphFilter = .none, limit: Int = .max
  ) throws(StoreError) -> [Quotation] { [] }
  /// All that the graph knows about an entity; `limit` holds for each of its lists.
  public func profile(of entity: EntityID, filter: GraphFilter = .none, limit: Int = .max) throws(StoreError)
    -> EntityProfile?
  { nil }
  /// The shortest chain of relations between two entities; nil where there is none, empty where they are one.
  public func path(from start: EntityID, to goal: EntityID, filter: GraphFilter = .none) throws(StoreError)
    -> [PathStep]?
  { nil }
  /// Articles with all the words, the best first; words in double quotes stand together as a phrase.
  public func search(_ words: String, filter: GraphFilter = .none, limit: Int = 20) throws(StoreError) -> [SearchHit] {
    []
  }
  /// Articles, the latest first.
  public func articles(filter: GraphFilter = .none, limit: Int = .max) throws(StoreError) -> [ArticleSummary] { [] }
  /// The article as it was added, by `Article.id`.
  public func article(_ id: String) throws(StoreError) -> Article? { nil }
  /// All that was extracted from an article.
  public func extract(of article: String) throws(StoreError) -> Extract? { nil }
  /// How much the graph holds.
  public func statistics() throws(StoreError) -> StoreStatistics {
    throw StoreError(kind: .other, path: path, reason: "", advice: "")
  }
  /// The strongest part of the graph.
  public func graph(filter: GraphFilter = .none, top: Int = 60) throws(StoreError) -> KnowledgeGraph {
    KnowledgeGraph(nodes: [], edges: [])
  }
  /// The neighbourhood of entities, `depth` steps around.
  public func graph(around entities: [EntityID], depth: Int = 1, filter: GraphFilter = .none, top: Int = 60)
    throws(StoreError) -> KnowledgeGraph
  { KnowledgeGraph(nodes: [], edges: []) }
  /// Who speaks of whom: the strongest part, or the neighbourhood of entities where some are named.
  public func mentionsGraph(
    around entities: [EntityID] = [], depth: Int = 1, filter: GraphFilter = .none, top: Int = 60
  ) throws(StoreError) -> KnowledgeGraph { KnowledgeGraph(nodes: [], edges: []) }
  /// Checks the file against itself; empty where all is well.
  public func verify() throws(StoreError) -> [Mismatch] { [] }
  /// A digest of all content, independent of row numbers and of the order of adding.
  public func contentDigest() throws(StoreError) -> String { "" }
}

internal import ArticleModel

/// Sums up over articles what joins chosen entities: one edge a pair, label, status and asserting speaker.
struct EdgeReader {
  private let connection: Connection
  private let filter: GraphFilter

  init(_ connection: Connection, filter: GraphFilter) {
    self.connection = connection
    self.filter = filter
  }

  /// All edges of a kind between the entities in `chosen`, ordered by their ends, label, status and asserter.
  func edges(by kind: LinkKind, among chosen: Set<Int64>) throws(StoreError) -> [KnowledgeGraph.Edge] {
    var sums: [EdgeKey: EdgeSum] = [:]
    for source in chosen.sorted() {
      switch kind {
      case .relations: try addRelations(of: source, among: chosen, to: &sums)
      case .mentions: try addMentions(by: source, among: chosen, to: &sums)
      }
    }
    var edges: [KnowledgeGraph.Edge] = []
    for (key, sum) in sums.sorted(by: { $0.key < $1.key }) { edges.append(try edge(key, sum)) }
    return edges
  }

  // MARK: Adding up

  private func addRelations(
    of source: Int64, among chosen: Set<Int64>, to sums: inout [EdgeKey: EdgeSum]
  ) throws(StoreError) {
    let condition = Condition("link.near = ?", .integer(source)) + .articles(filter) + .relations(filter)
    let rows = try connection.statement(
      """
      SELECT link.far, relation.predicate, relation.status, relation.title, asserter.entity, article.date,
        relation.confidence, link.article, relation.sentence_start, relation.sentence_end, article.key
      FROM relation_link AS link
        JOIN relation ON relation.article = link.article AND relation.ordinal = link.relation
        JOIN article ON article.id = link.article
        JOIN appearance AS subject
          ON subject.article = link.article AND subject.ordinal = relation.subject AND subject.entity = link.near
        LEFT JOIN relation_asserter AS nearest
          ON nearest.article = link.article AND nearest.relation = link.relation AND nearest.ordinal = 0
        LEFT JOIN appearance AS asserter
          ON asserter.article = nearest.article AND asserter.ordinal = nearest.entity
      WHERE \(condition.sql)
      """
    ).rows(condition.values) { line -> (EdgeKey, Saying)? in
      let target = line.integer(0)
      guard chosen.contains(target), let predicate = Predicate(rawValue: line.text(1)),
        let status = Status(rawValue: line.text(2))
      else { return nil }
      let isBackwards = predicate.isSymmetric && target < source
      let key = EdgeKey(
        source: isBackwards ? target : source, target: isBackwards ? source : target, predicate: predicate,
        status: status, asserter: line.isNull(4) ? nil : line.integer(4))
      let saying = Saying(
        article: line.integer(7), articleKey: line.text(10), span: TextSpan(line.int(8), line.int(9)),
        date: line.date(5), confidence: line.real(6), title: line.optionalText(3))
      return (key, saying)
    }
    for case (let key, let saying)? in rows { sums[key, default: EdgeSum()].add(saying) }
  }

  private func addMentions(
    by source: Int64, among chosen: Set<Int64>, to sums: inout [EdgeKey: EdgeSum]
  ) throws(StoreError) {
    let condition = Condition("link.speaker = ?", .integer(source)) + .articles(filter)
    let rows = try connection.statement(
      """
      SELECT link.mentioned, article.date, link.article, statement.start_byte, statement.end_byte, article.key
      FROM mention_link AS link
        JOIN statement ON statement.article = link.article AND statement.ordinal = link.statement
        JOIN article ON article.id = link.article
      WHERE \(condition.sql)
      """
    ).rows(condition.values) { line -> (EdgeKey, Saying)? in
      guard chosen.contains(line.integer(0)) else { return nil }
      let key = EdgeKey(source: source, target: line.integer(0), predicate: nil, status: .actual, asserter: nil)
      let saying = Saying(
        article: line.integer(2), articleKey: line.text(5), span: TextSpan(line.int(3), line.int(4)),
        date: line.date(1), confidence: 1, title: nil)
      return (key, saying)
    }
    for case (let key, let saying)? in rows { sums[key, default: EdgeSum()].add(saying) }
  }

  // MARK: Writing out

  private func edge(_ key: EdgeKey, _ sum: EdgeSum) throws(StoreError) -> KnowledgeGraph.Edge {
    var passages: [KnowledgeGraph.Passage] = []
    for saying in sum.clearest { passages.append(try passage(saying)) }
    var asserter: String?
    if let row = key.asserter {
      asserter = try connection.statement("SELECT name FROM entity WHERE id = ?").first(.integer(row)) {
        $0.text(0).shortened(to: GraphLimits.name)
      }
    }
    return KnowledgeGraph.Edge(
      source: EntityID(key.source), target: EntityID(key.target),
      label: key.predicate.map { .relation($0) } ?? .mentions, status: key.status,
      title: sum.title?.shortened(to: GraphLimits.name), assertedBy: asserter, weight: sum.weight,
      firstDate: sum.firstDate, lastDate: sum.lastDate, passages: passages)
  }

  private func passage(_ saying: Saying) throws(StoreError) -> KnowledgeGraph.Passage {
    let passage = try connection.statement(
      "SELECT text, title FROM article JOIN article_text ON article_text.article = article.id WHERE id = ?"
    ).first(.integer(saying.article)) {
      KnowledgeGraph.Passage(
        text: String($0.text(0).slice(saying.span)).shortened(to: GraphLimits.passage),
        article: ($0.optionalText(1) ?? saying.articleKey).shortened(to: GraphLimits.name), date: saying.date)
    }
    return passage ?? KnowledgeGraph.Passage(text: "", article: saying.articleKey, date: saying.date)
  }
}

/// What one edge stands for.
private struct EdgeKey: Hashable, Comparable {
  let source: Int64
  let target: Int64
  /// Nil for mentions.
  let predicate: Predicate?
  let status: Status
  /// The entity whose statement says it.
  let asserter: Int64?

  static func < (a: EdgeKey, b: EdgeKey) -> Bool {
    func place(_ key: EdgeKey) -> (Int64, Int64, Int, Int, Int64) {
      (
        key.source, key.target, key.predicate.flatMap { Predicate.allCases.firstIndex(of: $0) } ?? -1,
        Status.allCases.firstIndex(of: key.status) ?? 0, key.asserter ?? -1
      )
    }
    return place(a) < place(b)
  }
}

/// One passage behind an edge.
private struct Saying {
  let article: Int64
  let articleKey: String
  let span: TextSpan
  let date: CalendarDate?
  let confidence: Double
  let title: String?

  /// The surest first, then the shortest, then by article and place.
  static func isClearer(_ a: Saying, _ b: Saying) -> Bool {
    if a.confidence != b.confidence { return a.confidence > b.confidence }
    if a.span.count != b.span.count { return a.span.count < b.span.count }
    return (a.articleKey, a.span) < (b.articleKey, b.span)
  }
}

/// What adds up to an edge.
private struct EdgeSum {
  private(set) var weight = 0
  private(set) var firstDate: CalendarDate?
  private(set) var lastDate: CalendarDate?
  /// The three clearest passages.
  private(set) var clearest: [Saying] = []
  private var titles: [String: Int] = [:]

  /// The most frequent title; of equally frequent ones the shortest, then the first by alphabet.
  var title: String? {
    titles.min {
      ($1.value, $0.key.utf8.count, $0.key) < ($0.value, $1.key.utf8.count, $1.key)
    }?.key
  }

  mutating func add(_ saying: Saying) {
    weight += 1
    if let date = saying.date {
      firstDate = min(firstDate ?? date, date)
      lastDate = max(lastDate ?? date, date)
    }
    if let title = saying.title { titles[title, default: 0] += 1 }
    let place = clearest.firstIndex { Saying.isClearer(saying, $0) } ?? clearest.endIndex
    guard place < 3 else { return }
    clearest.insert(saying, at: place)
    if clearest.count > 3 { clearest.removeLast() }
  }
}

internal import ArticleModel

extension GraphStore {
  /// How much the graph holds.
  public func statistics() throws(StoreError) -> StoreStatistics {
    try connection.read { () throws(StoreError) in
      let articles = try connection.statement("SELECT count(*), min(date), max(date) FROM article").first {
        ($0.int(0), $0.date(1), $0.date(2))
      }
      let pages = try connection.pragma("page_count")
      return StoreStatistics(
        articles: articles?.0 ?? 0, firstDate: articles?.1, lastDate: articles?.2,
        entities: try counts("SELECT type, count(*) FROM entity GROUP BY type", by: EntityType.init(rawValue:)),
        mentions: try count("SELECT count(*) FROM mention"),
        relations: try counts(
          "SELECT predicate, count(*) FROM relation GROUP BY predicate", by: Predicate.init(rawValue:)),
        statements: try count("SELECT count(*) FROM statement"),
        attributedStatements: try count("SELECT count(*) FROM statement WHERE speaker IS NOT NULL"),
        extractors: try counts("SELECT extractor, count(*) FROM article GROUP BY extractor") { $0 },
        schemaVersion: try connection.pragma("user_version"), bytes: pages * (try connection.pragma("page_size")))
    }
  }

  private func count(_ sql: String) throws(StoreError) -> Int {
    try connection.statement(sql).first { $0.int(0) } ?? 0
  }

  private func counts<Key: Hashable>(_ sql: String, by key: (String) -> Key?) throws(StoreError) -> [Key: Int] {
    var counts: [Key: Int] = [:]
    for (text, count) in try connection.statement(sql).rows(as: { ($0.text(0), $0.int(1)) }) {
      if let key = key(text) { counts[key] = count }
    }
    return counts
  }
}

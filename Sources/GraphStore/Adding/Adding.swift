public import ArticleModel

extension GraphStore {
  /// What adding did.
  public enum Addition: Hashable, Sendable {
    /// The article is new in the graph.
    case added
    /// The article, or what extracts from it, had changed: all that came from it before is replaced.
    case replaced
    /// The same article, read by the same extractor, was there already; nothing was written.
    case unchanged
  }

  /// Whether adding would change anything: false where the same content, read by the same extractor, is in the graph.
  ///
  /// Where the bytes lay (`Article.origin`) is no part of the content.
  public func needs(_ article: Article, extractor: String) throws(StoreError) -> Bool {
    try connection.read { () throws(StoreError) in try state(of: article, extractor: extractor) != .unchanged }
  }

  /// Adds what `extractor` made of one article, in one transaction, or replaces what it or another version made of the
  /// article before.
  ///
  /// Relations with a symmetric predicate are stored one way round, and each stated thing once. Throws `StoreError` of
  /// the kind `invalidExtract` where an index or a span points outside; the graph is then as it was.
  @discardableResult
  public func add(_ extract: Extract, extractor: String) throws(StoreError) -> Addition {
    let extract = try Normalized(extract, path: path).extract
    return try connection.write { () throws(StoreError) in
      let article = extract.article
      let state = try state(of: article, extractor: extractor)
      let writer = try ExtractWriter(connection)
      var shown = try ShownGraphWriter(connection)
      switch state {
      case .unchanged: return .unchanged
      case .added:
        let row = try writer.insert(article, extractor: extractor)
        try writer.insert(extract, at: row)
        try shown.show(extract, at: row)
      case .replaced:
        guard let row = try row(of: article.id) else { return .unchanged }
        let former = try ExtractReader(connection).extract(at: row)
        try shown.hide(former, at: row)
        try writer.delete(former, at: row)
        try writer.update(article, extractor: extractor, at: row)
        try writer.insert(extract, at: row)
        try shown.show(extract, at: row)
      }
      try shown.settle()
      return state
    }
  }

  /// Removes an article, by `Article.id`, and all that came from it, in one transaction; false where it is not there.
  @discardableResult
  public func remove(_ article: String) throws(StoreError) -> Bool {
    try connection.write { () throws(StoreError) in
      guard let row = try row(of: article) else { return false }
      let former = try ExtractReader(connection).extract(at: row)
      var shown = try ShownGraphWriter(connection)
      try shown.hide(former, at: row)
      let writer = try ExtractWriter(connection)
      try writer.delete(former, at: row)
      try writer.deleteArticle(at: row)
      try shown.settle()
      return true
    }
  }

  /// What adding `article` would do.
  private func state(of article: Article, extractor: String) throws(StoreError) -> Addition {
    let known = try connection.statement("SELECT id, extractor FROM article WHERE key = ?")
      .first(.text(article.id)) { ($0.integer(0), $0.text(1)) }
    guard let (row, version) = known else { return .added }
    guard ExactText(version) == ExactText(extractor) else { return .replaced }
    return try ExtractReader(connection).article(at: row).hasContent(of: article) ? .unchanged : .replaced
  }

  /// The row of an article.
  func row(of article: String) throws(StoreError) -> Int64? {
    try connection.statement("SELECT id FROM article WHERE key = ?").first(.text(article)) { $0.integer(0) }
  }
}

extension Article {
  /// Whether the two are the same, byte by byte, wherever they lay.
  fileprivate func hasContent(of other: Article) -> Bool {
    func same(_ a: String?, _ b: String?) -> Bool { a.map(ExactText.init) == b.map(ExactText.init) }
    return same(id, other.id) && same(text, other.text) && same(title, other.title) && date == other.date
      && same(source, other.source) && same(address, other.address)
      && authors.map(ExactText.init) == other.authors.map(ExactText.init)
  }
}

internal import ArticleModel

extension GraphStore {
  /// Checks the file against itself: empty where all is well.
  ///
  /// Recuts every mention, every evidence and every statement out of its article and compares with what was kept of the
  /// words; makes what is shown again from what was extracted and compares; has SQLite check its pages, keys and
  /// indexes and the text search. Reads the whole file. A store opened for reading only leaves the text search out: its
  /// check counts as writing, although it changes nothing.
  public func verify() throws(StoreError) -> [Mismatch] {
    var mismatches = try pageMismatches()
    // Damaged pages make every other answer worthless.
    if !mismatches.isEmpty { return mismatches }
    try connection.read { () throws(StoreError) in
      mismatches += try keyMismatches()
      mismatches += try wordMismatches()
      mismatches += try shownMismatches()
    }
    mismatches += try searchMismatches()
    return mismatches
  }

  private func pageMismatches() throws(StoreError) -> [Mismatch] {
    try connection.statement("PRAGMA integrity_check").rows { $0.text(0) }.filter { $0 != "ok" }.map {
      Mismatch(place: "file", article: nil, problem: $0)
    }
  }

  private func keyMismatches() throws(StoreError) -> [Mismatch] {
    try connection.statement("PRAGMA foreign_key_check").rows {
      Mismatch(place: $0.text(0), article: nil, problem: "a row refers to a \($0.text(2)) that is not there")
    }
  }

  // MARK: Words

  private func wordMismatches() throws(StoreError) -> [Mismatch] {
    let articles = try connection.statement("SELECT id FROM article ORDER BY key").rows { $0.integer(0) }
    var mismatches: [Mismatch] = []
    for row in articles { mismatches += try wordMismatches(inArticleAt: row) }
    return mismatches
  }

  private func wordMismatches(inArticleAt row: Int64) throws(StoreError) -> [Mismatch] {
    let extract: Extract
    do throws(StoreError) {
      extract = try ExtractReader(connection).extract(at: row)
    } catch {
      // A value that the reader does not know; SQLite's own errors are no mismatch and go on up.
      guard error.code == 0 else { throw error }
      return [Mismatch(place: "article", article: nil, problem: error.reason)]
    }
    let article = extract.article
    var mismatches: [Mismatch] = []
    func report(_ place: String, _ problem: String) {
      mismatches.append(Mismatch(place: place, article: article.id, problem: problem))
    }
    let mentions = try connection.statement(
      "SELECT start_byte, end_byte, words FROM mention WHERE article = ? ORDER BY entity, ordinal"
    ).rows(.integer(row)) { (TextSpan($0.int(0), $0.int(1)), $0.text(2)) }
    for (span, words) in mentions where ExactText(String(article.text.slice(span))) != ExactText(words) {
      report("mention", "“\(words)” does not stand at bytes \(span.start) to \(span.end)")
    }
    let relations = try connection.statement("SELECT seal FROM relation WHERE article = ? ORDER BY ordinal")
      .rows(.integer(row)) { $0.integer(0) }
    for (relation, seal) in zip(extract.relations, relations) where Seal.of(relation, in: article.text) != seal {
      let span = relation.evidence.words
      report("relation", "its evidence does not stand at bytes \(span.start) to \(span.end)")
    }
    let statements = try connection.statement("SELECT seal FROM statement WHERE article = ? ORDER BY ordinal")
      .rows(.integer(row)) { $0.integer(0) }
    for (statement, seal) in zip(extract.statements, statements) where Seal.of(statement, in: article.text) != seal {
      report("statement", "its words do not stand at bytes \(statement.content.start) to \(statement.content.end)")
    }
    return mismatches
  }

  // MARK: What is shown

  private func shownMismatches() throws(StoreError) -> [Mismatch] {
    var mismatches: [Mismatch] = []
    for table in DerivedTable.all {
      let difference = try connection.statement(
        """
        SELECT 'is missing', * FROM (\(table.expected) EXCEPT \(table.actual))
        UNION ALL SELECT 'should not be there', * FROM (\(table.actual) EXCEPT \(table.expected))
        """
      ).rows { line in
        (1...table.columns).map { line.optionalText(Int32($0)) ?? "nothing" }.joined(separator: ", ")
          + " \(line.text(0))"
      }
      mismatches += difference.map { Mismatch(place: table.name, article: nil, problem: $0) }
    }
    return try mismatches + nameMismatches()
  }

  /// What SQL cannot make again: keys and folded names.
  private func nameMismatches() throws(StoreError) -> [Mismatch] {
    let names = try connection.statement("SELECT name, folded FROM entity_name ORDER BY name")
      .rows { ($0.text(0), $0.text(1)) }.filter { ExactText(FoldedName($0.0).text) != ExactText($0.1) }
      .map { Mismatch(place: "entity_name", article: nil, problem: "“\($0.0)” is not folded as “\($0.1)”") }
    let keys = try connection.statement(
      """
      SELECT DISTINCT document_entity.type, document_entity.name, entity.type, entity.key
      FROM appearance
        JOIN document_entity USING (article, ordinal)
        JOIN entity ON entity.id = appearance.entity
      ORDER BY 2, 1
      """
    ).rows { ($0.text(0), $0.text(1), $0.text(2), $0.text(3)) }
      .filter { $0.0 != $0.2 || ExactText(FoldedName($0.1).text) != ExactText($0.3) }
      .map { Mismatch(place: "appearance", article: nil, problem: "\($0.0) “\($0.1)” appears as \($0.2) “\($0.3)”") }
    return names + keys
  }

  // MARK: Text search

  private func searchMismatches() throws(StoreError) -> [Mismatch] {
    do throws(StoreError) {
      // Compares the index with the texts too (rank 1).
      try connection.statement("INSERT INTO article_search (article_search, rank) VALUES ('integrity-check', 1)").run()
      return []
    } catch {
      if error.kind == .readOnly { return [] }
      guard error.kind == .corrupt else { throw error }
      return [Mismatch(place: "article_search", article: nil, problem: "the text search does not match the texts")]
    }
  }
}

internal import ArticleModel

/// An extract that may be stored: nothing in it points outside, and each stated thing stands in it once.
struct Normalized {
  let extract: Extract

  /// Checks `extract` and turns its symmetric relations the same way round.
  init(_ extract: Extract, path: String) throws(StoreError) {
    if let problem = Self.problem(in: extract) {
      throw StoreError(
        kind: .invalidExtract, path: path, reason: "was given an extract of \(extract.article.id) in which \(problem)",
        advice: "please report this with the article")
    }
    var extract = extract
    let identities = extract.entities.map(Identity.init)
    var seen: Set<Relation> = []
    extract.relations = extract.relations.map { relation in
      var relation = relation
      if relation.predicate.isSymmetric,
        Self.isBackwards(relation.subject, relation.object, identities: identities)
      {
        swap(&relation.subject, &relation.object)
      }
      return relation
    }.filter { seen.insert($0).inserted }
    extract.statements = extract.statements.map { statement in
      var statement = statement
      statement.mentions = Array(Set(statement.mentions)).sorted()
      return statement
    }
    self.extract = extract
  }

  /// The way round does not depend on where in the article the two stand, nor on the file.
  private static func isBackwards(_ subject: Int, _ object: Int, identities: [Identity]) -> Bool {
    let (a, b) = (identities[subject], identities[object])
    return a == b ? object < subject : Identity.precedes(b, a)
  }

  /// What is wrong with it; nil where nothing is.
  private static func problem(in extract: Extract) -> String? {
    let entities = extract.entities.indices
    let checker = SpanChecker(extract.article.text)
    for entity in extract.entities {
      for mention in entity.mentions {
        if !checker.holds(mention.span) { return "a mention of \(entity.name) leaves the text" }
        if !(0...1).contains(mention.confidence) { return "a mention's confidence is no probability" }
      }
    }
    for relation in extract.relations {
      let ends = [relation.subject, relation.object] + relation.assertedBy
      if !ends.allSatisfy(entities.contains) { return "a relation names an entity that is not there" }
      if relation.subject == relation.object { return "a relation joins an entity to itself" }
      let spans = [relation.evidence.sentence, relation.evidence.words] + (relation.time.map { [$0.span] } ?? [])
      if !spans.allSatisfy(checker.holds) { return "the evidence of a relation leaves the text" }
      if !(0...1).contains(relation.confidence) { return "a relation's confidence is no probability" }
    }
    for statement in extract.statements {
      let named = statement.mentions + (statement.speaker.map { [$0] } ?? [])
      if !named.allSatisfy(entities.contains) { return "a statement names an entity that is not there" }
      let spans = [statement.content] + (statement.cue.map { [$0] } ?? [])
      if !spans.allSatisfy(checker.holds) { return "a statement leaves the text" }
    }
    return nil
  }
}

/// Tells whether spans lie within a text and cut no character in two.
private struct SpanChecker {
  private let bytes: String.UTF8View

  init(_ text: String) { bytes = text.utf8 }

  func holds(_ span: TextSpan) -> Bool {
    span.start >= 0 && span.end <= bytes.count && isBoundary(span.start) && isBoundary(span.end)
  }

  private func isBoundary(_ offset: Int) -> Bool {
    offset == bytes.count || bytes[bytes.index(bytes.startIndex, offsetBy: offset)] & 0xC0 != 0x80
  }
}

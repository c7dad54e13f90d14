internal import ArticleModel

/// An extract as `entente extract` prints it.
///
/// Offsets are code points of the article's text, end exclusive; entities are `e1`, `e2`, … in the extract's order.
enum ExtractJSON {
  /// The extract as one JSON object.
  static func value(of extract: Extract) -> JSONValue {
    let offsets = CodePointOffsets(extract.article.text)
    let article = extract.article
    var fields: [(key: String, value: JSONValue)] = [("id", .string(article.id))]
    if let title = article.title { fields.append(("title", .string(title))) }
    if let date = article.date { fields.append(("date", .string(date.description))) }
    fields.append(("entities", .array(extract.entities.enumerated().map { entity($1, number: $0, offsets) })))
    fields.append(("relations", .array(extract.relations.map { relation($0, offsets) })))
    fields.append(("statements", .array(extract.statements.map { statement($0, offsets) })))
    return .object(fields)
  }

  private static func id(_ index: Int) -> JSONValue { .string("e\(index + 1)") }

  private static func entity(_ entity: DocumentEntity, number: Int, _ offsets: CodePointOffsets) -> JSONValue {
    var fields: [(key: String, value: JSONValue)] = [
      ("id", id(number)), ("type", .string(entity.type.rawValue)), ("name", .string(entity.name)),
      ("aliases", .array(entity.aliases.map { .string($0) })),
    ]
    if let title = entity.wikipedia { fields.append(("wikipedia", .string(title))) }
    let mentions = entity.mentions.map { mention -> JSONValue in
      [
        "start": .int(offsets.at(mention.span.start)), "end": .int(offsets.at(mention.span.end)),
        "form": .string(mention.form.rawValue), "rule": .string(mention.rule),
        "confidence": .double(mention.confidence),
      ]
    }
    fields.append(("mentions", .array(mentions)))
    return .object(fields)
  }

  private static func relation(_ relation: Relation, _ offsets: CodePointOffsets) -> JSONValue {
    let evidence = relation.evidence
    var fields: [(key: String, value: JSONValue)] = [
      ("s", id(relation.subject)), ("p", .string(relation.predicate.rawValue)), ("o", id(relation.object)),
      ("title", JSONValue(relation.title)), ("status", .string(relation.status.rawValue)),
      ("asserted_by", relation.assertedBy.first.map(id) ?? .null),
    ]
    if relation.assertedBy.count > 1 { fields.append(("asserted_by_chain", .array(relation.assertedBy.map(id)))) }
    fields.append(
      (
        "evidence",
        [
          "start": .int(offsets.at(evidence.sentence.start)), "end": .int(offsets.at(evidence.sentence.end)),
          "words": offsets.json(evidence.words), "rule": .string(evidence.rule),
        ]
      ))
    if let time = relation.time {
      fields.append(
        (
          "time",
          [
            "start": .int(offsets.at(time.span.start)), "end": .int(offsets.at(time.span.end)),
            "from": .string(time.start.description), "to": .string(time.end.description),
          ]
        ))
    }
    fields.append(("confidence", .double(relation.confidence)))
    return .object(fields)
  }

  private static func statement(_ statement: Statement, _ offsets: CodePointOffsets) -> JSONValue {
    [
      "speaker": statement.speaker.map(id) ?? .null, "cue": statement.cue.map(offsets.json) ?? .null,
      "content": offsets.json(statement.content), "direct": .bool(statement.isDirect),
      "mentions": .array(statement.mentions.map(id)), "rule": .string(statement.rule),
    ]
  }
}

internal import ArticleModel

/// Which entities an extract joins, and by which of its relations or statements.
enum Links {
  struct Link: Hashable {
    let from: Int64
    let to: Int64
    /// Index of the relation or the statement.
    let ordinal: Int
  }

  /// Every relation from both its ends; none where both ends are one entity.
  ///
  /// `entities` says which entity each of the extract's is; the extract is `Normalized`, or was when it was stored.
  static func relations(of extract: Extract, entities: [Int64]) -> [Link] {
    var links: [Link] = []
    for (ordinal, relation) in extract.relations.enumerated() {
      guard entities.indices.contains(relation.subject), entities.indices.contains(relation.object) else { continue }
      let (subject, object) = (entities[relation.subject], entities[relation.object])
      guard subject != object else { continue }
      links.append(Link(from: subject, to: object, ordinal: ordinal))
      links.append(Link(from: object, to: subject, ordinal: ordinal))
    }
    return links
  }

  /// Every speaker with each entity referred to in a statement, once; nobody with themselves.
  static func mentions(of extract: Extract, entities: [Int64]) -> [Link] {
    var links: [Link] = []
    for (ordinal, statement) in extract.statements.enumerated() {
      guard let speaker = statement.speaker, entities.indices.contains(speaker) else { continue }
      let mentioned = statement.mentions.filter(entities.indices.contains).map { entities[$0] }
      for mentioned in Set(mentioned).sorted() where mentioned != entities[speaker] {
        links.append(Link(from: entities[speaker], to: mentioned, ordinal: ordinal))
      }
    }
    return links
  }
}

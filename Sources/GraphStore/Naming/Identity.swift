internal import ArticleModel

/// What makes entities of different articles the same: type and folded canonical name.
///
/// `Georgia` the country and `Georgia` the place stay apart by type; a person known by one name only (`Clinton`) is
/// never taken for a bearer of that surname in another article, but is the same as the `Clinton` of another article of
/// whom no more is known either.
struct Identity: Hashable, Sendable {
  let type: EntityType
  let key: String

  init(of entity: DocumentEntity) {
    type = entity.type
    key = FoldedName(entity.name).text
  }

  /// A fixed order, the same in every file.
  static func precedes(_ a: Identity, _ b: Identity) -> Bool {
    if !a.key.utf8.elementsEqual(b.key.utf8) { return a.key.utf8.lexicographicallyPrecedes(b.key.utf8) }
    return a.type < b.type
  }
}

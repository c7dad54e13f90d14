internal import ArticleModel

/// The tags of the names head: `O` (0), then for each type `B-` (odd) and `I-` (even).
enum NameTag {
  /// Types in the order of the head's rows, as the weights call them.
  private static let types: [(label: String, type: NameType)] = [
    ("PER", .person), ("ORG", .organization), ("COUNTRY", .country), ("PLACE", .place), ("NORP", .people),
    ("OTHER", .other),
  ]

  static let typeCount = types.count
  static let count = 1 + 2 * types.count
  static let labels = ["O"] + types.flatMap { ["B-\($0.label)", "I-\($0.label)"] }

  static func begins(_ tag: Int) -> Bool { tag % 2 == 1 }
  static func continues(_ tag: Int) -> Bool { tag % 2 == 0 && tag > 0 }
  /// Number of the type of a tag that is not `O`.
  static func typeNumber(_ tag: Int) -> Int { (tag - 1) / 2 }
  static func type(_ number: Int) -> NameType { types[number].type }
  static func number(of type: NameType) -> Int { types.firstIndex { $0.type == type } ?? 0 }
}

internal import ArticleModel

/// How one entity is present in one article, under however many of the article's own entities.
struct Presence {
  let entity: Int64
  /// How often the article mentions it.
  private(set) var mentions = 0
  /// Each name once, in order of first appearance.
  private(set) var names: [(text: String, isCanonical: Bool)] = []
  private var places: [ExactText: Int] = [:]

  private init(of entity: Int64) { self.entity = entity }

  private mutating func add(_ name: String, isCanonical: Bool) {
    if let place = places[ExactText(name)] {
      names[place].isCanonical = names[place].isCanonical || isCanonical
    } else {
      places[ExactText(name)] = names.count
      names.append((name, isCanonical))
    }
  }

  /// Everyone present, in order of first appearance; `entities` says which entity each of the extract's is.
  static func all(in extract: Extract, entities: [Int64]) -> [Presence] {
    var presences: [Presence] = []
    var places: [Int64: Int] = [:]
    for (entity, row) in zip(extract.entities, entities) {
      let place = places[row] ?? presences.count
      if place == presences.count {
        presences.append(Presence(of: row))
        places[row] = place
      }
      presences[place].mentions += entity.mentions.count
      presences[place].add(entity.name, isCanonical: true)
      for alias in entity.aliases { presences[place].add(alias, isCanonical: false) }
    }
    return presences
  }
}

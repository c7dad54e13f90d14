internal import ArticleModel
internal import Knowledge

/// Tells a state from a place that has the same name (Georgia) by what else the document names.
struct Homonyms {
  /// For each state, how many names in the document belong to it or lie in it.
  private var weight: [Int: Int] = [:]
  private let places: [Place]

  init(_ draft: Draft, names: [TypedName]) {
    places = draft.knowledge.places
    for name in names {
      guard let fact = name.fact, fact.country == nil || fact.place == nil else { continue }
      if let state = fact.country ?? fact.adjective ?? fact.people ?? fact.capital { weight[state, default: 0] += 1 }
      if let place = fact.place, let state = draft.knowledge.places[place].country { weight[state, default: 0] += 2 }
    }
  }

  /// The type of `name`, a homonym decided for the place where more of the document belongs to the state it lies in.
  func type(of name: TypedName) -> EntityType {
    guard name.type == .country, name.form == .name, let fact = name.fact, let place = fact.place,
      let state = fact.country, let home = places[place].country, home != state
    else { return name.type }
    return weight[home, default: 0] > weight[state, default: 0] + Self.neighbours ? .place : .country
  }

  /// A single name of the other state decides nothing.
  private static let neighbours = 1
}

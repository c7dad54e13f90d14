internal import WordLists

/// Facts about the world: words, countries, bodies, places, read from the word lists once.
package struct Knowledge: Sendable {
  /// The lists, read when first asked for (some ten milliseconds).
  package static let shared = Knowledge()

  /// Words and their classes.
  package private(set) var vocabulary: Vocabulary
  /// Names of countries, bodies and places.
  package private(set) var gazetteer = Gazetteer()
  /// What takes up an entity again.
  package let descriptionNouns: DescriptionNouns
  /// What bodies of states are written small.
  package let stateBodies: StateBodyWords
  /// Who led which country when.
  package private(set) var leaders = Leaders()
  /// Articles of Wikipedia, by name.
  package let wikipedia = WikipediaTitles()
  /// States, present and past.
  package private(set) var countries: [Country] = []
  /// Well-known bodies.
  package private(set) var bodies: [Body] = []
  /// Places that are no states.
  package private(set) var places: [Place] = []

  private init() {
    var vocabulary = Vocabulary()
    descriptionNouns = DescriptionNouns(&vocabulary)
    stateBodies = StateBodyWords(&vocabulary)
    self.vocabulary = vocabulary
    var indexOfCode: [String: Int] = [:]
    for row in WordList.countries where row.count > 6 {
      let index = countries.count
      indexOfCode[row[1]] = index
      countries.append(Country(name: row[0], code: row[1]))
      add([row[0]] + Self.values(row[2])) { $0.country = $0.country ?? index }
      add(Self.values(row[3])) { $0.adjective = $0.adjective ?? index }
      add(Self.values(row[4])) { $0.people = $0.people ?? index }
      add(Self.values(row[5])) { $0.capital = $0.capital ?? index }
      add(Self.values(row[6])) { $0.seat = $0.seat ?? index }
    }
    leaders = Leaders(indexOfCode: indexOfCode)
    for row in WordList.bodies where row.count > 3 {
      let index = bodies.count
      bodies.append(
        Body(name: row[0], isAgency: row[2] == "agency", isBuilding: row[2] == "building", isParty: row[2] == "party"))
      add([row[0]] + Self.values(row[1])) { $0.body = $0.body ?? index }
      add(Self.values(row[3])) { $0.members = $0.members ?? index }
    }
    for row in WordList.places where row.count > 3 {
      let index = places.count
      places.append(
        Place(name: row[0], country: indexOfCode[row[1]], isContinent: row[1].isEmpty && !row[3].isEmpty))
      add([row[0]] + Self.values(row[2])) { $0.place = $0.place ?? index }
      add(Self.values(row[3])) { $0.inhabitants = $0.inhabitants ?? index }
    }
  }

  private mutating func add(_ names: [String], _ change: (inout Fact) -> Void) {
    for name in names { gazetteer.add(name, to: &vocabulary, change) }
  }

  private static func values(_ field: String) -> [String] { field.split(separator: "|").map(String.init) }
}

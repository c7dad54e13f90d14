/// What a word tells about names, as `words.tsv` and the other lists say; a word may be of several classes.
package struct WordClass: OptionSet, Sendable {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }
  private init(bit: UInt32) { rawValue = 1 << bit }

  /// Stands before a person's name: `Mr`, `Sen.`, `King`.
  package static let title = WordClass(bit: 0)
  /// Belongs to the words of a post: `foreign`, `minister`, `deputy`.
  package static let office = WordClass(bit: 1)
  /// The noun of a post: `minister`, `spokesman`.
  package static let officeHead = WordClass(bit: 2)
  /// Tells that a man is meant: `he`, `Mr`, `king`, and given names of men.
  package static let male = WordClass(bit: 3)
  /// Tells that a woman is meant.
  package static let female = WordClass(bit: 4)
  /// Ends the name of a body: `Party`, `Ministry`, `Inc.`.
  package static let bodyWord = WordClass(bit: 5)
  /// Begins the name of a body that goes on behind `of` or `for`: `Ministry of …`.
  package static let bodyHead = WordClass(bit: 6)
  /// The legal form of a company: `Inc.`, `GmbH`.
  package static let companyWord = WordClass(bit: 7)
  /// A chamber named by its word alone: `House`, `Senate`.
  package static let chamber = WordClass(bit: 8)
  /// Stands small inside names: `de`, `van`, `bin`.
  package static let particle = WordClass(bit: 11)
  /// `wife`, `son`.
  package static let kin = WordClass(bit: 15)
  /// A verb of saying.
  package static let speech = WordClass(bit: 16)
  /// Of a closed class: article, preposition, auxiliary, number.
  package static let function = WordClass(bit: 17)
  /// A given name.
  package static let given = WordClass(bit: 19)
  /// Names, written small behind a country's adjective, a body of that country: `the Dutch parliament`.
  package static let stateBody = WordClass(bit: 21)
  /// Given to few men or women in the sources, so that the gender is a guess.
  package static let rareGender = WordClass(bit: 22)
  /// Before a capital: the city is meant (`in Moscow`).
  package static let locating = WordClass(bit: 23)
  /// Before a capital: the government is meant (`between Moscow and Kiev`).
  package static let relating = WordClass(bit: 24)
  /// Behind a capital: the government is meant (`Moscow agreed`).
  package static let acting = WordClass(bit: 25)
  /// Behind a person's name, the people around that person: `the Reagan Administration`.
  package static let following = WordClass(bit: 26)

  /// The class that a list writes as `name`; nil where no class has that name.
  init?(name: some StringProtocol) {
    switch name {
    case "title": self = .title
    case "office": self = .office
    case "officehead": self = .officeHead
    case "male": self = .male
    case "female": self = .female
    case "bodyword": self = .bodyWord
    case "bodyhead": self = .bodyHead
    case "companyword": self = .companyWord
    case "chamber": self = .chamber
    case "particle": self = .particle
    case "kin": self = .kin
    case "speech": self = .speech
    case "function": self = .function
    case "statebody": self = .stateBody
    case "locating": self = .locating
    case "relating": self = .relating
    case "acting": self = .acting
    case "following": self = .following
    default: return nil
    }
  }
}

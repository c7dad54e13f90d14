package import ArticleModel
internal import WordLists

/// Nouns by which a text takes up an entity again: `the commission`, `the alliance` for NATO, `the country`.
package struct DescriptionNouns: Sendable {
  /// What a noun describes.
  package enum Kind: String, CaseIterable, Sendable {
    /// `the government`, `the army`: the state in whose name it acts.
    case government
    /// `the country`, `the state`.
    case country
    /// `the city`, `the island`.
    case place
    /// `the company`, `the party`.
    case body
    /// `the senator`, `the woman`.
    case person

    /// Entities of which types it may describe: `the state` is Iran or Ohio, `the island` Cuba or Crete.
    package var types: Set<EntityType> {
      switch self {
      case .government, .country, .place: [.country, .place]
      case .body: [.organization]
      case .person: [.person]
      }
    }
  }

  private var kinds: [UInt32: Kind] = [:]
  private var ofNames: [String: [UInt32]] = [:]
  /// Those that take up whatever has a company's legal form in its name.
  package private(set) var ofCompanies: [UInt32] = []

  init(_ vocabulary: inout Vocabulary) {
    for row in WordList.descriptionNouns where row.count > 2 {
      let noun = vocabulary.enter(row[0])
      kinds[noun] = Kind(rawValue: row[1])
      for name in row[2].split(separator: "|") {
        if name == "=company" { ofCompanies.append(noun) } else { ofNames[String(name), default: []].append(noun) }
      }
    }
  }

  /// What the noun (in the singular) describes; nil where it takes up nothing.
  @inline(__always)
  package func kind(of noun: UInt32) -> Kind? { kinds[noun] }

  /// Nouns that take up the listed body with this canonical name beside those in its name.
  package func ofBody(_ name: String) -> [UInt32] { ofNames[name] ?? [] }
}

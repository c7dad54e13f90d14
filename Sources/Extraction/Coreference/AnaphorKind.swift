internal import ArticleModel

/// The pronouns that the scorer resolves, by what they may mean; the order is that of the columns of `antecedents.tsv`.
enum AnaphorKind: String, CaseIterable {
  /// `he`, `she` and their kin.
  case person
  /// `it`, `its`.
  case it
  /// `they`, `their`.
  case they

  /// What such a pronoun may mean.
  var types: Set<EntityType> {
    switch self {
    case .person: [.person]
    case .it: [.organization, .country, .place]
    case .they: [.organization, .country]
    }
  }

  /// Below this probability a pronoun means nobody.
  var threshold: Double {
    switch self {
    case .person: 0.25
    case .it: 0.4
    case .they: 0.6
    }
  }
}

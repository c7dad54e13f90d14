internal import ArticleModel

/// What the scorer resolves, by what they may mean; the order is that of the columns of `antecedents.tsv`.
enum AnaphorKind: String, CaseIterable {
  /// `he`, `she` and their kin.
  case person
  /// `it`, `its`.
  case it
  /// `they`, `their`.
  case they
  /// `the company`, `the senator`, `the two countries`.
  case description

  /// What it may mean.
  var types: Set<EntityType> {
    switch self {
    case .person: [.person]
    case .it: [.organization, .country, .place]
    case .they: [.organization, .country]
    case .description: Set(EntityType.allCases)
    }
  }

  /// How many sentences back an antecedent may stand.
  var reach: Int { self == .description ? 60 : 8 }

  /// Below this probability it means nobody.
  var threshold: Double {
    switch self {
    case .person: 0.25
    case .it: 0.45
    case .they: 0.6
    case .description: 0.5
    }
  }
}

internal import ArticleModel

/// A relation as a rule reads it, before it is known who asserts it and when.
struct Finding: Hashable, Sendable {
  var subject: Int
  var predicate: Predicate
  var object: Int
  /// The words of a post or a kinship, as tokens.
  var title: Range<Int>?
  var status: Status
  /// The words that say it, as tokens.
  var words: Range<Int>
  /// The word that says it (`met`, `criticism`), where one does.
  var trigger: Int?
  /// Name of the rule.
  var rule: String
}

/// Reads relations of one kind from a sentence.
protocol RelationRule: Sendable {
  /// What the sentence at `index` says; in text order.
  func findings(in sentence: Int, of scene: Scene) -> [Finding]
}

extension Predicate {
  /// Whether the types of two entities allow this relation between them (SCHEMA: Relations).
  func allows(_ subject: EntityType, _ object: EntityType) -> Bool {
    switch self {
    case .position: subject == .person && object != .person
    case .memberOf: subject != .place && object == .organization
    case .nationality: subject == .person && object == .country
    case .livesIn, .bornIn: subject == .person && (object == .place || object == .country)
    case .educatedAt: subject == .person && object == .organization
    case .family, .associate: subject == .person && object == .person
    case .rival: subject == object && subject != .place
    case .partOf:
      (subject == .organization && object == .organization)
        || (subject == .place && (object == .place || object == .country))
    case .basedIn: subject == .organization && (object == .place || object == .country)
    case .founded: (subject == .person || subject == .organization) && object == .organization
    case .owns: subject != .place && object == .organization
    default: subject != .place && object != .place
    }
  }
}

/// The four kinds of entity (SCHEMA: Entities).
public enum EntityType: String, CaseIterable, Comparable, Sendable {
  /// A named human being.
  case person
  /// A sovereign state, past or present.
  case country
  /// A named body: alliance, company, party, agency, court, armed group, newspaper, team.
  case organization
  /// A named location that is not a country.
  case place

  /// Order of declaration.
  public static func < (a: EntityType, b: EntityType) -> Bool {
    (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
  }
}

/// How a mention refers to its entity.
public enum MentionForm: String, CaseIterable, Sendable {
  /// By a name: `Sergei Lavrov`, `Mr Lavrov`, `NATO`.
  case name
  /// By a country's adjective or people: `Russian`, `the Russians`.
  case demonym
  /// By a pronoun: `he`, `its`, `I` inside a quotation.
  case pronoun
  /// By a description: `the foreign minister`, `the alliance`, `the two countries`.
  case nominal
  /// By a capital, a seat or an office that stands for a government: `Moscow`, `the Kremlin`.
  case metonym
}

/// One place in the text that refers to an entity.
public struct Mention: Hashable, Sendable {
  /// The words, without a leading article and a trailing possessive.
  public let span: TextSpan
  /// How it refers.
  public let form: MentionForm
  /// Name of the rule, sieve or model that resolved it to its entity.
  public let rule: String
  /// Probability that the link is right, 0 to 1.
  public let confidence: Double

  /// A mention from its parts.
  public init(span: TextSpan, form: MentionForm, rule: String, confidence: Double = 1) {
    self.span = span
    self.form = form
    self.rule = rule
    self.confidence = confidence
  }
}

/// One real thing as one document knows it, under all the names that the document gives it.
///
/// Other values of the same extract refer to it by its index in `Extract.entities`.
public struct DocumentEntity: Hashable, Sendable {
  /// What kind of thing.
  public var type: EntityType
  /// Canonical name: the fullest form without titles; a country's common English short name.
  public var name: String
  /// The other names that stand in the document, in order of first appearance, without `name`.
  public var aliases: [String]
  /// Title of its article in the English Wikipedia, where a list made from open data says so.
  public var wikipedia: String?
  /// Every mention, in text order; never empty.
  public var mentions: [Mention]

  /// An entity from its parts.
  public init(type: EntityType, name: String, aliases: [String] = [], wikipedia: String? = nil, mentions: [Mention]) {
    self.type = type
    self.name = name
    self.aliases = aliases
    self.wikipedia = wikipedia
    self.mentions = mentions
  }
}

/// What a relation says: thirteen ties and the sixteen event types of PLOVER (SCHEMA: Relations).
public enum Predicate: String, CaseIterable, Comparable, Sendable {
  // Ties: how they stand to each other.
  /// Holds or held a post, job or title there.
  case position
  /// Belongs to.
  case memberOf = "member_of"
  /// Citizen of, or described as of that country.
  case nationality
  /// Home, residence.
  case livesIn = "lives_in"
  /// Birth.
  case bornIn = "born_in"
  /// Studied there.
  case educatedAt = "educated_at"
  /// Kin or spouse.
  case family
  /// Friend, colleague, ally, aide, lawyer of.
  case associate
  /// Opponents in an election, a contest, a court case, a war.
  case rival
  /// Department or subsidiary of; lies in.
  case partOf = "part_of"
  /// Seat, home country.
  case basedIn = "based_in"
  /// Started it.
  case founded
  /// Owns, holds a controlling share, bought.
  case owns

  // Acts: what they do to each other.
  /// Agrees to, offers or promises to cooperate; signs.
  case agree
  /// Meets, visits, hosts, telephones, negotiates.
  case consult
  /// Praises, endorses, backs, welcomes, recognises.
  case support
  /// Gives in, eases a restriction, apologises, offers a ceasefire.
  case concede
  /// Works or trades with, exercises with, shares intelligence with.
  case cooperate
  /// Gives money, arms, relief, asylum, a gift.
  case aid
  /// Withdraws, frees prisoners, returns property.
  case retreat
  /// Asks, appeals to, demands, calls on.
  case request
  /// Criticises, blames, sues, investigates, charges.
  case accuse
  /// Refuses, opposes, vetoes, disagrees with.
  case reject
  /// Warns of force, sanctions or other harm.
  case threaten
  /// Demonstrates or strikes against.
  case protest
  /// Cuts ties, embargoes, expels, dismisses.
  case sanction
  /// Moves or readies forces against.
  case mobilize
  /// Arrests, detains, convicts, seizes, censors, hacks, deports.
  case coerce
  /// Attacks, kills, wounds, bombs, fights.
  case assault

  /// Tie, or one of PLOVER's four classes of act.
  public enum Class: String, CaseIterable, Sendable {
    /// A standing relation.
    case tie
    /// Cooperation in words.
    case verbalCooperation = "verbal cooperation"
    /// Cooperation in deeds.
    case materialCooperation = "material cooperation"
    /// Conflict in words.
    case verbalConflict = "verbal conflict"
    /// Conflict in deeds.
    case materialConflict = "material conflict"
  }

  /// The class that this predicate belongs to.
  public var predicateClass: Class {
    switch self {
    case .position, .memberOf, .nationality, .livesIn, .bornIn, .educatedAt, .family, .associate, .rival, .partOf,
      .basedIn, .founded, .owns:
      .tie
    case .agree, .consult, .support, .concede: .verbalCooperation
    case .cooperate, .aid, .retreat: .materialCooperation
    case .request, .accuse, .reject, .threaten: .verbalConflict
    case .protest, .sanction, .mobilize, .coerce, .assault: .materialConflict
    }
  }

  /// Whether `subject` and `object` may change places without changing what is said; such a relation is written once.
  public var isSymmetric: Bool {
    switch self {
    case .family, .associate, .rival, .consult, .cooperate: true
    default: false
    }
  }

  /// Order of declaration: ties, then acts from friendly to hostile.
  public static func < (a: Predicate, b: Predicate) -> Bool {
    (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
  }
}

/// How far what a relation says has happened or holds.
public enum Status: String, CaseIterable, Comparable, Sendable {
  /// Reported as fact, past or present.
  case actual
  /// A tie that ended.
  case past
  /// Due, scheduled, plans.
  case planned
  /// May, could, if, wants, asked for.
  case hypothetical
  /// Denied, did not.
  case negated

  /// Order of declaration.
  public static func < (a: Status, b: Status) -> Bool {
    (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
  }
}

package import ArticleModel

/// What a verb does, by all the lists together.
package struct VerbFacts: Sendable {
  /// What it says that its subject does to another.
  package internal(set) var frames: [Frame] = []
  /// What it does to whom the infinitive behind it names: `threatened to attack Israel`.
  package internal(set) var announces: Predicate?
  /// What it reports, where it reports.
  package internal(set) var reporting: Reporting?
  /// What it makes of the infinitive, clause or -ing form behind it.
  package internal(set) var attitude: Status?
  /// What it makes of a noun of action that is its object.
  package internal(set) var light: LightVerb?
}

/// What a noun says, by all the lists together.
package struct NounFacts: Sendable {
  /// What it says that one does to another.
  package internal(set) var frames: [Frame] = []
  /// What it says about the name beside it.
  package internal(set) var roles: NounRoles = []
  /// What it makes of what stands behind it: `plans to`, `threat of`.
  package internal(set) var attitude: Status?
}

/// One way in which a verb or a noun joins two parties.
package struct Frame: Hashable, Sendable {
  /// Where the other party stands.
  package enum Slot: Hashable, Sendable {
    /// Direct object.
    case object
    /// The first of two objects: `gave Iran money`.
    case indirectObject
    /// The subject holds both: `Iran and Russia met`.
    case together
    /// The subject of the clause that is the complement: `demanded that Israel withdraw`.
    case clauseSubject
    /// Behind this preposition.
    case preposition(Lexicon.Word)
  }

  /// Who does it to whom.
  package enum Direction: String, Sendable {
    /// The subject to the one in the slot.
    case forward = ">"
    /// The one in the slot to the subject.
    case backward = "<"
    /// Each to the other, as two relations.
    case both = "="
  }

  /// What must hold besides.
  package enum Condition: String, Sendable {
    /// An infinitive follows: `told Assad to go`.
    case infinitive = "inf"
    /// The clause says what shall be: `suggested that Israel withdraw`, `that Israel should withdraw`.
    case subjunctive = "sub"
    /// The attack is one of words.
    case speech
    /// The attack is one of arms.
    case force
    /// A noun whose sense its parties decide: arms between states, words between persons.
    case attack
    /// What changes hands is goods: `gave Iran money`.
    case goods
    /// The other party is a person.
    case person
    /// The noun itself names who does it: `a critic of Trump`.
    case bearer
    /// Words of blame follow: `called Clinton a disgrace`.
    case blame
    /// Words of praise follow.
    case praise
  }

  /// Where the other party stands.
  package let slot: Slot
  /// A particle that must follow the verb: `lash out at`; 0 for none.
  package let particle: Lexicon.Word
  /// What is said.
  package let predicate: Predicate
  /// Who does it to whom.
  package let direction: Direction
  /// What must hold besides.
  package let condition: Condition?
}

/// What a word says about time.
package struct TimeWord: Hashable, Sendable {
  /// What its value counts.
  package enum Kind: String, Sendable {
    /// 1 to 12.
    case month
    /// 0 for Monday.
    case weekday
    /// Days from the article's day.
    case day
    /// Length in days; 30 a month, 365 a year.
    case unit
    /// Which one of its kind: -1 the last, 1 the next.
    case shift
    /// A number in words.
    case number
    /// `ago`.
    case ago
  }

  package let kind: Kind
  package let value: Int
}

/// Whether a word blames or praises whom it is said of.
package enum Opinion: String, Sendable {
  case blame, praise
}

/// How a verb reports.
package struct Reporting: Hashable, Sendable {
  /// A clause or a quotation may follow.
  package let takesClause: Bool
  /// Only a quotation may follow.
  package let takesQuotationOnly: Bool
  /// A clause may follow, but only behind `that`.
  package let takesThatOnly: Bool
  /// What it is about stands as its object: `praised Spain's request`.
  package let takesObject: Bool
  /// An infinitive may follow: `promised to help`.
  package let takesInfinitive: Bool
  /// The object before the content is who is told: `told Congress that …`.
  package let hasHearer: Bool

  init(_ kinds: [String], hearer: Bool) {
    takesQuotationOnly = kinds.contains("clause-quoted")
    takesThatOnly = kinds.contains("clause-that")
    takesClause = kinds.contains("clause") || takesQuotationOnly || takesThatOnly
    takesObject = kinds.contains("object")
    takesInfinitive = kinds.contains("infinitive")
    hasHearer = hearer
  }
}

/// A verb whose object names the act: `held talks with`.
package struct LightVerb: Hashable, Sendable {
  /// What it makes of the act.
  package let status: Status
  /// The subject suffers it: `faced criticism from`.
  package let isReversed: Bool
}

/// What a noun says about the name beside it.
package struct NounRoles: OptionSet, Hashable, Sendable {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Unnamed members whose acts are their body's: `Taliban fighters`.
  package static let agent = NounRoles(rawValue: 1 << 0)
  /// Serves a person: `spokesman`, `lawyer`.
  package static let staff = NounRoles(rawValue: 1 << 1)
  /// Stands with a person: `friend`, `ally`.
  package static let companion = NounRoles(rawValue: 1 << 2)
  /// Stands against somebody: `rival`.
  package static let opponent = NounRoles(rawValue: 1 << 3)
  /// Belongs to a body.
  package static let member = NounRoles(rawValue: 1 << 4)
  /// Lives there.
  package static let resident = NounRoles(rawValue: 1 << 5)
  /// Studies there.
  package static let student = NounRoles(rawValue: 1 << 6)
  /// Started it.
  package static let founder = NounRoles(rawValue: 1 << 7)
  /// Owns it.
  package static let owner = NounRoles(rawValue: 1 << 8)
  /// A kind of body: `newspaper`, `company`.
  package static let outlet = NounRoles(rawValue: 1 << 9)
  /// A part of a body.
  package static let subsidiary = NounRoles(rawValue: 1 << 10)
  /// What it stands before has ended: `former`.
  package static let past = NounRoles(rawValue: 1 << 11)
  /// What it stands beside is to come: `-elect`.
  package static let future = NounRoles(rawValue: 1 << 12)
  /// A noun of time.
  package static let time = NounRoles(rawValue: 1 << 13)
  /// Kin.
  package static let kin = NounRoles(rawValue: 1 << 14)

  /// Tells that a body is a party.
  package static let party = NounRoles(rawValue: 1 << 15)
  /// Leads, or speaks for, what it is the post of.
  package static let leading = NounRoles(rawValue: 1 << 16)
  /// Any other post.
  package static let post = NounRoles(rawValue: 1 << 17)
  /// A kind of place.
  package static let region = NounRoles(rawValue: 1 << 18)
  /// Where a body sits.
  package static let seat = NounRoles(rawValue: 1 << 19)
  /// A post of a state: `minister`, `ambassador`.
  package static let state = NounRoles(rawValue: 1 << 20)
  /// Ends the name of a newspaper, whose city says little.
  package static let press = NounRoles(rawValue: 1 << 21)
  /// What one gives to help: money, arms, food.
  package static let goods = NounRoles(rawValue: 1 << 22)
  /// A chamber of a parliament, a council: whose members hold a post.
  package static let chamber = NounRoles(rawValue: 1 << 23)

  /// A post that only the government or the parliament of a state has: `minister`, `senator`.
  package static let government = NounRoles(rawValue: 1 << 24)

  /// Has the same post elsewhere: `counterpart`.
  package static let peer = NounRoles(rawValue: 1 << 25)

  /// Says in a list's heading that those below have got a post: `elected`.
  package static let chosen = NounRoles(rawValue: 1 << 26)

  /// Says in a list's heading that those below have lost it: `defeated`.
  package static let unseated = NounRoles(rawValue: 1 << 27)

  /// Wants a post: `candidate`.
  package static let contender = NounRoles(rawValue: 1 << 28)

  /// The government of a state: `cabinet`.
  package static let cabinet = NounRoles(rawValue: 1 << 29)

  init?(named name: String) {
    switch name {
    case "peer": self = .peer
    case "chosen": self = .chosen
    case "unseated": self = .unseated
    case "contender": self = .contender
    case "cabinet": self = .cabinet
    case "government": self = .government
    case "agent": self = .agent
    case "staff": self = .staff
    case "companion": self = .companion
    case "opponent": self = .opponent
    case "member": self = .member
    case "resident": self = .resident
    case "student": self = .student
    case "founder": self = .founder
    case "owner": self = .owner
    case "outlet": self = .outlet
    case "subsidiary": self = .subsidiary
    case "past": self = .past
    case "future": self = .future
    case "time": self = .time
    case "party": self = .party
    case "leading": self = .leading
    case "post": self = .post
    case "region": self = .region
    case "seat": self = .seat
    case "state": self = .state
    case "press": self = .press
    case "chamber": self = .chamber
    case "goods": self = .goods
    default: return nil
    }
  }
}

/// The words of grammar that rules name.
package enum FunctionWord: String, CaseIterable, Sendable {
  case be, have, `do`
  case not, nt = "n't", never, no, neither, nor
  case to, of, by, `in`, at, from, `for`, with, on, between, and, or, but, that, who, whom, whose, which, `if`, `as`
  case than, against, after, before, according, accord, both, also, the, a, an, its, his, her, their, because, `while`
  case when, `where`, `unless`, whether, although, though, since, until, among, including, like, about, via, per, how,
    why,
    what
  case led, go, going, include, would, during, become, work, serve, headquartered, born, based, aged, such, over, into,
    under,
    out, up, down, off, back, so, then, `I`,
    we, must, should,
    ought,
    need
}

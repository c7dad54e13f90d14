internal import ArticleModel

/// What a feature says; the raw value goes into its number, so that it must never change without training anew.
enum FeatureKind: UInt32, CaseIterable {
  case bias = 1, types, forms, typesForms, order, gap, distance, betweenMentions
  case path, pathRelations, pathTypes, subjectRole, objectRole, roles, trigger, triggerTypes, triggerTag, rolesTrigger
  case upWord, downWord, preposition, prepositionTrigger, subjectGovernor, objectGovernor
  case child, childWord, governor, governorWord, auxiliary, negation, mark, mood
  case frame, frameRole, frameWord, announces, attitude, light
  case opinionTrigger, opinionClause, opinionSpeech, opinionCount
  case between, betweenPair, betweenWhole, before, after, adjacentNoun
  case speech, speechCue, speechRole, speechTrigger, speechModal, quoted
  case rule, ruleName, ruleElsewhere, ruleReverse
  case nounRole, nounRoleBetween, subjectNoun, objectNoun, nested, bracket, modifier
  case clauseVerb, clauseWord, clauseRole, shared, place, list, objectModifier, statusWord, temporal, readStatus
  case absent, absentLast, presentRole, presentTrigger, presentFrame, gapOfTrigger, takenUp, namedIn
}

/// The features of one candidate, as numbers.
struct FeatureSink {
  /// The numbers so far; a number may come twice.
  private(set) var numbers: [UInt32] = []
  /// Kind and values of each number, where somebody wants to read them.
  private(set) var notes: [(kind: FeatureKind, values: [UInt32])] = []
  private let keepsNotes: Bool

  init(keepsNotes: Bool = false) {
    self.keepsNotes = keepsNotes
    numbers.reserveCapacity(192)
  }

  mutating func removeAll() {
    numbers.removeAll(keepingCapacity: true)
    notes.removeAll()
  }

  mutating func add(_ kind: FeatureKind) { finish(kind, []) }

  mutating func add(_ kind: FeatureKind, _ a: UInt32) {
    numbers.append(Self.mix(Self.start(kind), a))
    if keepsNotes { notes.append((kind, [a])) }
  }

  mutating func add(_ kind: FeatureKind, _ a: UInt32, _ b: UInt32) {
    numbers.append(Self.mix(Self.mix(Self.start(kind), a), b))
    if keepsNotes { notes.append((kind, [a, b])) }
  }

  mutating func add(_ kind: FeatureKind, _ a: UInt32, _ b: UInt32, _ c: UInt32) {
    numbers.append(Self.mix(Self.mix(Self.mix(Self.start(kind), a), b), c))
    if keepsNotes { notes.append((kind, [a, b, c])) }
  }

  mutating func add(_ kind: FeatureKind, _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: UInt32) {
    numbers.append(Self.mix(Self.mix(Self.mix(Self.mix(Self.start(kind), a), b), c), d))
    if keepsNotes { notes.append((kind, [a, b, c, d])) }
  }

  private mutating func finish(_ kind: FeatureKind, _ values: [UInt32]) {
    numbers.append(Self.start(kind))
    if keepsNotes { notes.append((kind, values)) }
  }

  private static func start(_ kind: FeatureKind) -> UInt32 { mix(0x811C_9DC5, kind.rawValue) }

  /// Names whose numbers are among the values of features.
  static var names: [String] {
    DependencyRelation.allCases.map(\.rawValue) + PartOfSpeech.allCases.map(\.rawValue)
      + Predicate.allCases.map(\.rawValue) + Status.allCases.map(\.rawValue)
  }

  /// One round of MurmurHash3 (Appleby), which spreads each bit of `value` over the number.
  static func mix(_ hash: UInt32, _ value: UInt32) -> UInt32 {
    var k = value &* 0xCC9E_2D51
    k = (k << 15 | k >> 17) &* 0x1B87_3593
    var h = hash ^ k
    h = (h << 13 | h >> 19) &* 5 &+ 0xE654_6B64
    return h ^ (h >> 16)
  }

  /// The number of a word: FNV-1a of its bytes, ASCII capitals made small.
  static func number(of text: some StringProtocol) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in text.utf8 {
      let small = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      hash = (hash ^ UInt32(small)) &* 0x0100_0193
    }
    return hash
  }
}

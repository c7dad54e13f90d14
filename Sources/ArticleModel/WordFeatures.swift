/// The inflection of a word, as far as meaning needs it (Universal Dependencies, FEATS).
public struct WordFeatures: Hashable, Sendable {
  /// Mood of a finite verb.
  public enum Mood: String, Sendable {
    case indicative = "Ind"
    case imperative = "Imp"
    case subjunctive = "Sub"
  }

  /// Number of a noun, a pronoun or a finite verb.
  public enum Number: String, Sendable {
    case singular = "Sing"
    case plural = "Plur"
    /// Plural in form alone: `trousers`, `talks`.
    case pluraleTantum = "Ptan"
  }

  /// Tense of a verb form.
  public enum Tense: String, Sendable {
    case past = "Past"
    case present = "Pres"
  }

  /// Form of a verb.
  public enum VerbForm: String, Sendable {
    case finite = "Fin"
    case infinitive = "Inf"
    case participle = "Part"
    case gerund = "Ger"
  }

  /// Mood of a finite verb.
  public var mood: Mood?
  /// Number.
  public var number: Number?
  /// Person, 1 to 3, of a pronoun or a finite verb.
  public var person: UInt8?
  /// Tense.
  public var tense: Tense?
  /// Form of a verb.
  public var verbForm: VerbForm?
  /// Whether a participle is the passive one: `was [seized]`.
  public var isPassive = false

  /// No features.
  public init() {}

  /// Reads CoNLL-U's column: `Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin`, `_`; what it does not know is passed
  /// over.
  public init(conllu column: some StringProtocol) {
    for feature in column.split(separator: "|") {
      let parts = feature.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let value = String(parts[1])
      switch parts[0] {
      case "Mood": mood = Mood(rawValue: value)
      case "Number": number = Number(rawValue: value)
      case "Person": person = UInt8(value)
      case "Tense": tense = Tense(rawValue: value)
      case "VerbForm": verbForm = VerbForm(rawValue: value)
      case "Voice": isPassive = value == "Pass"
      default: break
      }
    }
  }

  /// CoNLL-U's column; `_` where there are none.
  public var conllu: String {
    var parts: [String] = []
    if let mood { parts.append("Mood=\(mood.rawValue)") }
    if let number { parts.append("Number=\(number.rawValue)") }
    if let person { parts.append("Person=\(person)") }
    if let tense { parts.append("Tense=\(tense.rawValue)") }
    if let verbForm { parts.append("VerbForm=\(verbForm.rawValue)") }
    if isPassive { parts.append("Voice=Pass") }
    return parts.isEmpty ? "_" : parts.joined(separator: "|")
  }
}

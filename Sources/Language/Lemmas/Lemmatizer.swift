internal import ArticleModel
internal import WordLists

/// Finds the dictionary form of a word from its part of speech and inflection: a list of exceptions, then rules.
///
/// `said` is `say`, `ministers` is `minister`, `Talks` is `talk`; a name keeps its capitals.
struct Lemmatizer: Sendable {
  private let verbs: Exceptions
  private let nouns: Exceptions
  private let others: Exceptions

  /// Forms and their lemmas.
  private struct Exceptions: Sendable {
    private var forms = WordTable()
    private var lemmas: [String] = []

    mutating func add(_ form: String, _ lemma: String) {
      if forms.enter(form) == UInt32(lemmas.count) { lemmas.append(lemma) }
    }

    func lemma(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> String? {
      forms.id(text, range).map { lemmas[Int($0)] }
    }
  }

  init() {
    var lists = ["verb": Exceptions(), "noun": Exceptions(), "other": Exceptions()]
    for row in TabSeparated(PackageResources.lemmas_tsv) where row.count > 2 { lists[row[1]]?.add(row[0], row[2]) }
    verbs = lists["verb"] ?? Exceptions()
    nouns = lists["noun"] ?? Exceptions()
    others = lists["other"] ?? Exceptions()
  }

  /// The lemma of a token whose part of speech and features are known.
  func lemma(of token: Token, in text: borrowing Span<UInt8>) -> String {
    let range = token.span.start..<token.span.end
    switch token.partOfSpeech {
    case .verb, .auxiliary:
      if let lemma = verbs.lemma(text, range), token.partOfSpeech == .auxiliary || Self.isInflected(token.features) {
        return lemma
      }
      guard Self.isInflected(token.features) else { return Self.small(text, range) }
      return Self.form(text, range, VerbForms.base)
    case .noun:
      guard token.features.number == .plural || token.features.number == .pluraleTantum else {
        return Self.small(text, range)
      }
      return nouns.lemma(text, range) ?? Self.form(text, range, NounForms.singular)
    case .properNoun:
      guard token.features.number == .plural else { return Self.asWritten(text, range) }
      return Self.asWritten(text, range.lowerBound..<range.upperBound - NounForms.pluralEnding(text, range))
    default: return others.lemma(text, range) ?? Self.small(text, range)
    }
  }

  /// Whether the form may differ from the base: `goes`, `went`, `gone`, `going`, but not `go`.
  private static func isInflected(_ features: WordFeatures) -> Bool {
    switch features.verbForm {
    case .infinitive: false
    case .finite where features.tense != .past: features.person == 3 && features.number == .singular
    case nil: false
    default: true
    }
  }

  private static func asWritten(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> String {
    String(decoding: range.map { text[$0] }, as: UTF8.self)
  }

  private static func small(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> String {
    form(text, range) { _ in }
  }

  /// The word in small letters, after `change`.
  private static func form(
    _ text: borrowing Span<UInt8>, _ range: Range<Int>, _ change: (inout [UInt8]) -> Void
  ) -> String {
    var word: [UInt8] = []
    word.reserveCapacity(range.count + 1)
    var before: UInt8 = 0
    for i in range {
      word.append(WordTable.lower(text[i], after: before))
      before = text[i]
    }
    change(&word)
    return String(decoding: word, as: UTF8.self)
  }
}

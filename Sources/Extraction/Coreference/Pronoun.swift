internal import Knowledge

/// A pronoun that may stand for an entity.
enum Pronoun {
  case he, she, it, they, first, firstPlural

  /// Each pronoun's words: subject, object, possessive, reflexive.
  private static let words: [UInt32: Pronoun] = {
    let vocabulary = Knowledge.shared.vocabulary
    let forms: [(Pronoun, [String])] = [
      (.he, ["he", "him", "his", "himself"]), (.she, ["she", "her", "hers", "herself"]),
      (.it, ["it", "its", "itself"]),
      (.they, ["they", "them", "their", "themselves"]), (.first, ["i", "me", "my", "myself"]),
      (.firstPlural, ["we", "us", "our", "ourselves"]),
    ]
    var words: [UInt32: Pronoun] = [:]
    for (pronoun, forms) in forms {
      for form in forms {
        if let id = vocabulary.id(form) { words[id] = pronoun }
      }
    }
    return words
  }()

  /// The pronoun that `word` is; nil for any other word, and for `US`, `IT` in capitals.
  init?(_ word: Word) {
    guard word.classes.contains(.function), word.shape != .capitals, let pronoun = Self.words[word.id] else {
      return nil
    }
    self = pronoun
  }

  /// As which kind the scorer resolves it; nil for the first person.
  var kind: AnaphorKind? {
    switch self {
    case .he, .she: .person
    case .it: .it
    case .they: .they
    case .first, .firstPlural: nil
    }
  }
}

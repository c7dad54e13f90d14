/// The forms of English verbs and nouns by the rules of spelling.
enum Inflection {
  /// All forms of a verb, each once: base, third person, past, participles.
  ///
  /// `irregular` holds its past forms and its participles. Where the doubling of a last consonant depends on the stress
  /// (`admitted`, but `visited`), both spellings are given: the wrong one stands in no text.
  static func forms(ofVerb lemma: String, irregular: [[String]]?) -> [String] {
    if lemma == "be" { return ["be", "am", "is", "are", "'s", "'re", "'m", "was", "were", "been", "being"] }
    if lemma == "have" { return ["have", "has", "'ve", "had", "having"] }
    if lemma == "do" { return ["do", "does", "did", "done", "doing"] }
    var forms = [lemma, withS(lemma)]
    let stems = doubled(lemma).map { [lemma, $0] } ?? [lemma]
    if let irregular {
      forms += irregular.joined()
    } else {
      forms += stems.map { lemma.hasSuffix("e") ? $0 + "d" : endsInConsonantY($0) ? $0.dropLast() + "ied" : $0 + "ed" }
    }
    let isSilent = lemma.hasSuffix("e") && !lemma.hasSuffix("ee") && !lemma.hasSuffix("ye")
    forms += stems.map { isSilent ? $0.dropLast() + "ing" : $0 + "ing" }
    var seen: Set<String> = []
    return forms.filter { seen.insert($0).inserted }
  }

  /// The plural of a noun.
  static func plural(of noun: String) -> String {
    if noun.hasSuffix("man") { return noun.dropLast(3) + "men" }
    if noun == "wife" { return "wives" }
    return withS(noun)
  }

  private static func withS(_ word: String) -> String {
    if endsInConsonantY(word) { return word.dropLast() + "ies" }
    for ending in ["s", "x", "z", "ch", "sh", "do", "go", "to"] where word.hasSuffix(ending) { return word + "es" }
    return word + "s"
  }

  private static func endsInConsonantY(_ word: String) -> Bool {
    guard word.hasSuffix("y"), let before = word.dropLast().last else { return false }
    return !"aeiou".contains(before)
  }

  /// The word with its last consonant twice, where one vowel stands before that.
  private static func doubled(_ word: String) -> String? {
    let tail = Array(word.suffix(3))
    guard tail.count == 3, !"aeiouwxy".contains(tail[2]), "aeiou".contains(tail[1]), !"aeiou".contains(tail[0]) else {
      return nil
    }
    return word + String(tail[2])
  }
}

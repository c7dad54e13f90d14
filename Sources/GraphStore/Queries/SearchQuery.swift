/// A user's words as FTS5 takes them: every word a string of its own, so that nothing in them is syntax.
struct SearchQuery {
  /// A word, or a phrase of several.
  struct Term: Hashable {
    /// As the user wrote them.
    let words: [String]
    /// Whether the last word stands for every word that begins so.
    let isPrefix: Bool
  }

  /// What has to be there, each once.
  let terms: [Term]

  /// Text for `MATCH`; nil where the words hold nothing to look for.
  var match: String? {
    let strings = terms.map { "\"\($0.words.joined(separator: " "))\"" + ($0.isPrefix ? "*" : "") }
    return strings.isEmpty ? nil : strings.joined(separator: " ")
  }

  /// `peace "foreign minister" talk*`: all of the words, a phrase, and a beginning of a word.
  ///
  /// Of a question of more than `longest` words and phrases the first count, as do the first of a phrase: time grows
  /// with the square of their number. A quotation mark that is never closed is left out; typographic ones are taken for plain ones.
  init(_ words: String) {
    var terms: [Term] = []
    var part = String.UnicodeScalarView()
    var isPhrase = false
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\"", "“", "”", "„":
        terms += Self.terms(of: part, isPhrase: isPhrase)
        part = String.UnicodeScalarView()
        isPhrase.toggle()
      default: part.append(scalar)
      }
    }
    // What is still open at the end was no phrase.
    terms += Self.terms(of: part, isPhrase: false)
    var seen: Set<Term> = []
    self.terms = Array(terms.filter { seen.insert($0).inserted }.prefix(Self.longest))
  }

  /// How many words a question may have.
  static let longest = 100

  private static func terms(of part: String.UnicodeScalarView, isPhrase: Bool) -> [Term] {
    let words = part.split(maxSplits: longest) { $0.properties.isWhitespace }.prefix(longest).compactMap {
      word -> (text: String, isPrefix: Bool)? in
      guard word.contains(where: Snippet.isOfWord) else { return nil }
      // NUL would end the query; a star is syntax only behind the quotation marks.
      return (String(String.UnicodeScalarView(word.filter { $0 != "*" && $0.value != 0 })), word.last == "*")
    }
    if isPhrase, let last = words.last { return [Term(words: words.map(\.text), isPrefix: last.isPrefix)] }
    return words.map { Term(words: [$0.text], isPrefix: $0.isPrefix) }
  }
}

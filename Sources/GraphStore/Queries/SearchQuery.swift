/// A user's words as FTS5 takes them: every word a string of its own, so that nothing in them is syntax.
struct SearchQuery {
  /// Text for `MATCH`; nil where the words hold nothing to look for.
  let match: String?

  /// `peace "foreign minister" talk*`: all of the words, a phrase, and a beginning of a word.
  ///
  /// Of a question of more than `longest` words and phrases the first count, as do the first of a phrase: time grows
  /// with the square of their number. A quotation mark that is never closed is left out; typographic ones are taken for plain ones.
  init(_ words: String) {
    var terms: [String] = []
    var term = ""
    var isPhrase = false
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\"", "“", "”", "„":
        terms += Self.terms(of: term, isPhrase: isPhrase)
        term = ""
        isPhrase.toggle()
      default: term.unicodeScalars.append(scalar)
      }
    }
    // What is still open at the end was no phrase.
    terms += Self.terms(of: term, isPhrase: false)
    var seen: Set<String> = []
    let different = terms.filter { seen.insert($0).inserted }.prefix(Self.longest)
    match = different.isEmpty ? nil : different.joined(separator: " ")
  }

  /// How many words a question may have.
  static let longest = 100

  private static func terms(of text: String, isPhrase: Bool) -> [String] {
    let words = text.unicodeScalars.split(maxSplits: longest) { $0.properties.isWhitespace }.prefix(longest)
    let parts = isPhrase ? [Array(words.joined(separator: " ".unicodeScalars))] : words.map { Array($0) }
    return parts.compactMap { part in
      guard part.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil }) else { return nil }
      // NUL would end the query; a star is syntax only behind the quotation marks.
      let words = String(String.UnicodeScalarView(part.filter { $0 != "*" && $0.value != 0 }))
      return "\"\(words)\"" + (part.last == "*" ? "*" : "")
    }
  }
}

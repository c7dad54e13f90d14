internal import ArticleModel
internal import Knowledge

/// Tells where a city or a building stands for a government: `Moscow said`, `talks between Paris and Berlin`.
struct Metonymy {
  private let draft: Draft

  init(_ draft: Draft) { self.draft = draft }

  /// Whether the city or building at `tokens` is its country's government here.
  func standsForGovernment(_ tokens: Range<Int>, _ fact: Fact) -> Bool {
    guard fact.seat != nil || fact.capital != nil else { return false }
    let words = draft.words
    let bounds = draft.document.sentences[Int(draft.sentenceAt[tokens.lowerBound])].tokens
    var before = tokens.lowerBound - 1
    if before >= bounds.lowerBound, words[before].id == SmallWords.shared.the { before -= 1 }
    let after = tokens.upperBound
    if isLocated(tokens) { return false }
    if fact.seat != nil { return true }
    // `BONN, March 3 -`, `Berlin (dpa)`: a dateline; `Paris, Texas`, `Moscow, where`: a place.
    if after < bounds.upperBound, words[after].shape == .mark || words[after].shape == .hyphen,
      words[after].id != SmallWords.shared.possessive
    {
      return false
    }
    if before >= bounds.lowerBound, words[before].classes.contains(.relating) { return true }
    guard after < bounds.upperBound else { return false }
    return !words[after].classes.isDisjoint(with: [.acting, .speech])
  }

  /// Whether `in`, `at` or the like stands before it: the location is meant.
  func isLocated(_ tokens: Range<Int>) -> Bool {
    let words = draft.words
    let bounds = draft.document.sentences[Int(draft.sentenceAt[tokens.lowerBound])].tokens
    var before = tokens.lowerBound - 1
    if before >= bounds.lowerBound, words[before].id == SmallWords.shared.the { before -= 1 }
    return before >= bounds.lowerBound && words[before].classes.contains(.locating)
  }
}

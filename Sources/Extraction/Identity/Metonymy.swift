internal import ArticleModel
internal import Knowledge

/// Tells where a city or a building stands for a government: `Moscow said`, `talks between Paris and Berlin`.
struct Metonymy {
  private let draft: Draft

  init(_ draft: Draft) { self.draft = draft }

  /// Whether the city or building that `candidate` names is its country's government here.
  func standsForGovernment(_ candidate: NameCandidate) -> Bool {
    let words = draft.words
    let bounds = draft.document.sentences[Int(draft.sentenceAt[candidate.tokens.lowerBound])].tokens
    var before = candidate.tokens.lowerBound - 1
    if before >= bounds.lowerBound, words[before].id == SmallWords.shared.the { before -= 1 }
    let after = candidate.tokens.upperBound
    if isLocated(candidate) { return false }
    if candidate.fact?.seat != nil { return true }
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
  func isLocated(_ candidate: NameCandidate) -> Bool {
    let words = draft.words
    let bounds = draft.document.sentences[Int(draft.sentenceAt[candidate.tokens.lowerBound])].tokens
    var before = candidate.tokens.lowerBound - 1
    if before >= bounds.lowerBound, words[before].id == SmallWords.shared.the { before -= 1 }
    return before >= bounds.lowerBound && words[before].classes.contains(.locating)
  }

  /// Whether a name that is also an adjective (`US`, `U.S.`, `UK`) stands before a noun.
  func isAdjective(_ candidate: NameCandidate) -> Bool {
    let words = draft.words
    let bounds = draft.document.sentences[Int(draft.sentenceAt[candidate.tokens.lowerBound])].tokens
    let after = candidate.tokens.upperBound
    guard after < bounds.upperBound else { return false }
    let next = words[after]
    switch next.shape {
    case .small: return next.classes.isDisjoint(with: [.function, .speech, .acting])
    case .title, .capitals, .mixed, .initial: return !next.classes.contains(.monthOrDay)
    case .hyphen: return false
    default: return false
    }
  }
}

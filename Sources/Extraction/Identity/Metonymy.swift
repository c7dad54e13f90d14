internal import ArticleModel
internal import Knowledge

/// Tells where a city or a building stands for a government: `Moscow said`, `talks between Paris and Berlin`.
struct Metonymy {
  private let draft: Draft

  init(_ draft: Draft) { self.draft = draft }

  /// Whether the city or building at `tokens` is its country's government here.
  func standsForGovernment(_ tokens: Range<Int>, _ fact: Fact) -> Bool {
    guard fact.seat != nil || fact.capital != nil else { return false }
    if isLocated(tokens) { return false }
    if fact.seat != nil { return true }
    return acts(tokens)
  }

  /// Whether `in`, `at` or the like stands before it: the location is meant.
  func isLocated(_ tokens: Range<Int>) -> Bool {
    guard var head = draft.document.head(of: tokens) else { return false }
    // `in the White House briefing room`
    while draft.document.tokens[head].relation == .compound, let noun = draft.document.tokens[head].head { head = noun }
    if cases(of: head).contains(where: { draft.words[$0].classes.contains(.locating) }) { return true }
    let before = tokens.lowerBound - 1
    return before >= 0 && draft.words[before].classes.contains(.locating)
  }

  /// Whether it does something, has something done to it or owns what only a government does.
  private func acts(_ tokens: Range<Int>) -> Bool {
    guard var head = draft.document.head(of: tokens) else { return false }
    // `between Paris and Berlin`: the second does what the first does.
    while draft.document.tokens[head].relation == .conj, let first = draft.document.tokens[head].head {
      head = first
    }
    let token = draft.document.tokens[head]
    guard let governor = token.head else { return false }
    // `Berlin-based`; `Moscow-backed` is done by the government.
    if tokens.upperBound + 1 < draft.words.count, draft.words[tokens.upperBound].shape == .hyphen {
      return draft.words[tokens.upperBound + 1].classes.contains(.acting)
    }
    switch token.relation {
    case .nsubj, .nsubjPass:
      return draft.document.tokens[governor].partOfSpeech == .verb
    case .oblAgent: return true
    case .obj, .iobj:
      return !draft.words[governor].classes.isDisjoint(with: [.relating, .speech])
    case .obl, .nmod:
      return cases(of: head).contains { draft.words[$0].classes.contains(.relating) }
    case .nmodPossessive, .compound:
      // `the Ankara government`, `Moscow's ambassador`
      return !draft.words[governor].classes.isDisjoint(with: [.officeHead, .stateBody, .following])
    default: return false
    }
  }

  private func cases(of head: Int) -> [Int] { draft.document.children(of: head, as: .case) }
}

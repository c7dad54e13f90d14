internal import ArticleModel
internal import Knowledge

/// Makes of what the scorer believes what a rule would have read: words, title and status.
struct ScoredFinding {
  let lexicon: Lexicon
  let draft: Draft

  /// The finding of a choice: a rule's own words where a rule read the same, else those around the trigger.
  func finding(_ choice: RelationSelector.Choice, _ one: WeighedCandidate) -> Finding {
    let candidate = one.candidate
    let rule = one.findings(of: choice.predicate).first
    return Finding(
      subject: candidate.subject, predicate: choice.predicate, object: candidate.object,
      title: rule?.title ?? title(choice.predicate, one), status: rule?.status ?? status(one.answer, choice.predicate),
      words: rule?.words ?? evidence(one), rule: rule?.rule ?? "scored")
  }

  private func status(_ answer: RelationScorer.Answer, _ predicate: Predicate) -> Status {
    var best = 0
    for number in answer.statuses.indices where answer.statuses[number] > answer.statuses[best] { best = number }
    let status = RelationWeights.statuses[best]
    // Only ties end.
    return status == .past && predicate.predicateClass != .tie ? .actual : status
  }

  /// The word that says it.
  func anchor(_ one: WeighedCandidate) -> Int {
    one.words.trigger ?? one.words.clause ?? one.words.object ?? one.words.subject
      ?? draft.document.sentences[one.candidate.sentence].tokens.lowerBound
  }

  /// From the first to the last of trigger and ends, where they stand near each other; else the trigger.
  private func evidence(_ one: WeighedCandidate) -> Range<Int> {
    let anchor = anchor(one)
    let ends = [one.candidate.subjectMention?.tokens, one.candidate.objectMention?.tokens].compactMap(\.self)
    let low = min(anchor, ends.map(\.lowerBound).min() ?? anchor)
    let high = max(anchor + 1, ends.map(\.upperBound).max() ?? anchor + 1)
    return high - low <= 40 ? low..<high : anchor..<anchor + 1
  }

  /// The words of a post or of kin at the trigger or between the ends.
  private func title(_ predicate: Predicate, _ one: WeighedCandidate) -> Range<Int>? {
    guard predicate == .position || predicate == .family || predicate == .associate else { return nil }
    let places =
      [one.words.trigger].compactMap(\.self) + modifiers(of: one.words.subject) + Array(one.words.between.prefix(8))
    guard let head = places.first(where: { names(predicate, $0) }) else { return nil }
    var low = head
    while low > 0, draft.mentionAt[low - 1] == nil, draft.sentenceAt[low - 1] == draft.sentenceAt[head],
      let above = draft.document.tokens[low - 1].head, above == head || above == low,
      [.amod, .compound].contains(draft.document.tokens[low - 1].relation)
    {
      low -= 1
    }
    var high = head + 1
    // `secretary of state`
    if high + 1 < draft.document.tokens.count, draft.document.tokens[high].lemma == "of",
      draft.document.tokens[high + 1].head == head, draft.mentionAt[high + 1] == nil,
      draft.document.children(of: high + 1).count == 1
    {
      high += 2
    }
    return low..<high
  }

  private func modifiers(of token: Int?) -> [Int] {
    guard let token else { return [] }
    return Array(draft.document.children(of: token, as: .nmodDescriptive, .compound, .appos))
  }

  private func names(_ predicate: Predicate, _ token: Int) -> Bool {
    guard draft.mentionAt[token].map({ $0.form == .nominal }) ?? true else { return false }
    let roles = lexicon.noun(lexicon.word(draft.document.tokens[token].lemma))?.roles ?? []
    switch predicate {
    case .family: return roles.contains(.kin)
    case .associate: return !roles.isDisjoint(with: [.staff, .companion])
    default:
      return !roles.isDisjoint(with: [.leading, .post, .staff, .state, .member])
        || draft.words[token].classes.contains(.officeHead)
    }
  }
}

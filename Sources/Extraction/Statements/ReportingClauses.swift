internal import ArticleModel
internal import Knowledge

/// Reads statements from verbs that report: `X said that …`, `"…," said X`, `X praised …`, `X promised to …`.
struct ReportingClauses {
  let lexicon: Lexicon
  let draft: Draft
  let quotations: Quotations

  func attributions() -> [Attribution] {
    var found: [Attribution] = []
    for (index, clause) in draft.syntax.clauses.enumerated() {
      let chunk = draft.syntax.chunks[clause.verb]
      guard let reporting = lexicon.verb(draft.syntax.words[chunk.head])?.reporting, let verb = chunk.verb,
        !verb.isPassive, let subject = clause.subjects.first
      else { continue }
      let source =
        draft.syntax.chunks[subject].tokens
        .lowerBound..<draft.syntax.chunks[clause.subjects.last ?? subject].tokens.upperBound
      let cue = chunk.tokens
      let isInverted = subject > clause.verb
      let after = isInverted ? source.upperBound : cue.upperBound
      let right = rightContent(of: clause, index, reporting, after: after)
      let left = leftContent(of: clause, reporting, before: isInverted ? cue.lowerBound : source.lowerBound, right)
      if let left {
        found.append(attribution(source, cue, left, isInverted ? "content-cue-speaker" : "content-speaker-cue"))
      }
      if let right { found.append(attribution(source, cue, right.tokens, right.rule)) }
    }
    return found
  }

  private func attribution(_ source: Range<Int>, _ cue: Range<Int>, _ content: Range<Int>, _ rule: String)
    -> Attribution
  {
    let isDirect = content.contains { quotations.at[$0] >= 0 }
    return Attribution(source: source, cue: cue, content: content, isDirect: isDirect, rule: rule)
  }

  // MARK: Content before the cue

  /// What stands before `…, X said`, back to the beginning of the sentence or of the quotation.
  private func leftContent(
    of clause: Clause, _ reporting: Reporting, before cue: Int, _ right: (tokens: Range<Int>, rule: String)?
  ) -> Range<Int>? {
    let sentence = draft.document.sentences[clause.sentence]
    guard reporting.takesClause, cue > sentence.tokens.lowerBound else { return nil }
    var end = cue
    // Between content and cue stands a comma, or a mark and the end of a quotation.
    guard end - 1 >= sentence.tokens.lowerBound else { return nil }
    let mark = draft.syntax.marks[end - 1]
    guard mark == .comma || mark == .dash || mark.isQuote || mark == .stop else { return nil }
    if mark == .comma || mark == .dash { end -= 1 }
    var start = sentence.tokens.lowerBound
    if let quotation = quotations.holding(end - 1) {
      // The part of the sentence before the quotation belongs to the content only if it is not a clause of its own.
      start = quotation.tokens.lowerBound
      if start > sentence.tokens.lowerBound, start - sentence.tokens.lowerBound <= 12,
        !isClause(sentence.tokens.lowerBound..<start)
      {
        start = sentence.tokens.lowerBound
      }
      return end - start > 1 ? start..<end : nil
    }
    guard right == nil || right?.rule == "rest-after-cue" else { return nil }
    start = afterEarlierCue(in: sentence, before: end)
    guard end - start > 2, isClause(start..<end), !isSubordinate(start) else { return nil }
    return start..<end
  }

  /// Where a left stretch begins: the sentence, without an opening conjunction.
  private func afterEarlierCue(in sentence: Sentence, before end: Int) -> Int {
    var start = sentence.tokens.lowerBound
    if draft.syntax.tags[start] == .conjunction { start += 1 }
    return start
  }

  private func isClause(_ tokens: Range<Int>) -> Bool {
    tokens.contains { token in
      switch draft.syntax.tags[token] {
      case .past, .third, .modal, .base: true
      case .participle, .gerund: false
      default: false
      }
    }
  }

  private func isSubordinate(_ token: Int) -> Bool {
    switch lexicon.function(draft.syntax.words[token]) {
    case .if, .because, .while, .when, .where, .although, .though, .as, .since, .after, .before, .until: true
    default: draft.syntax.tags[token] == .gerund || draft.syntax.tags[token] == .participle
    }
  }

  // MARK: Content behind the cue

  private func rightContent(
    of clause: Clause, _ index: Int, _ reporting: Reporting, after: Int
  ) -> (tokens: Range<Int>, rule: String)? {
    let sentence = draft.document.sentences[clause.sentence]
    let end = contentEnd(after: after, of: clause, index, in: sentence)
    var chunk = firstChunk(from: after, in: clause.sentence)
    let limit = draft.syntax.chunksOfSentence[clause.sentence].upperBound
    var hasObject: Int?
    var steps = 0
    while chunk < limit, steps < 14 {
      steps += 1
      let tokens = draft.syntax.chunks[chunk].tokens
      guard tokens.lowerBound < end else { break }
      let head = draft.syntax.chunks[chunk].head
      switch draft.syntax.chunks[chunk].kind {
      case .subordinator:
        guard reporting.takesClause, !reporting.takesQuotationOnly || hasQuote(in: tokens.lowerBound..<end) else {
          return nil
        }
        let isThat = lexicon.function(draft.syntax.words[head]) == .that
        guard isThat || hasObject == nil || reporting.hasHearer else { return objectContent(hasObject, end, reporting) }
        let isIf =
          lexicon.function(draft.syntax.words[head]) == .if || lexicon.function(draft.syntax.words[head]) == .whether
        guard isThat || isIf else { return objectContent(hasObject, end, reporting) }
        return content(isThat ? tokens.upperBound : tokens.lowerBound, end, "cue-that-clause")
      case .relative:
        guard reporting.takesClause, !reporting.takesQuotationOnly, !reporting.takesThatOnly,
          hasObject == nil || reporting.hasHearer
        else { return objectContent(hasObject, end, reporting) }
        return content(tokens.lowerBound, end, "cue-question")
      case .mark:
        let mark = draft.syntax.marks[head]
        if mark.isQuote {
          if let quotation = quotations.holding(head), quotation.tokens.lowerBound == head {
            if reporting.takesClause { return content(head, max(end, quotation.tokens.upperBound), "cue-quotation") }
            return objectContent(hasObject ?? head, end, reporting)
          }
        } else if mark == .colon {
          guard reporting.takesClause else { return objectContent(hasObject, end, reporting) }
          return content(tokens.upperBound, quotationEnd(from: tokens.upperBound, end), "cue-colon")
        } else if mark == .comma || mark == .dash {
          let next = tokens.upperBound
          if next < sentence.tokens.upperBound, draft.syntax.marks[next].isQuote, reporting.takesClause,
            let quotation = quotations.holding(next), quotation.tokens.lowerBound == next
          {
            return content(next, max(end, quotation.tokens.upperBound), "cue-quotation")
          }
          if hasObject != nil { return objectContent(hasObject, end, reporting) }
          guard reporting.takesClause, !reporting.takesThatOnly, !reporting.takesQuotationOnly else { return nil }
          // `Reducing unemployment, he added, will take a long time`: the cue stands inside its content.
          if draft.syntax.chunks[clause.verb].tokens.upperBound == head || after == head,
            isVerb(at: tokens.upperBound, in: clause.sentence)
          {
            return content(tokens.upperBound, end, "rest-after-cue")
          }
          return nil
        } else if mark == .stop {
          return objectContent(hasObject, end, reporting)
        }
        chunk += 1
      case .nounPhrase:
        if isTime(head) {
          chunk += 1
        } else if verbBehind(chunk, before: end, in: clause.sentence), hasObject == nil || reporting.hasHearer {
          guard reporting.takesClause, !reporting.takesThatOnly, !reporting.takesQuotationOnly else {
            return reporting.takesObject ? content(tokens.lowerBound, end, "cue-object") : nil
          }
          return content(tokens.lowerBound, end, "cue-clause")
        } else {
          if hasObject == nil { hasObject = tokens.lowerBound }
          chunk += 1
          if reporting.takesObject, !reporting.hasHearer, !reporting.takesClause {
            return content(tokens.lowerBound, end, "cue-object")
          }
        }
      case .verbGroup:
        let verb = draft.syntax.chunks[chunk].verb
        if verb?.form == .infinitive, reporting.takesInfinitive || (reporting.takesObject && hasObject != nil) {
          return content(hasObject ?? tokens.lowerBound, end, "cue-infinitive")
        }
        if hasObject != nil { return objectContent(hasObject, end, reporting) }
        if verb?.form == .gerund, reporting.takesObject { return content(tokens.lowerBound, end, "cue-object") }
        return nil
      case .conjunction:
        return objectContent(hasObject, end, reporting)
      case .preposition, .adverb, .adjective, .particle, .other:
        chunk += 1
        if draft.syntax.chunks[chunk - 1].kind == .preposition, chunk < limit,
          draft.syntax.chunks[chunk].kind == .nounPhrase
        {
          chunk += 1
        }
      }
    }
    return objectContent(hasObject, end, reporting)
  }

  private func objectContent(_ start: Int?, _ end: Int, _ reporting: Reporting) -> (tokens: Range<Int>, rule: String)? {
    guard let start, reporting.takesObject else { return nil }
    return content(start, end, "cue-object")
  }

  private func content(_ start: Int, _ end: Int, _ rule: String) -> (tokens: Range<Int>, rule: String)? {
    var end = end
    if end > start, draft.syntax.marks[end - 1] == .stop, quotations.at[end - 1] < 0 { end -= 1 }
    while end > start, draft.syntax.marks[end - 1] == .comma || draft.syntax.marks[end - 1] == .dash { end -= 1 }
    return end > start ? (start..<end, rule) : nil
  }

  private func quotationEnd(from start: Int, _ end: Int) -> Int {
    guard let quotation = quotations.holding(start), quotation.tokens.lowerBound == start else { return end }
    return max(end, quotation.tokens.upperBound)
  }

  private func hasQuote(in tokens: Range<Int>) -> Bool { tokens.contains { quotations.at[$0] >= 0 } }

  private func firstChunk(from token: Int, in sentence: Int) -> Int {
    let range = draft.syntax.chunksOfSentence[sentence]
    return range.first { draft.syntax.chunks[$0].tokens.lowerBound >= token } ?? range.upperBound
  }

  private func isTime(_ token: Int) -> Bool {
    draft.mentionAt[token] == nil && lexicon.noun(draft.syntax.words[token])?.roles.contains(.time) ?? false
  }

  private func isVerb(at token: Int, in sentence: Int) -> Bool {
    let chunk = firstChunk(from: token, in: sentence)
    guard draft.syntax.chunksOfSentence[sentence].contains(chunk) else { return false }
    switch draft.syntax.chunks[chunk].kind {
    case .verbGroup: return draft.syntax.chunks[chunk].verb?.form == .finite
    case .subordinator: return true
    default: return false
    }
  }

  /// Whether the phrase is the subject of a finite verb before `end`.
  private func verbBehind(_ phrase: Int, before end: Int, in sentence: Int) -> Bool {
    draft.syntax.clauses[draft.syntax.clausesOfSentence[sentence]].contains { clause in
      clause.subjects.contains(phrase) && clause.verb > phrase
        && draft.syntax.chunks[clause.verb].tokens.lowerBound < end
        && draft.syntax.chunks[clause.verb].verb?.form == .finite
    }
  }

  /// Where content behind a cue ends: the sentence, or the next cue of the same speaker.
  private func contentEnd(after: Int, of clause: Clause, _ index: Int, in sentence: Sentence) -> Int {
    for later in draft.syntax.clausesOfSentence[clause.sentence] where later > index {
      let other = draft.syntax.clauses[later]
      let chunk = draft.syntax.chunks[other.verb]
      guard let reporting = lexicon.verb(draft.syntax.words[chunk.head])?.reporting, reporting.takesClause,
        !reporting.takesThatOnly, let verb = chunk.verb, !verb.isPassive, chunk.tokens.lowerBound > after
      else { continue }
      let start = min(
        other.subjects.first.map { draft.syntax.chunks[$0].tokens.lowerBound } ?? chunk.tokens.lowerBound,
        chunk.tokens.lowerBound)
      if verb.form == .gerund || verb.form == .finite, other.subjects == clause.subjects, !other.subjects.isEmpty {
        var end = chunk.tokens.lowerBound
        while end > after, isJoint(end - 1) { end -= 1 }
        if end < chunk.tokens.lowerBound { return end }
      } else if verb.form == .finite, start > after, draft.syntax.marks[start - 1] == .comma,
        chunk.tokens.upperBound >= sentence.tokens.upperBound - 2
      {
        // `X said A, Y said.`: the last cue governs the whole.
        return start - 1
      }
    }
    return sentence.tokens.upperBound
  }

  /// A comma, a conjunction or an adverb between content and the next cue.
  private func isJoint(_ token: Int) -> Bool {
    let mark = draft.syntax.marks[token]
    if mark == .comma || mark == .dash || mark == .semicolon { return true }
    return mark == .none && (draft.syntax.tags[token] == .conjunction || draft.syntax.tags[token] == .adverb)
  }
}

internal import ArticleModel
internal import Knowledge

/// Finds around each verb group of a sentence its subject, its objects and what governs it.
struct ClauseFinder {
  let lexicon: Lexicon
  let draft: Draft
  let syntax: Syntax
  /// The chunks of the sentence.
  let range: Range<Int>
  /// Index of the sentence.
  let sentence: Int

  /// The clauses of the sentence; `base` is how many clauses the document has before it.
  func clauses(base: Int) -> [Clause] {
    var clauses: [Clause] = []
    for chunk in range {
      guard let verb = syntax.chunks[chunk].verb else { continue }
      var clause = Clause(verb: chunk, tokens: syntax.chunks[chunk].tokens, sentence: sentence)
      complete(&clause, verb, after: clauses, base: base)
      clauses.append(clause)
    }
    // A participle that opens the sentence has the subject of the next clause: `Welcoming the offer, Reagan said`.
    for at in clauses.indices.dropLast() where clauses[at].subjects.isEmpty {
      guard let verb = syntax.chunks[clauses[at].verb].verb, verb.form == .gerund || verb.form == .participle,
        clauses[at].verb - range.lowerBound <= 1,
        let next = clauses[(at + 1)...].first(where: { syntax.chunks[$0.verb].verb?.form == .finite })
      else { continue }
      clauses[at].subjects = next.subjects
    }
    for at in clauses.indices { clauses[at].tokens = extent(of: clauses[at]) }
    return clauses
  }

  private func complete(_ clause: inout Clause, _ verb: VerbGroup, after earlier: [Clause], base: Int) {
    let left = previous(of: clause.verb)
    if verb.form == .participle, let left, isComma(left), let opening = opening(of: left, .comma),
      !earlier.contains(where: isFinite)
    {
      // `Tehran radio, monitored by the BBC, quoted …`: a tense, after all.
      clause.subjects = subjects(before: clause.verb, earlier)
      if !clause.subjects.isEmpty, opening > range.lowerBound {
        objects(of: &clause)
        return
      }
    }
    switch verb.form {
    case .finite:
      clause.subjects = subjects(before: clause.verb, earlier)
      if clause.subjects.isEmpty, let inverted = invertedSubjects(of: clause) {
        clause.subjects = inverted
        return
      }
      clause.condition = condition(before: clause, earlier)
    case .infinitive:
      guard let last = earlier.last else { break }
      clause.governor = base + earlier.count - 1
      clause.condition = last.condition
      if let left, kind(left) == .nounPhrase, !last.objects.isEmpty || !last.obliques.isEmpty {
        clause.subjects = last.objects.last ?? last.obliques.last?.phrases ?? []
        if lexicon.noun(word(left))?.attitude != nil, draft.mentionAt[syntax.chunks[left].head] == nil {
          clause.hinge = syntax.chunks[left].head
          clause.subjects = last.subjects
        }
      } else {
        if let left, kind(left) == .adjective || kind(left) == .nounPhrase { clause.hinge = syntax.chunks[left].head }
        clause.subjects = last.subjects
      }
    case .gerund, .participle:
      modify(&clause, verb, left: left, earlier, base: base)
    }
    objects(of: &clause)
  }

  private func modify(_ clause: inout Clause, _ verb: VerbGroup, left: Int?, _ earlier: [Clause], base: Int) {
    guard let left else { return }
    if !earlier.isEmpty { clause.governor = base + earlier.count - 1 }
    let last = earlier.last
    switch kind(left) {
    case .nounPhrase where verb.form == .participle || isBehindObject(left, last):
      clause.subjects = [left]
    case .mark where isComma(left):
      if verb.form == .participle, let before = previous(of: left), kind(before) == .nounPhrase {
        clause.subjects = [before]
      } else {
        clause.subjects =
          reports(clause.verb) ? firstSubjects(clause.verb, earlier) : sharedSubjects(of: clause.verb, earlier)
      }
    // `a letter from Japan's premier promising …`, `war crimes, including killing …`: whose it is stays open.
    case .nounPhrase where last?.obliques.contains { $0.phrases.contains(left) } ?? false: break
    case .preposition where function(left) == .including: break
    case .preposition where function(left) == .as:
      clause.subjects = last?.objects.first ?? last?.subjects ?? []
    case .preposition:
      let isReason = function(left) == .for || function(left) == .of || function(left) == .from
      clause.subjects = isReason ? last?.objects.first ?? last?.subjects ?? [] : last?.subjects ?? []
    case .conjunction:
      clause.subjects = last?.subjects ?? []
      clause.governor = last?.governor
    default:
      clause.subjects = last?.subjects ?? []
    }
  }

  private func isBehindObject(_ phrase: Int, _ last: Clause?) -> Bool {
    guard let last else { return false }
    return last.objects.contains { $0.contains(phrase) }
  }

  /// `X has spoken of Y's plan, adding that …`: whoever spoke last, else the first subject of the sentence.
  private func firstSubjects(_ verb: Int, _ earlier: [Clause]) -> [Int] {
    if let speaking = earlier.last(where: { reports($0.verb) && !$0.subjects.isEmpty }) { return speaking.subjects }
    return earlier.first { isFinite($0) && !$0.subjects.isEmpty }?.subjects ?? []
  }

  // MARK: Subjects

  /// The subject of a finite verb: leftwards over adverbs, modifiers and what stands between commas.
  private func subjects(before verb: Int, _ earlier: [Clause]) -> [Int] {
    var at = verb - 1
    while at >= range.lowerBound {
      switch kind(at) {
      case .adverb, .preposition, .particle:
        at -= 1
      case .nounPhrase:
        if isTime(at) {
          at -= 1
          continue
        }
        let list = listLeftwards(from: at)
        guard let first = list.first, first - 1 >= range.lowerBound, kind(first - 1) == .preposition else {
          return list
        }
        // `since Spain announced`: a preposition that also opens clauses.
        if at == verb - 1 || kind(at + 1) == .adverb, opensClauses(first - 1) { return list }
        // `the head of the council said`: the phrase before the preposition.
        at = first - 2
        if at < range.lowerBound || kind(at) != .nounPhrase, !isComma(at) { return [] }
      case .mark:
        let mark = syntax.marks[syntax.chunks[at].head]
        if mark.isQuote {
          at -= 1
        } else if mark == .comma || mark == .dash || mark == .closeBracket {
          guard let opening = opening(of: at, mark) else { return [] }
          at = opening - 1
        } else {
          return []
        }
      case .relative:
        return antecedent(of: at)
      case .conjunction:
        return sharedSubjects(of: verb, earlier)
      default: return []
      }
    }
    return []
  }

  private func opensClauses(_ preposition: Int) -> Bool {
    switch function(preposition) {
    case .since, .after, .before, .until, .as, .than: true
    default: false
    }
  }

  /// The subject that a verb without one of its own has from an earlier clause: a verb that reports takes that of the
  /// last one that reports (`He said A was B and said …`), any other that of the last.
  private func sharedSubjects(of verb: Int, _ earlier: [Clause]) -> [Int] {
    if reports(verb) {
      let speaking = earlier.last { reports($0.verb) && isFinite($0) && !$0.subjects.isEmpty }
      if let speaking { return speaking.subjects }
    }
    return earlier.last { isFinite($0) && !$0.subjects.isEmpty }?.subjects ?? []
  }

  private func reports(_ verb: Int) -> Bool { lexicon.verb(word(verb))?.reporting?.takesClause ?? false }

  private func isFinite(_ clause: Clause) -> Bool { syntax.chunks[clause.verb].verb?.form == .finite }

  /// Where the insertion begins that `mark` ends: `X, the president of Y,`; nil where it ends none.
  private func opening(of closing: Int, _ mark: Mark) -> Int? {
    var at = closing - 1
    while at > range.lowerBound {
      let other = kind(at) == .mark ? syntax.marks[syntax.chunks[at].head] : .none
      if mark == .closeBracket ? other == .openBracket : other == mark {
        var start = at + 1
        if kind(start) == .mark, isQuote(start) { start += 1 }
        guard start < closing, kind(at - 1) == .nounPhrase || isClosing(at - 1) else { return nil }
        switch kind(start) {
        case .nounPhrase, .relative, .preposition, .adjective, .adverb, .other, .particle: return at
        case .verbGroup:
          return syntax.chunks[start].verb?.form == .finite && mark == .comma ? nil : at
        default: return mark == .comma ? nil : at
        }
      }
      at -= 1
    }
    return nil
  }

  private func isClosing(_ chunk: Int) -> Bool {
    kind(chunk) == .mark && syntax.marks[syntax.chunks[chunk].head] == .closeBracket
  }

  /// Whom a relative pronoun means: the nearest phrase before it.
  private func antecedent(of relative: Int) -> [Int] {
    var at = relative - 1
    while at >= range.lowerBound, at > relative - 4 {
      switch kind(at) {
      case .nounPhrase:
        // `the trial of Milosevic, which …`: no person.
        if function(relative) == .which, isPerson(at) { return [] }
        return listLeftwards(from: at)
      case .mark where isComma(at), .preposition: at -= 1
      case .mark where syntax.marks[syntax.chunks[at].head] == .closeBracket:
        guard let opening = opening(of: at, .closeBracket) else { return [] }
        at = opening - 1
      default: return []
      }
    }
    return []
  }

  /// `", said Trump`: the phrase behind a verb that reports what stands before it.
  private func invertedSubjects(of clause: Clause) -> [Int]? {
    guard syntax.chunks[clause.verb].tokens.count == 1,
      let reporting = lexicon.verb(word(clause.verb))?.reporting, reporting.takesClause,
      let next = next(of: clause.verb), kind(next) == .nounPhrase, !isTime(next)
    else { return nil }
    guard let left = previous(of: clause.verb), kind(left) == .mark else { return nil }
    let mark = syntax.marks[syntax.chunks[left].head]
    guard mark == .comma || mark.isQuote || mark == .stop else { return nil }
    return listRightwards(from: next).phrases
  }

  private func condition(before clause: Clause, _ earlier: [Clause]) -> Status? {
    var at = (clause.subjects.first ?? clause.verb) - 1
    var steps = 0
    while at >= range.lowerBound, steps < 6 {
      switch kind(at) {
      case .subordinator: return lexicon.attitude(word(at))
      case .verbGroup: return nil
      default: at -= 1
      }
      steps += 1
    }
    return nil
  }

  // MARK: Objects

  private func objects(of clause: inout Clause) {
    var at = clause.verb + 1
    while at < range.upperBound {
      switch kind(at) {
      case .adverb, .adjective, .other:
        at += 1
      case .particle:
        clause.particle = word(at)
        at += 1
      case .nounPhrase:
        if isTime(at) {
          at += 1
          continue
        }
        let list = listRightwards(from: at)
        guard clause.objects.count < 2, clause.obliques.isEmpty, !isSubject(list.end) else {
          if isSubject(list.end) { clause.complement = .clause }
          return
        }
        clause.objects.append(list.phrases)
        at = list.end
      case .preposition:
        guard let next = next(of: at) else { return }
        if kind(next) == .verbGroup {
          clause.complement = .gerund
          return
        }
        guard kind(next) == .nounPhrase else { return }
        let list = listRightwards(from: next)
        clause.obliques.append(Clause.Oblique(preposition: word(at), phrases: list.phrases))
        at = list.end
        if isSubject(at) { return }
      case .mark:
        let mark = syntax.marks[syntax.chunks[at].head]
        if mark.isQuote {
          if clause.objects.isEmpty, clause.obliques.isEmpty { clause.complement = .quotation }
          at += 1
        } else if mark == .openBracket, let closing = closing(of: at) {
          at = closing + 1
        } else if mark == .comma || mark == .colon, let next = next(of: at), isQuote(next) {
          clause.complement = .quotation
          return
        } else {
          return
        }
      case .subordinator:
        clause.complement = function(at) == .that ? .that : .clause
        return
      case .relative:
        if clause.complement == .none { clause.complement = .clause }
        return
      case .verbGroup:
        switch syntax.chunks[at].verb?.form {
        case .infinitive: clause.complement = .infinitive
        case .gerund: clause.complement = .gerund
        default: break
        }
        return
      case .conjunction: return
      }
    }
  }

  /// Whether a finite verb begins at `chunk`, adverbs apart: what stands before is its subject.
  private func isSubject(_ chunk: Int) -> Bool {
    var at = chunk
    while at < range.upperBound, kind(at) == .adverb { at += 1 }
    return at < range.upperBound && syntax.chunks[at].verb?.form == .finite
  }

  private func closing(of opening: Int) -> Int? {
    var at = opening + 1
    while at < range.upperBound, at < opening + 12 {
      if isClosing(at) { return at }
      at += 1
    }
    return nil
  }

  // MARK: Lists

  /// The phrases that `and` and commas join with the phrase at `chunk`, which is the last of them.
  private func listLeftwards(from chunk: Int) -> [Int] {
    var list = [chunk]
    var at = chunk - 1
    guard at - 1 >= range.lowerBound, kind(at) == .conjunction, function(at) != .but else { return list }
    if isComma(at - 1) { at -= 1 }
    guard at - 1 >= range.lowerBound, kind(at - 1) == .nounPhrase else { return list }
    list.insert(at - 1, at: 0)
    at -= 2
    while at - 1 >= range.lowerBound, isComma(at), kind(at - 1) == .nounPhrase, isNamed(at - 1) {
      list.insert(at - 1, at: 0)
      at -= 2
    }
    return list
  }

  /// The phrases that commas and `and` join with the phrase at `chunk`, the first of them, and the chunk behind.
  private func listRightwards(from chunk: Int) -> (phrases: [Int], end: Int) {
    var list = [chunk]
    var end = chunk + 1
    var tail: [Int] = []
    var at = end
    while at + 1 < range.upperBound {
      if isComma(at), kind(at + 1) == .nounPhrase {
        tail.append(at + 1)
        at += 2
        continue
      }
      let and = isComma(at) ? at + 1 : at
      guard and + 1 < range.upperBound, kind(and) == .conjunction, function(and) != .but, kind(and + 1) == .nounPhrase,
        !isSubject(and + 2)
      else { break }
      list += tail + [and + 1]
      end = and + 2
      break
    }
    return (list, end)
  }

  // MARK: Chunks

  private func kind(_ chunk: Int) -> Chunk.Kind { range.contains(chunk) ? syntax.chunks[chunk].kind : .other }
  private func word(_ chunk: Int) -> Lexicon.Word { syntax.words[syntax.chunks[chunk].head] }
  private func function(_ chunk: Int) -> FunctionWord? { lexicon.function(word(chunk)) }
  private func isNamed(_ chunk: Int) -> Bool { draft.mentionAt[syntax.chunks[chunk].head] != nil }

  private func isPerson(_ chunk: Int) -> Bool {
    draft.mentionAt[syntax.chunks[chunk].head].map { draft.entities[$0.entity].type == .person } ?? false
  }

  private func isComma(_ chunk: Int) -> Bool {
    range.contains(chunk) && syntax.marks[syntax.chunks[chunk].head] == .comma
  }

  private func isQuote(_ chunk: Int) -> Bool {
    range.contains(chunk) && syntax.marks[syntax.chunks[chunk].head].isQuote
  }

  private func isTime(_ chunk: Int) -> Bool {
    let head = syntax.chunks[chunk].head
    guard draft.mentionAt[head] == nil else { return false }
    return lexicon.noun(syntax.words[head])?.roles.contains(.time) ?? false
  }

  /// The chunk before, adverbs apart.
  private func previous(of chunk: Int) -> Int? {
    var at = chunk - 1
    while at >= range.lowerBound, kind(at) == .adverb { at -= 1 }
    return at >= range.lowerBound ? at : nil
  }

  /// The chunk behind, adverbs and quotation marks apart.
  private func next(of chunk: Int) -> Int? {
    var at = chunk + 1
    while at < range.upperBound, kind(at) == .adverb { at += 1 }
    return at < range.upperBound ? at : nil
  }

  private func extent(of clause: Clause) -> Range<Int> {
    var tokens = syntax.chunks[clause.verb].tokens
    let phrases = clause.subjects + clause.objects.joined() + clause.obliques.flatMap(\.phrases)
    for phrase in phrases {
      let other = syntax.chunks[phrase].tokens
      tokens = min(tokens.lowerBound, other.lowerBound)..<max(tokens.upperBound, other.upperBound)
    }
    return tokens
  }
}

internal import ArticleModel
internal import Knowledge

/// Joins the tagged tokens of a sentence to noun phrases, verb groups and single words of grammar.
struct Chunker {
  let lexicon: Lexicon
  let draft: Draft
  let syntax: Syntax

  /// Appends the chunks of `sentence` to `chunks`. Linear.
  func chunk(_ sentence: Range<Int>, into chunks: inout [Chunk]) {
    var at = sentence.lowerBound
    while at < sentence.upperBound {
      let rest = at..<sentence.upperBound
      let chunk = nounPhrase(in: rest) ?? verbGroup(in: rest) ?? single(at)
      chunks.append(chunk)
      at = chunk.tokens.upperBound
    }
    for at in chunks.indices {
      if chunks[at].verb?.form == .participle, isTensed(at, in: chunks) {
        chunks[at].verb?.form = .finite
        chunks[at].verb?.isPassive = false
        chunks[at].verb?.isPast = true
      } else if isReduced(at, in: chunks) {
        chunks[at].verb?.form = .participle
        chunks[at].verb?.isPassive = true
      }
    }
  }

  /// `a deal brokered by Kerry seemed …`: a past tense before `by` is a participle where another verb has the tense.
  private func isReduced(_ at: Int, in chunks: [Chunk]) -> Bool {
    guard at > 0, at + 1 < chunks.count, chunks[at].tokens.count == 1, syntax.tags[chunks[at].head] == .past,
      chunks[at - 1].kind == .nounPhrase, function(chunks[at + 1].head) == .by
    else { return false }
    return chunks.indices.contains { $0 != at && chunks[$0].verb?.form == .finite }
  }

  /// Whether a participle without auxiliary is a past tense after all: `Merkel praised Spain`, where no other verb of
  /// its clause has the tense.
  private func isTensed(_ at: Int, in chunks: [Chunk]) -> Bool {
    guard at > 0, at + 1 < chunks.count, function(chunks[at + 1].head) != .by else { return false }
    var left = at - 1
    while left > 0, chunks[left].kind == .adverb { left -= 1 }
    switch chunks[left].kind {
    case .relative: return true
    case .nounPhrase, .conjunction: break
    case .mark where syntax.marks[chunks[left].head] == .comma || syntax.marks[chunks[left].head] == .closeBracket:
      break
    default: return false
    }
    guard chunks[..<at].contains(where: { $0.kind == .nounPhrase }) else { return false }
    return !hasTense(before: at, isBehindComma: chunks[left].kind == .mark, in: chunks)
      && !hasTense(behind: at, in: chunks)
  }

  /// Whether a verb with a tense stands before, in the same clause; a relative clause that a comma has closed is none.
  private func hasTense(before at: Int, isBehindComma: Bool, in chunks: [Chunk]) -> Bool {
    var left = at - 1
    while left >= 0 {
      if chunks[left].kind == .subordinator || chunks[left].kind == .relative { return false }
      if chunks[left].verb?.form == .finite {
        guard isBehindComma, let relative = chunks[..<left].lastIndex(where: { $0.kind == .relative }),
          !chunks[relative..<left].contains(where: { $0.verb?.form == .finite })
        else { return true }
        left = relative
      }
      left -= 1
    }
    return false
  }

  /// Whether a verb with a tense follows before another clause begins: `a deal brokered in Paris fell apart`.
  private func hasTense(behind at: Int, in chunks: [Chunk]) -> Bool {
    for right in at + 1..<chunks.count {
      switch chunks[right].kind {
      case .subordinator, .relative, .conjunction: return false
      case .mark where syntax.marks[chunks[right].head].isQuote: return false
      case .verbGroup where chunks[right].verb?.form == .finite:
        guard right - 2 > at, chunks[right - 1].kind == .nounPhrase, chunks[right - 2].kind == .preposition else {
          return true
        }
        switch function(chunks[right - 2].head) {
        case .since, .after, .before, .until, .as: return false
        default: return true
        }
      default: continue
      }
    }
    return false
  }

  private func tag(_ token: Int, in rest: Range<Int>) -> WordTag? {
    token < rest.upperBound ? syntax.tags[token] : nil
  }

  private func function(_ token: Int) -> FunctionWord? { lexicon.function(syntax.words[token]) }

  private func single(_ token: Int) -> Chunk {
    let kind: Chunk.Kind =
      switch syntax.tags[token] {
      case .punctuation: .mark
      case .preposition where isSubordinator(token): .subordinator
      case .preposition, .to: .preposition
      case .wh: .relative
      case .conjunction: .conjunction
      case .adverb: function(token) == .if ? .subordinator : .adverb
      case .adjective: .adjective
      case .particle: .particle
      default: .other
      }
    return Chunk(kind: kind, tokens: token..<token + 1, head: token)
  }

  private func isSubordinator(_ token: Int) -> Bool {
    switch function(token) {
    case .that, .if, .because, .while, .unless, .whether, .although, .though: true
    default: false
    }
  }

  // MARK: Noun phrases

  private func nounPhrase(in rest: Range<Int>) -> Chunk? {
    var at = rest.lowerBound
    var head: Int?
    var isOpenToHead = true
    var quotes = 0
    scan: while at < rest.upperBound {
      let tag = syntax.tags[at]
      let isFirst = at == rest.lowerBound
      if head == at - 1, startsTime(at, in: rest) { break scan }
      switch tag {
      case .determiner, .possessivePronoun:
        guard isOpenToHead, head == nil || isFirst else { break scan }
      case .pronoun, .existential:
        guard isFirst else { break scan }
        return Chunk(kind: .nounPhrase, tokens: at..<at + 1, head: at)
      case .noun, .name, .other:
        if tag == .other, isFirst { return nil }
        if let head, startsAnew(at, after: head) { break scan }
        head = at
        isOpenToHead = false
      case .number:
        // `April 16`
        if head == nil || (head == at - 1 && isTime(at - 1)) { head = at }
      case .adjective:
        guard leadsToNoun(at, in: rest) || (head == nil && !isFirst) else { break scan }
      case .adverb:
        guard head == nil || !isOpenToHead, let next = self.tag(at + 1, in: rest),
          next == .adjective || (next == .participle && !isFirst) || next == .number, leadsToNoun(at + 1, in: rest)
        else { break scan }
      case .participle, .gerund:
        guard !isFirst, modifies(at, in: rest) else { break scan }
      case .possessive:
        guard head != nil else { break scan }
        isOpenToHead = true
      case .conjunction:
        guard joinsModifiers(at, in: rest) else { break scan }
      case .punctuation:
        if syntax.marks[at] == .dash, !isFirst, isHyphen(at, in: rest) {
        } else if syntax.marks[at].isQuote, !isFirst, quotes == 0, isOpenToHead, startsNoun(at + 1, in: rest) {
          quotes = 1
        } else if syntax.marks[at].isQuote, quotes == 1, startsNoun(at + 1, in: rest) {
          quotes = 2
        } else {
          break scan
        }
      default: break scan
      }
      at += 1
    }
    if let head {
      return Chunk(kind: .nounPhrase, tokens: rest.lowerBound..<max(head + 1, possessiveEnd(head, at)), head: head)
    }
    guard at > rest.lowerBound, syntax.tags[rest.lowerBound] == .determiner else { return nil }
    return Chunk(kind: .nounPhrase, tokens: rest.lowerBound..<at, head: at - 1)
  }

  /// A phrase may end in a possessive: `a colleague of Obama 's`.
  private func possessiveEnd(_ head: Int, _ at: Int) -> Int {
    head + 1 < at && syntax.tags[head + 1] == .possessive ? head + 2 : head + 1
  }

  /// Whether a phrase of its own begins here: `On Tuesday | Merkel`, `Merkel | Tuesday`, two names side by side.
  private func startsAnew(_ token: Int, after head: Int) -> Bool {
    guard head == token - 1 else { return false }
    let mention = draft.mentionAt[token]
    if let mention, mention.tokens.lowerBound == token, draft.mentionAt[head] == nil {
      // `told reporters | Russia`: a plural is no title.
      if isTime(head) || (syntax.tags[head] == .noun && isPlural(head)) { return true }
    }
    return false
  }

  /// Whether an expression of time begins behind a name: `met Medvedev | last week`.
  private func startsTime(_ token: Int, in rest: Range<Int>) -> Bool {
    guard token > rest.lowerBound, draft.mentionAt[token - 1] != nil, draft.mentionAt[token] == nil,
      let word = lexicon.time(syntax.words[token])
    else { return false }
    switch word.kind {
    case .day, .weekday, .month: return true
    case .shift, .number: return token + 1 < rest.upperBound && lexicon.time(syntax.words[token + 1]) != nil
    case .unit, .ago: return false
    }
  }

  private func isPlural(_ token: Int) -> Bool {
    let text = draft.document.text(of: draft.document.tokens[token])
    return text.hasSuffix("s") && !text.hasSuffix("ss")
  }

  private func isTime(_ token: Int) -> Bool {
    lexicon.noun(syntax.words[token])?.roles.contains(.time) ?? false
  }

  private func startsNoun(_ token: Int, in rest: Range<Int>) -> Bool {
    switch tag(token, in: rest) {
    case .noun, .name, .adjective: true
    default: false
    }
  }

  /// Whether adjectives from here on end in a noun.
  private func leadsToNoun(_ token: Int, in rest: Range<Int>) -> Bool {
    var at = token + 1
    while let tag = tag(at, in: rest), at < token + 8 {
      switch tag {
      case .noun, .name: return true
      case .adjective, .number, .participle, .gerund, .adverb, .other: at += 1
      case .punctuation where syntax.marks[at] == .dash || syntax.marks[at].isQuote: at += 1
      case .conjunction where self.tag(at + 1, in: rest) == .adjective: at += 1
      case .punctuation where syntax.marks[at] == .comma && self.tag(at + 1, in: rest) == .adjective: return false
      default: return false
      }
    }
    return false
  }

  /// Whether a participle stands before its noun: `the detained leader`, `leading politicians`.
  private func modifies(_ token: Int, in rest: Range<Int>) -> Bool {
    guard startsNoun(token + 1, in: rest) || isHyphenated(token + 1, in: rest) else { return false }
    switch syntax.tags[token - 1] {
    case .determiner, .possessivePronoun, .adjective, .possessive, .adverb, .number: return true
    case .noun, .name, .punctuation: return syntax.marks[token - 1] == .dash
    default: return false
    }
  }

  private func isHyphenated(_ token: Int, in rest: Range<Int>) -> Bool {
    token < rest.upperBound && syntax.marks[token] == .dash && isHyphen(token, in: rest)
  }

  /// Whether a dash is a hyphen: `far-right`; some corpora set spaces around it.
  private func isHyphen(_ token: Int, in rest: Range<Int>) -> Bool {
    guard token > 0, let next = tag(token + 1, in: rest) else { return false }
    let dash = draft.document.tokens[token].span
    if dash.count == 1, draft.document.tokens[token - 1].span.end == dash.start,
      draft.document.tokens[token + 1].span.start == dash.end
    {
      return true
    }
    guard dash.count == 1 else { return false }
    switch next {
    case .noun, .adjective, .participle, .gerund: return draft.mentionAt[token + 1] == nil
    case .name: return draft.mentionAt[token] != nil
    default: return false
    }
  }

  /// `interior and overseas minister`: a conjunction between two modifiers of one noun.
  private func joinsModifiers(_ token: Int, in rest: Range<Int>) -> Bool {
    guard token > rest.lowerBound else { return false }
    if let before = draft.mentionAt[token - 1], before.tokens.contains(token) { return true }
    guard draft.mentionAt[token - 1] == nil, tag(token + 1, in: rest) == .adjective,
      draft.mentionAt[token + 1] == nil
    else { return false }
    return leadsToNoun(token + 1, in: rest) && syntax.tags[token - 1] == .adjective
  }

  // MARK: Verb groups

  private func verbGroup(in rest: Range<Int>) -> Chunk? {
    var at = rest.lowerBound
    var main: Int?
    var group = VerbGroup(form: .finite)
    var first: WordTag?
    var hasBe = false
    scan: while at < rest.upperBound {
      let tag = syntax.tags[at]
      switch tag {
      case .to:
        guard at == rest.lowerBound, verbFollows(at, in: rest) else { break scan }
        group.form = .infinitive
      case .modal:
        guard main == nil, group.form != .infinitive else { break scan }
        group.modality = lexicon.attitude(syntax.words[at]) ?? .hypothetical
        first = first ?? tag
      case .base, .third, .past, .participle, .gerund:
        if let auxiliary = main {
          guard isAuxiliary(auxiliary), let word = function(auxiliary) else { break scan }
          guard tag != .third, word != .be || tag == .participle || tag == .gerund || tag == .past else { break scan }
          hasBe = word == .be
        }
        main = at
        first = first ?? tag
      case .adverb:
        let word = function(at)
        let negates = word == .not || word == .nt || word == .never
        guard negates || main != nil || group.modality != nil || group.form == .infinitive,
          verbFollows(at, in: rest) || (negates && main != nil)
        else { break scan }
        if negates { group.isNegated = true }
      default: break scan
      }
      at += 1
    }
    guard let main else { return nil }
    let tag = syntax.tags[main]
    if group.form == .finite {
      switch first {
      case .gerund: group.form = .gerund
      case .participle: group.form = .participle
      default: break
      }
    }
    group.isPassive = group.form == .participle || (hasBe && tag != .gerund)
    group.isCopula = function(main) == .be
    group.isPast = first == .past
    return Chunk(kind: .verbGroup, tokens: rest.lowerBound..<at, head: main, verb: group)
  }

  private func isAuxiliary(_ token: Int) -> Bool {
    switch function(token) {
    case .be, .have, .do: true
    default: false
    }
  }

  /// Whether a verb comes next, adverbs apart.
  private func verbFollows(_ token: Int, in rest: Range<Int>) -> Bool {
    var at = token + 1
    while let tag = tag(at, in: rest), at < token + 4 {
      switch tag {
      case .base, .third, .past, .participle, .gerund: return true
      case .adverb: at += 1
      default: return false
      }
    }
    return false
  }
}

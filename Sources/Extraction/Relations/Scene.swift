internal import ArticleModel
internal import Knowledge

/// What the rules look at: a document's draft, the lexicon, and the questions that several rules ask.
struct Scene {
  let lexicon: Lexicon
  let draft: Draft
  let grammar: Grammar
  let parties: PartyFinder
  let status: StatusReader
  /// For each token, the nearest speaker in whose statement it stands.
  private let speakerAt: [Int?]

  init(lexicon: Lexicon, draft: Draft) {
    self.lexicon = lexicon
    self.draft = draft
    grammar = Grammar(of: draft.document, lexicon: lexicon)
    parties = PartyFinder(grammar: grammar, draft: draft)
    status = StatusReader(grammar: grammar)
    speakerAt = Self.speakers(in: draft)
  }

  private static func speakers(in draft: Draft) -> [Int?] {
    let tokens = draft.document.tokens
    var speakers = [Int?](repeating: nil, count: tokens.count)
    for statement in draft.statements.sorted(by: { $0.content.count > $1.content.count }) {
      var low = 0
      var high = tokens.count
      while low < high {
        let middle = (low + high) / 2
        if tokens[middle].span.start < statement.content.start { low = middle + 1 } else { high = middle }
      }
      while low < tokens.count, tokens[low].span.end <= statement.content.end {
        speakers[low] = statement.speaker
        low += 1
      }
    }
    return speakers
  }

  /// The nearest speaker in whose statement some tokens begin.
  func speaker(of tokens: Range<Int>) -> Int? { speakerAt[tokens.lowerBound] }

  /// Whether any of some tokens stand in a statement whose speaker is known.
  func hasSpeech(in tokens: Range<Int>) -> Bool { tokens.contains { speakerAt[$0] != nil } }

  /// Whether the word at `token` blames or praises.
  func opinion(_ token: Int) -> Opinion? {
    lexicon.opinion(grammar.forms[token]) ?? lexicon.opinion(grammar.lemmas[token])
  }

  /// From the first to the last of some stretches of tokens, as far as they stand in the sentence of the last.
  func extent(_ stretches: [Range<Int>]) -> Range<Int> {
    let sentence = stretches.last.map { draft.document.sentences[Int(draft.sentenceAt[$0.lowerBound])].tokens }
    let inside = stretches.filter { sentence?.contains($0.lowerBound) ?? false }
    let start = inside.map(\.lowerBound).min() ?? 0
    return start..<Swift.max(start + 1, inside.map(\.upperBound).max() ?? 0)
  }

  /// What a frame says of two parties.
  func act(
    _ frame: Frame, from agent: Party, to other: Party, status: Status, trigger: Int, rule: String
  ) -> [Finding] {
    var predicate = frame.predicate
    // Words between persons, arms between everybody else.
    if frame.condition == .attack, type(agent.entity) == .person { predicate = .accuse }
    var status = status
    // Not to agree with somebody is to disagree.
    if predicate == .support, status == .negated { (predicate, status) = (.reject, .actual) }
    let words = extent([agent.tokens, other.tokens, trigger..<trigger + 1])
    let (from, to) = frame.direction == .backward ? (other, agent) : (agent, other)
    var found = finding(
      from.entity, predicate, to.entity, status: status, words: words, trigger: trigger, rule: rule)
    if frame.direction == .both {
      found += finding(to.entity, predicate, from.entity, status: status, words: words, trigger: trigger, rule: rule)
    }
    return found
  }

  /// What the lists say of the noun at `token`.
  func roles(_ token: Int) -> NounRoles { grammar.noun(token)?.roles ?? [] }

  /// Whether the word at `token` is the noun of a post.
  func isPost(_ token: Int) -> Bool {
    draft.words[token].classes.contains(.officeHead) || draft.words[token].classes.contains(.title)
      || !roles(token).isDisjoint(with: [.leading, .post, .staff, .state])
  }

  func type(_ entity: Int) -> EntityType { draft.entities[entity].type }

  /// The mentions inside some tokens, in text order.
  func mentions(in tokens: Range<Int>) -> [MentionReference] {
    var found: [MentionReference] = []
    for token in tokens {
      if let mention = draft.mentionAt[token], mention.tokens.lowerBound >= tokens.lowerBound, found.last != mention {
        found.append(mention)
      }
    }
    return found
  }

  /// Whether the organization is a party, by the words of its name.
  func isParty(_ entity: Int) -> Bool {
    guard type(entity) == .organization else { return false }
    return draft.entities[entity].name.split(separator: " ").contains { word in
      lexicon.noun(lexicon.word(String(word)))?.roles.contains(.party) ?? false
    }
  }

  /// Whether the organization is a chamber of a parliament or a council, by the words of its name.
  func isChamber(_ entity: Int) -> Bool {
    draft.entities[entity].name.split(separator: " ").contains { word in
      lexicon.noun(lexicon.word(String(word)))?.roles.contains(.chamber) ?? false
    }
  }

  /// Whether words before a name or a post say that it has ended or is to come.
  func status(ofWordsIn tokens: Range<Int>) -> Status {
    for token in tokens {
      if roles(token).contains(.past) { return .past }
      if roles(token).contains(.future) { return .planned }
    }
    return .actual
  }

  /// A finding where the types of its ends allow it and they differ.
  func finding(
    _ subject: Int, _ predicate: Predicate, _ object: Int, title: Range<Int>? = nil, status: Status = .actual,
    words: Range<Int>, trigger: Int? = nil, rule: String
  ) -> [Finding] {
    guard subject != object, predicate.allows(type(subject), type(object)) else { return [] }
    return [
      Finding(
        subject: subject, predicate: predicate, object: object, title: title, status: status, words: words,
        trigger: trigger, rule: rule)
    ]
  }
}

extension Range<Int> {
  /// The tokens from `start` to before `end`; none where the end comes first, as when a name crosses a chunk.
  init(from start: Int, to end: Int) { self = start..<Swift.max(start, end) }
}

internal import ArticleModel
internal import Knowledge

/// What the rules look at: a document's draft, the lexicon, and the questions that several rules ask.
struct Scene {
  let lexicon: Lexicon
  let draft: Draft
  let parties: Parties

  init(lexicon: Lexicon, draft: Draft) {
    self.lexicon = lexicon
    self.draft = draft
    parties = Parties(lexicon: lexicon, draft: draft)
  }

  /// The nearest speaker in whose statement all of some tokens stand.
  func speaker(of tokens: Range<Int>) -> Int? {
    let first = draft.document.tokens[tokens.lowerBound].span
    let span = first.union(draft.document.tokens[Swift.max(tokens.lowerBound, tokens.upperBound - 1)].span)
    let holding = draft.statements.filter { $0.content.contains(span) }
    return holding.min { $0.content.count < $1.content.count }?.speaker
  }

  /// The chunks of a sentence.
  func chunks(of sentence: Int) -> Range<Int> { draft.syntax.chunksOfSentence[sentence] }

  func kind(_ chunk: Int) -> Chunk.Kind? {
    draft.syntax.chunks.indices.contains(chunk) ? draft.syntax.chunks[chunk].kind : nil
  }

  func tokens(_ chunk: Int) -> Range<Int> { draft.syntax.chunks[chunk].tokens }

  /// The lexicon's number for the word that heads a chunk.
  func word(_ chunk: Int) -> Lexicon.Word { draft.syntax.words[draft.syntax.chunks[chunk].head] }

  func function(_ chunk: Int) -> FunctionWord? {
    draft.syntax.chunks.indices.contains(chunk) ? lexicon.function(word(chunk)) : nil
  }

  func isMark(_ chunk: Int, _ mark: Mark) -> Bool {
    draft.syntax.chunks.indices.contains(chunk) && draft.syntax.marks[draft.syntax.chunks[chunk].head] == mark
  }

  /// What the lists say of the noun at `token`.
  func roles(_ token: Int) -> NounRoles { lexicon.noun(draft.syntax.words[token])?.roles ?? [] }

  /// Whether the word at `token` is the noun of a post.
  func isPost(_ token: Int) -> Bool {
    draft.words[token].classes.contains(.officeHead) || draft.words[token].classes.contains(.title)
      || !roles(token).isDisjoint(with: [.leading, .post, .staff, .state])
  }

  func type(_ entity: Int) -> EntityType { draft.entities[entity].type }

  /// The mention that a phrase is headed by.
  func headMention(_ chunk: Int) -> MentionReference? { draft.mentionAt[draft.syntax.chunks[chunk].head] }

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
    words: Range<Int>, rule: String
  ) -> [Finding] {
    guard subject != object, predicate.allows(type(subject), type(object)) else { return [] }
    return [
      Finding(
        subject: subject, predicate: predicate, object: object, title: title, status: status, words: words, rule: rule)
    ]
  }
}

extension Range<Int> {
  /// The tokens from `start` to before `end`; none where the end comes first, as when a name crosses a chunk.
  init(from start: Int, to end: Int) { self = start..<Swift.max(start, end) }
}

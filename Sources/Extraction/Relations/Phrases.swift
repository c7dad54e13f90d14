internal import ArticleModel
internal import Knowledge

/// What the rules for ties ask of noun phrases.
extension Scene {
  /// The word of a mention on which its others hang.
  func head(of mention: MentionReference) -> Int {
    draft.document.head(of: mention.tokens) ?? mention.tokens.lowerBound
  }

  /// From the first word before a noun that belongs to it to the noun itself: `the [former] foreign minister`.
  func phrase(of noun: Int) -> Range<Int> {
    let document = draft.document
    var start = noun
    for child in document.children(of: noun) where child < noun {
      switch document.tokens[child].relation {
      case .det, .detPredeterminer, .amod, .compound, .nmodPossessive, .nummod, .nmodDescriptive, .nmodUnmarked, .flat,
        .advmod, .nmod, .conj:
        start = min(start, document.subtree(of: child).lowerBound)
      default: continue
      }
    }
    // A name's words belong together, however the tree joins them.
    if let mention = draft.mentionAt[noun] { return min(start, mention.tokens.lowerBound)..<mention.tokens.upperBound }
    return start..<noun + 1
  }

  /// Where the words before a name that describe its bearer begin; the name's own start where there are none.
  ///
  /// Goes by the order of the words: the tree takes `SPD leader Franz Müntefering` in too many ways, with the noun on the name,
  /// the name on the noun or both side by side.
  func titleStart(of mention: MentionReference) -> Int {
    let name = mention.tokens.lowerBound
    let first = draft.document.sentences[Int(draft.sentenceAt[name])].tokens.lowerBound
    var start = name
    while start > first {
      let before = start - 1
      if let other = draft.mentionAt[before], other.entity != mention.entity || other.form == .name {
        // Two persons side by side are none of each other's; `Trump lawyer Cohen` has a noun between.
        if other.form == .nominal || (type(other.entity) == .person && start == name) { return start }
        start = other.tokens.lowerBound
        continue
      }
      guard isTitleWord(before, followedBy: start) else { return start }
      start = before
      if draft.document.tokens[before].partOfSpeech == .determiner { return start }
    }
    while start < name, draft.document.tokens[start].partOfSpeech == .punctuation { start += 1 }
    return start
  }

  private func isTitleWord(_ token: Int, followedBy next: Int) -> Bool {
    let word = draft.document.tokens[token]
    switch word.partOfSpeech {
    case .noun, .properNoun:
      // `told reporters Trump`, `on Tuesday Merkel`
      return word.features.number != .plural && !roles(token).contains(.time)
        && lexicon.time(grammar.forms[token]) == nil
    case .adjective, .determiner: return true
    case .pronoun: return word.relation == .nmodPossessive
    case .verb: return word.relation == .amod
    case .particle: return isPossessive(token)
    // `interior and overseas minister`
    case .coordinatingConjunction:
      return token > 0 && draft.mentionAt[next] == nil && draft.document.tokens[token - 1].partOfSpeech == .adjective
    case .punctuation: return isDash(token) || isQuote(token)
    default: return roles(token).contains(.past)
    }
  }

  /// The words of a post, `of state` and the like included.
  func post(_ noun: Int) -> Range<Int> {
    let words = phrase(of: noun)
    for child in draft.document.children(of: noun, as: .nmod) {
      let isBare = child == noun + 2 && grammar.function(noun + 1) == .of && draft.mentionAt[child] == nil
      if isBare, draft.document.children(of: child, as: .det, .nmod).isEmpty { return words.lowerBound..<child + 1 }
    }
    return words
  }

  /// The names behind a noun's prepositions: `of the Council of Europe`, `at the Gazette`; what stands behind the first name
  /// (`of the Bundesbank in Frankfurt`) says where, and not of what.
  func complements(of noun: Int) -> [(preposition: FunctionWord?, mention: MentionReference)] {
    var found: [(FunctionWord?, MentionReference)] = []
    for oblique in grammar.obliques(of: noun) {
      let preposition = lexicon.function(oblique.preposition)
      switch preposition {
      case .of, .for, .at, .to, .in, .from, .with, .on: break
      default: continue
      }
      let named = oblique.words.filter { $0 > noun }.compactMap { draft.mentionAt[$0] }
      if !named.isEmpty { return found + named.map { (preposition, $0) } }
      for word in oblique.words where word > noun {
        if let inner = mentions(in: phrase(of: word)).last {
          found.append((preposition, inner))
        } else if let behind = complements(of: word).first(where: { $0.preposition == .of }) {
          found.append((preposition, behind.mention))
        }
      }
    }
    return found.isEmpty ? next(to: noun) : found
  }

  /// The name behind the preposition right behind a noun, wherever the tree hangs it.
  private func next(to noun: Int) -> [(preposition: FunctionWord?, mention: MentionReference)] {
    let end = draft.mentionAt[noun]?.tokens.upperBound ?? noun + 1
    let sentence = draft.document.sentences[Int(draft.sentenceAt[noun])].tokens
    guard sentence.contains(end), draft.document.tokens[end].partOfSpeech == .adposition else { return [] }
    let preposition = grammar.function(end)
    switch preposition {
    case .of, .for, .at, .from: break
    default: return []
    }
    var at = end + 1
    while sentence.contains(at), draft.mentionAt[at] == nil {
      switch draft.document.tokens[at].partOfSpeech {
      case .determiner, .adjective: at += 1
      default: return []
      }
    }
    guard sentence.contains(at), let mention = draft.mentionAt[at] else { return [] }
    return [(preposition, mention)]
  }

  /// Whether a word says what somebody is: a noun that is no name.
  func describes(_ word: Int) -> Bool {
    if let mention = draft.mentionAt[word], mention.form != .nominal { return false }
    switch draft.document.tokens[word].partOfSpeech {
    case .noun, .properNoun, .adjective: break
    // `was spokeswoman`, taken for a passive.
    case .verb where lexicon.verb(grammar.forms[word]) == nil: break
    default: return false
    }
    return isPost(word)
      || !roles(word).isDisjoint(with: [
        .kin, .companion, .opponent, .member, .resident, .student, .founder, .owner, .staff,
      ])
  }

  /// Whether the token is the given mark or word.
  func isWord(_ token: Int, _ word: StaticString) -> Bool {
    guard draft.document.tokens.indices.contains(token) else { return false }
    let text = draft.document.text(of: draft.document.tokens[token]).utf8
    return text.count == word.utf8CodeUnitCount
      && word.withUTF8Buffer { bytes in text.elementsEqual(bytes) }
  }

  /// Whether the token is a dash or a hyphen.
  func isDash(_ token: Int) -> Bool {
    draft.words.indices.contains(token) && draft.words[token].shape == .hyphen
  }

  /// Whether the token is a quotation mark.
  func isQuote(_ token: Int) -> Bool {
    draft.words.indices.contains(token) && draft.words[token].shape == .quote
  }

  /// Whether the token is the `'s` or `'` of an owner.
  func isPossessive(_ token: Int) -> Bool {
    guard draft.document.tokens.indices.contains(token) else { return false }
    let part = draft.document.tokens[token]
    return part.partOfSpeech == .particle && part.relation == .case
  }

  /// Whether the mention is an owner: `Spain's`, `his`.
  func isOwner(_ mention: MentionReference) -> Bool {
    isPossessive(mention.tokens.upperBound)
      || (mention.form == .pronoun && draft.document.tokens[mention.tokens.lowerBound].relation == .nmodPossessive)
  }

  /// The person's names in a sentence, each with the word on which it hangs.
  func persons(in sentence: Int) -> [(mention: MentionReference, head: Int)] {
    mentions(in: draft.document.sentences[sentence].tokens)
      .filter { type($0.entity) == .person && $0.form == .name }.map { ($0, head(of: $0)) }
  }
}

internal import ArticleModel
internal import Knowledge

/// Finds the entities that the words of a source stand for.
struct SpeakerFinder {
  let lexicon: Lexicon
  let draft: Draft

  /// Who speaks; several where the source names several, none where it names nobody.
  func speakers(of source: Range<Int>) -> [Int] {
    guard let head = draft.document.head(of: source) else { return [] }
    if source.count == 1, draft.mentionAt[head] == nil,
      let noun = SourceFinder(document: draft.document).antecedent(ofRelative: head)
    {
      return speakers(of: noun)
    }
    if let list = list(in: source) { return list }
    var found: [Int] = []
    for word in joined(to: head, in: source) {
      guard let speaker = speaker(headedBy: word, in: source), !found.contains(speaker) else { continue }
      found.append(speaker)
    }
    if found.isEmpty, let inner = inner(of: source, headedBy: head) { found = [inner.entity] }
    return found.filter { draft.entities[$0].type != .place }
  }

  /// `the US, Britain and Russia`: the names of a source that has no other words than these.
  private func list(in source: Range<Int>) -> [Int]? {
    var found: [Int] = []
    var isJoined = false
    for token in source {
      if let mention = draft.mentionAt[token] {
        if found.last != mention.entity { found.append(mention.entity) }
        continue
      }
      switch draft.document.tokens[token].partOfSpeech {
      case .coordinatingConjunction, .punctuation: isJoined = true
      case .determiner: continue
      default: return nil
      }
    }
    return isJoined && found.count > 1 ? found.filter { draft.entities[$0].type != .place } : nil
  }

  /// The person whose name ends the source, behind a comma (`the head of the council, Mohammed Suweysi`) or behind nothing
  /// but titles (`ICTY prosecutor Bruce MacFarlane`).
  private func lastNamed(in source: Range<Int>) -> MentionReference? {
    let document = draft.document
    var last = source.upperBound - 1
    while last > source.lowerBound, document.tokens[last].partOfSpeech == .punctuation { last -= 1 }
    guard let mention = draft.mentionAt[last], mention.form == .name, mention.tokens.lowerBound > source.lowerBound,
      draft.entities[mention.entity].type == .person
    else { return nil }
    if document.text(of: document.tokens[mention.tokens.lowerBound - 1]) == "," { return mention }
    let isTitled = (source.lowerBound..<mention.tokens.lowerBound).allSatisfy {
      switch document.tokens[$0].partOfSpeech {
      case .noun, .properNoun, .adjective, .determiner, .numeral, .punctuation: true
      default: draft.mentionAt[$0]?.form == .name
      }
    }
    return isTitled ? mention : nil
  }

  /// Any name in the source, or in the rest of its phrase: `a story by the website Politico`.
  private func inner(of source: Range<Int>, headedBy head: Int) -> MentionReference? {
    if let mention = draft.mentions(in: source).first(where: { !isAside($0, of: head) }) { return mention }
    for child in draft.document.children(of: head, as: .nmod, .acl) where !isPlaced(child) {
      if let mention = draft.mentions(in: draft.document.subtree(of: child)).first { return mention }
    }
    return nil
  }

  /// Whether a name inside of the phrase of `head` tells where they are or what they deal with: `judges handling lawsuits
  /// about Clinton's tenure`.
  private func isAside(_ mention: MentionReference, of head: Int) -> Bool {
    var at = draft.document.head(of: mention.tokens)
    while let word = at, word != head {
      if isPlaced(word) { return true }
      at = draft.document.tokens[word].head
    }
    return false
  }

  /// Whether a noun stands behind `in` or `about`: `experts in the Netherlands` do not speak for it.
  private func isPlaced(_ noun: Int) -> Bool {
    draft.document.children(of: noun, as: .case).contains {
      switch draft.document.tokens[$0].lemma {
      case "in", "about", "against": true
      default: false
      }
    }
  }

  /// `head` and what is joined to it by `and`.
  private func joined(to head: Int, in source: Range<Int>) -> [Int] {
    [head] + draft.document.children(of: head, as: .conj).filter(source.contains).flatMap { joined(to: $0, in: source) }
  }

  private func speaker(headedBy word: Int, in source: Range<Int>) -> Int? {
    let document = draft.document
    // `the head of the council, Mohammed Suweysi,`
    let beside = document.children(of: word, as: .appos, .flat, .nmodDescriptive, .compound)
    let named = beside.lazy.compactMap { draft.mentionAt[$0] }.first {
      $0.form == .name && draft.entities[$0.entity].type == .person
    }
    if let mention = draft.mentionAt[word] {
      if mention.form == .name, draft.entities[mention.entity].type == .person { return mention.entity }
      // `Muslim Student Association president Sehar Memon`, where the tree takes the body for the speaker.
      return (mention.form == .name ? lastNamed(in: source) : named)?.entity ?? mention.entity
    }
    if let named = named ?? lastNamed(in: source) { return named.entity }
    // `the German news weekly, Der Spiegel,`
    if let body = document.children(of: word, as: .appos, .flat).lazy.compactMap({ draft.mentionAt[$0] }).first(where: {
      $0.form == .name && draft.entities[$0.entity].type == .organization
    }) {
      return body.entity
    }
    // `a NATO spokesman`, `Obama's aide`: before what stands behind `of`.
    for child in document.children(of: word) where child < word && source.contains(child) {
      switch document.tokens[child].relation {
      // `Balkenende's coalition partners, the party …`: others than he.
      case .nmodPossessive where !document.children(of: word, as: .appos).isEmpty: continue
      case .nmodPossessive, .compound, .amod, .nmod, .nmodDescriptive, .nmodUnmarked, .flat:
        if let mention = draft.mentionAt[child] { return mention.entity }
      default: continue
      }
    }
    for child in document.children(of: word, as: .nmod) where child > word && source.contains(child) && !isPlaced(child)
    {
      if let mention = draft.mentionAt[child] { return mention.entity }
    }
    return nil
  }
}

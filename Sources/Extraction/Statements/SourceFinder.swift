internal import ArticleModel

/// Finds in the tree who says what a cue announces, where the engine names nobody.
struct SourceFinder {
  let document: Document

  /// The words of the source; nil where the sentence tells none.
  func source(of cue: Range<Int>) -> Range<Int>? {
    guard let head = document.head(of: cue) else { return nil }
    // `[Berlin]'s pledge`
    if document.tokens[head].partOfSpeech == .noun {
      if let owner = document.children(of: head, as: .nmodPossessive).first { return phrase(owner, without: cue) }
      // `complaints by [the secretary]`, `from [his counterpart]`
      if let agent = document.children(of: head, as: .nmod).first(where: isAgent) { return phrase(agent, without: cue) }
      // `Interpol had issued a [request] for …`
      guard document.tokens[head].relation == .obj, let verb = document.tokens[head].head else { return nil }
      return subject(of: verb, depth: 0).map { phrase($0, without: cue) }
    }
    // `was denied by [Trump]`
    if let agent = document.children(of: head, as: .oblAgent).first { return phrase(agent, without: cue) }
    return subject(of: head, depth: 0).map { phrase($0, without: cue) }
  }

  /// Who does what the verb says: its subject, or that of the clause that it goes on from (`voted for it, saying …`).
  func subject(of verb: Int, depth: Int) -> Int? {
    if let own = document.children(of: verb, as: .nsubj).first { return antecedent(of: own, verb) }
    guard depth < 4, let head = document.tokens[verb].head,
      document.children(of: verb, as: .nsubjPass, .expl, .csubj).isEmpty
    else { return nil }
    switch document.tokens[verb].relation {
    case .acl, .aclRelative: return head
    case .conj, .xcomp, .advcl: return subject(of: head, depth: depth + 1)
    default: return nil
    }
  }

  /// Whether a noun stands behind `by` or `from`.
  private func isAgent(_ noun: Int) -> Bool {
    document.children(of: noun, as: .case).contains {
      document.tokens[$0].lemma == "by" || document.tokens[$0].lemma == "from"
    }
  }

  /// The phrase for which a relative pronoun stands: `Clinton, who said …`.
  func antecedent(ofRelative token: Int) -> Range<Int>? {
    guard document.tokens[token].partOfSpeech == .pronoun else { return nil }
    switch document.tokens[token].lemma {
    case "who", "which", "that": break
    default: return nil
    }
    var at = document.tokens[token].head
    while let verb = at {
      guard document.tokens[verb].relation != .aclRelative else {
        guard var noun = document.tokens[verb].head else { return nil }
        // `Scott Reed, the chief strategist, who added …`
        while document.tokens[noun].relation == .appos, let head = document.tokens[noun].head { noun = head }
        return phrase(noun, without: token..<token + 1)
      }
      at = document.tokens[verb].head
    }
    return nil
  }

  /// The noun that `who` stands for.
  private func antecedent(of subject: Int, _ verb: Int) -> Int {
    guard document.tokens[verb].relation == .aclRelative, let head = document.tokens[verb].head,
      document.tokens[subject].partOfSpeech == .pronoun
    else { return subject }
    switch document.tokens[subject].lemma {
    case "who", "which", "that": return head
    default: return subject
    }
  }

  /// The phrase of a noun, up to a clause that says more of it and to the cue.
  private func phrase(_ noun: Int, without cue: Range<Int>) -> Range<Int> {
    var phrase = document.subtree(of: noun)
    for clause in document.children(of: noun, as: .aclRelative, .acl) where clause > noun {
      phrase = phrase.lowerBound..<max(noun + 1, min(phrase.upperBound, document.subtree(of: clause).lowerBound))
    }
    // `ICTY prosecutor Bruce MacFarlane said`, read as two subjects side by side.
    if let verb = document.tokens[noun].head,
      let second = document.children(of: verb, as: .nsubj).first(where: {
        document.subtree(of: $0).lowerBound == phrase.upperBound
      })
    {
      phrase = phrase.lowerBound..<document.subtree(of: second).upperBound
    }
    guard !cue.contains(noun) else { return noun..<noun + 1 }
    if phrase.overlaps(cue) {
      phrase =
        cue.lowerBound > noun
        ? phrase.lowerBound..<cue.lowerBound : cue.upperBound..<max(phrase.upperBound, noun + 1, cue.upperBound)
    }
    return phrase.contains(noun) ? phrase : noun..<noun + 1
  }
}

internal import ArticleModel
internal import Knowledge

/// Reads how far what a word says has happened: from its auxiliaries and negation, from what governs it in the tree, and
/// from `if`.
struct StatusReader {
  let grammar: Grammar

  /// The status of what a verb, a noun of action or an adjective says.
  func status(of word: Int) -> Status {
    let part = grammar.token(word).partOfSpeech
    let isNoun = (part == .noun || part == .properNoun) && !grammar.isPredicate(word)
    return isNoun ? status(ofNoun: word, depth: 0) : status(ofPredicate: word, depth: 0)
  }

  /// The more doubtful of two: a denial stays one, a plan may turn into a possibility.
  static func weaker(_ a: Status, _ b: Status) -> Status {
    func rank(_ status: Status) -> Int {
      switch status {
      case .actual: 0
      case .past: 1
      case .planned: 2
      case .hypothetical: 3
      case .negated: 4
      }
    }
    return rank(a) >= rank(b) ? a : b
  }

  // MARK: Predicates

  /// What the predicate's own words say: `will`, `may`, `not`, `if`.
  private func own(_ word: Int) -> Status {
    var modality: Status?
    var isNegated = false
    var condition: Status?
    for child in grammar.document.children(of: word) {
      let form = grammar.forms[child]
      switch grammar.token(child).relation {
      case .aux, .auxPass, .cop: modality = modality ?? modal(child)
      case .advmod, .cc, .det, .ccPreconjunct:
        if isNegation(child) { isNegated = true }
        if grammar.token(child).relation == .advmod, let attitude = grammar.lexicon.attitude(form) {
          modality = modality ?? attitude
        }
      // `visits Berlin next week`
      case .obl, .oblUnmarked:
        if grammar.token(word).features.tense == .present, isToCome(child) { modality = modality ?? .planned }
      case .mark: condition = condition ?? grammar.lexicon.attitude(form)
      case .nsubj, .nsubjPass:
        // `No official met him.`
        if grammar.document.children(of: child, as: .det).contains(where: isNegation) { isNegated = true }
      default: continue
      }
    }
    if let condition { return condition }
    if isNegated { return modality == nil || modality == .planned ? .negated : .hypothetical }
    return modality ?? .actual
  }

  /// Whether the phrase names a time to come: `next week`, `tomorrow`.
  private func isToCome(_ word: Int) -> Bool {
    ([word] + Array(grammar.document.children(of: word))).contains { token in
      guard let time = grammar.lexicon.time(grammar.forms[token]) else { return false }
      return time.value > 0 && (time.kind == .shift || time.kind == .day)
    }
  }

  private func modal(_ word: Int) -> Status? {
    guard grammar.token(word).relation == .aux else { return nil }
    // `said it would meet them`: what was to come when it was said.
    if grammar.function(word) == .would, let verb = grammar.token(word).head, grammar.token(verb).relation == .ccomp {
      return .planned
    }
    return grammar.lexicon.attitude(grammar.forms[word])
  }

  private func isNegation(_ word: Int) -> Bool {
    switch grammar.function(word) {
    case .not, .nt, .never, .no, .neither, .nor: true
    default: false
    }
  }

  private func status(ofPredicate word: Int, depth: Int) -> Status {
    let own = own(word)
    guard depth < 8, let governor = grammar.token(word).head else { return own }
    let isFinite = grammar.token(word).features.verbForm == .finite || hasOwnAuxiliary(word)
    switch grammar.token(word).relation {
    case .conj:
      // `will meet Putin and sign a treaty`: the auxiliary is said once.
      guard grammar.isPredicate(governor) || !isFinite else { return own }
      if isFinite { return Self.weaker(own, above(governor, depth: depth)) }
      return Self.weaker(own, status(ofPredicate: governor, depth: depth + 1))
    default: return Self.weaker(own, above(word, depth: depth))
    }
  }

  private func hasOwnAuxiliary(_ word: Int) -> Bool {
    grammar.document.children(of: word).contains {
      grammar.token($0).relation == .aux || grammar.token($0).relation == .auxPass
    }
  }

  /// What the predicate's governor makes of it.
  private func above(_ word: Int, depth: Int) -> Status {
    guard depth < 8, let governor = grammar.token(word).head else { return .actual }
    let isFinite = grammar.token(word).features.verbForm == .finite || hasOwnAuxiliary(word)
    switch grammar.token(word).relation {
    case .xcomp, .csubj:
      return governed(by: governor, depth: depth)
    case .ccomp, .parataxis:
      // `told them that he met her`: what a verb makes of an infinitive it does not make of a report.
      let isReport = isFinite && grammar.verb(governor)?.reporting != nil
      if let attitude = attitude(of: governor), !isReport || attitude == .negated {
        return fold(attitude, under: status(ofPredicate: governor, depth: depth + 1))
      }
      return isFinite ? .actual : status(ofPredicate: governor, depth: depth + 1)
    case .advcl:
      guard !isFinite, grammar.isPredicate(governor) else { return .actual }
      // `due to meet`, `ready to meet`
      if let attitude = grammar.lexicon.attitude(grammar.lemmas[governor]) {
        return fold(attitude, under: status(ofPredicate: governor, depth: depth + 1))
      }
      return status(ofPredicate: governor, depth: depth + 1)
    case .acl:
      guard grammar.token(word).features.verbForm == .infinitive || isMarked(word) else { return .actual }
      let noun = grammar.noun(governor)?.attitude ?? grammar.lexicon.attitude(grammar.lemmas[governor])
      guard let noun else { return .actual }
      return fold(noun, under: status(ofNoun: governor, depth: depth + 1))
    case .conj: return above(governor, depth: depth + 1)
    default: return .actual
    }
  }

  /// Behind a preposition: `plan for meeting him`.
  private func isMarked(_ word: Int) -> Bool { !grammar.document.children(of: word, as: .mark).isEmpty }

  private func attitude(of governor: Int) -> Status? {
    // `goes on to attack her` is no plan, `is going to` is one.
    if grammar.lexicon.function(grammar.lemmas[governor]) == .go, grammar.function(governor) != .going { return nil }
    return grammar.verb(governor)?.attitude ?? grammar.lexicon.attitude(grammar.lemmas[governor])
  }

  /// An infinitive under its governor: `wants to`, `did not agree to`, `is due to`.
  private func governed(by governor: Int, depth: Int) -> Status {
    let above = status(ofPredicate: governor, depth: depth + 1)
    return attitude(of: governor).map { fold($0, under: above) } ?? above
  }

  /// An attitude that is itself denied, planned or doubtful: not refusing is no refusal.
  private func fold(_ attitude: Status, under above: Status) -> Status {
    if attitude == .negated, above == .negated { return .actual }
    return Self.weaker(attitude, above)
  }

  // MARK: Nouns

  /// `possible talks`, `plans for talks`, `no talks`, `talks will be held`, `cancelled talks`.
  private func status(ofNoun word: Int, depth: Int) -> Status {
    var status = Status.actual
    for child in grammar.document.children(of: word) {
      switch grammar.token(child).relation {
      case .amod, .det, .compound, .advmod:
        if isNegation(child) { status = Self.weaker(status, .negated) }
        let attitude = grammar.lexicon.attitude(grammar.forms[child]) ?? grammar.noun(child)?.attitude
        if let attitude { status = Self.weaker(status, attitude) }
      default: continue
      }
    }
    guard depth < 8, let governor = grammar.token(word).head else { return status }
    switch grammar.token(word).relation {
    case .nmod, .nmodPossessive:
      guard let attitude = grammar.noun(governor)?.attitude else { return status }
      return Self.weaker(status, fold(attitude, under: self.status(ofNoun: governor, depth: depth + 1)))
    case .conj: return Self.weaker(status, self.status(ofNoun: governor, depth: depth + 1))
    case .obj, .nsubjPass, .nsubj:
      guard let verb = grammar.verb(governor), verb.light != nil || verb.attitude != nil else { return status }
      var above = self.status(ofPredicate: governor, depth: depth + 1)
      if grammar.token(word).relation != .nsubj {
        if let light = verb.light?.status, light != .actual { above = fold(light, under: above) }
        if verb.light == nil, let attitude = verb.attitude { above = fold(attitude, under: above) }
      }
      return Self.weaker(status, above)
    case .obl:
      // `left for talks`, `called for talks`, `during a visit`
      let prepositions = grammar.prepositions(of: word).compactMap(grammar.lexicon.function)
      let scoped: Set<FunctionWord> = [.for, .during, .on, .in, .at]
      guard !prepositions.isEmpty, scoped.isSuperset(of: prepositions) else { return status }
      let above = self.status(ofPredicate: governor, depth: depth + 1)
      // `is in Berlin for talks`
      guard prepositions.contains(.for), grammar.token(governor).partOfSpeech == .verb else {
        return Self.weaker(status, above)
      }
      return Self.weaker(status, fold(grammar.verb(governor)?.attitude ?? .planned, under: above))
    default: return status
    }
  }
}

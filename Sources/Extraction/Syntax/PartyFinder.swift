internal import ArticleModel
internal import Knowledge

/// An entity and the tokens that name it here.
struct Party: Hashable {
  let entity: Int
  let tokens: Range<Int>
}

/// Finds the entities that a noun phrase stands for when somebody acts, speaks or is acted on.
struct PartyFinder {
  /// What the phrase does.
  enum Role {
    /// Acts or speaks: it must be the entity, or unnamed members of it (`Taliban fighters`).
    case actor
    /// Is acted on: what belongs to an entity counts for the entity (`Obama's message`).
    case recipient
  }

  let grammar: Grammar
  let draft: Draft

  /// The parties of several phrases, told by their head words; each once, in order.
  func parties(of words: [Int], as role: Role) -> [Party] {
    var found: [Party] = []
    for word in words {
      for party in parties(of: word, as: role, depth: 0) where !found.contains(where: { $0.entity == party.entity }) {
        found.append(party)
      }
    }
    return found
  }

  private func parties(of word: Int, as role: Role, depth: Int) -> [Party] {
    guard depth < 4 else { return [] }
    if let mention = draft.mentionAt[word] {
      if mention.form == .pronoun || mention.form == .nominal {
        let named = apposed(to: word, depth: depth)
        if !named.isEmpty { return named }
      }
      return [Party(entity: mention.entity, tokens: mention.tokens)]
    }
    let named = apposed(to: word, depth: depth)
    if !named.isEmpty { return named }
    if let reporter = reporter(over: word) { return parties(of: reporter, as: role, depth: depth + 1) }
    let facts = grammar.noun(word)
    let isAgent = facts?.roles.contains(.agent) ?? false
    guard role == .recipient || isAgent else { return [] }
    if let inner = modifiers(of: word, as: role, depth: depth) { return inner }
    // `blasted Disney for its practices`: an unknown name is its own party.
    if grammar.token(word).partOfSpeech == .properNoun { return [] }
    return complements(of: word, isAgent: isAgent, facts?.frames ?? [], role, depth)
  }

  /// `The rebels said [they] will release him`: a pronoun that nobody else claims is who speaks.
  private func reporter(over word: Int) -> Int? {
    guard grammar.token(word).partOfSpeech == .pronoun, grammar.token(word).features.person == 3,
      var at = grammar.token(word).head
    else { return nil }
    while grammar.token(at).relation != .ccomp {
      guard grammar.token(at).relation == .conj || grammar.token(at).relation == .xcomp,
        let head = grammar.token(at).head
      else { return nil }
      at = head
    }
    guard let verb = grammar.token(at).head, grammar.verb(verb)?.reporting != nil else { return nil }
    let subject = grammar.surfaceSubjects(of: verb).first
    return subject.flatMap { $0 == word || grammar.token($0).partOfSpeech == .pronoun ? nil : $0 }
  }

  /// `the head of the council, Mohammed Suweysi,`, `his partners, the VVD party and the LPF`: the names beside a description.
  private func apposed(to word: Int, depth: Int) -> [Party] {
    for child in grammar.document.children(of: word, as: .appos, .flat, .nmodDescriptive) {
      if grammar.token(child).relation == .appos {
        let found = grammar.conjuncts(of: child).flatMap { parties(of: $0, as: .actor, depth: depth + 1) }
        if !found.isEmpty { return found }
      } else if let mention = draft.mentionAt[child], mention.form == .name,
        draft.entities[mention.entity].type == .person
      {
        return [Party(entity: mention.entity, tokens: mention.tokens)]
      }
    }
    return []
  }

  /// Who stands before the noun: an owner, else a name or an adjective of a country.
  private func modifiers(of word: Int, as role: Role, depth: Int) -> [Party]? {
    var beside: [Party] = []
    for child in grammar.document.children(of: word) where child < word {
      switch grammar.token(child).relation {
      case .nmodPossessive:
        let owners = grammar.conjuncts(of: child).flatMap { parties(of: $0, as: .recipient, depth: depth + 1) }
        if !owners.isEmpty { return owners }
      case .compound, .amod, .nmod, .nmodDescriptive, .flat, .nmodUnmarked:
        // `[Saudi]-led warplanes`
        let isLed = grammar.token(child).partOfSpeech == .verb && grammar.function(child) == .led
        let parts = isLed ? Array(grammar.document.children(of: child)) : grammar.conjuncts(of: child)
        for part in parts + parts.flatMap({ grammar.document.children(of: $0, as: .amod, .compound) }) {
          guard part < word, let mention = draft.mentionAt[part] else { continue }
          beside.append(Party(entity: mention.entity, tokens: mention.tokens))
        }
      default: continue
      }
    }
    return beside.isEmpty ? chunk(before: word).map { [$0] } : beside
  }

  /// The name nearest before the noun with nothing but its other words between, however the tree hangs it: `[Irish]
  /// nationalist guerrillas`.
  private func chunk(before word: Int) -> Party? {
    let first = grammar.document.sentences[Int(draft.sentenceAt[word])].tokens.lowerBound
    var at = word - 1
    while at >= first {
      if let mention = draft.mentionAt[at] {
        return mention.form == .pronoun ? nil : Party(entity: mention.entity, tokens: mention.tokens)
      }
      switch grammar.token(at).partOfSpeech {
      case .adjective, .noun, .properNoun, .numeral: at -= 1
      default: return nil
      }
    }
    return nil
  }

  /// The phrases behind prepositions: `leaders of Britain and France`, `measures against Iran`.
  private func complements(of word: Int, isAgent: Bool, _ frames: [Frame], _ role: Role, _ depth: Int) -> [Party] {
    let isHostile = frames.first.map { $0.predicate.isConflict } ?? false
    func fits(_ preposition: Lexicon.Word) -> Int? {
      switch grammar.lexicon.function(preposition) {
      // `condemned the attack on Israel by Hamas`: who does the act is meant, not who suffers it.
      case .of: isHostile ? nil : 0
      case .by, .from, .including: 0
      case .for, .in, .at, .with: isAgent ? 0 : role == .recipient && !isHostile ? 1 : nil
      case .against, .on, .to, .between, .over: role == .recipient && !isHostile ? 1 : nil
      default: nil
      }
    }
    let all = grammar.obliques(of: word)
    for rank in 0...1 {
      let fitting = all.filter { fits($0.preposition) == rank }
      // `politicians of Turkish descent from the Left`: a name itself counts before what belongs to one.
      let direct = fitting.flatMap(\.words).compactMap { draft.mentionAt[$0] }
      if !direct.isEmpty { return direct.map { Party(entity: $0.entity, tokens: $0.tokens) } }
      for oblique in fitting {
        let found = oblique.words.flatMap { parties(of: $0, as: role, depth: depth + 1) }
        if !found.isEmpty { return found }
      }
    }
    return []
  }
}

extension Predicate {
  /// Whether it is one of PLOVER's acts of conflict.
  var isConflict: Bool {
    predicateClass == .verbalConflict || predicateClass == .materialConflict
  }
}

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
    let facts = grammar.noun(word)
    let isAgent = facts?.roles.contains(.agent) ?? false
    guard role == .recipient || isAgent else { return [] }
    if let inner = modifiers(of: word, as: role, depth: depth) { return inner }
    // `blasted Disney for its practices`: an unknown name is its own party.
    if grammar.token(word).partOfSpeech == .properNoun { return [] }
    return complements(of: word, isAgent: isAgent, isAct: !(facts?.frames.isEmpty ?? true), role, depth)
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
        for part in parts {
          guard let mention = draft.mentionAt[part] else { continue }
          beside.append(Party(entity: mention.entity, tokens: mention.tokens))
        }
      default: continue
      }
    }
    return beside.isEmpty ? nil : beside
  }

  /// The phrases behind `of`, `for`, `in` or `at`: `leaders of Britain and France`.
  private func complements(of word: Int, isAgent: Bool, isAct: Bool, _ role: Role, _ depth: Int) -> [Party] {
    let fitting = grammar.obliques(of: word).filter { oblique in
      switch grammar.lexicon.function(oblique.preposition) {
      // `condemned the attack on Israel by Hamas`: who does the act is meant, not who suffers it.
      case .of: !isAct
      case .by, .from, .including: true
      case .for, .in, .at, .with: isAgent
      default: false
      }
    }
    // `politicians of Turkish descent from the Left`: a name itself counts before what belongs to one.
    let direct = fitting.flatMap(\.words).compactMap { draft.mentionAt[$0] }
    if !direct.isEmpty { return direct.map { Party(entity: $0.entity, tokens: $0.tokens) } }
    for oblique in fitting {
      let found = oblique.words.flatMap { parties(of: $0, as: role, depth: depth + 1) }
      if !found.isEmpty { return found }
    }
    return []
  }
}

internal import ArticleModel
internal import Knowledge

/// Bodies of a state that are written small behind its name or adjective, and states inside the names of bodies.
///
/// `the Dutch parliament`, `Nigeria's army`: a body of their own. In `German Foreign Ministry` the adjective refers to the
/// country as well.
struct StateBodies {
  func run(on draft: inout Draft) {
    nestStates(&draft)
    addSmallBodies(&draft)
  }

  /// A mention of the state on the first word of a body's name.
  private func nestStates(_ draft: inout Draft) {
    var entityOf: [Int: Int] = [:]
    for token in draft.words.indices {
      guard let mention = draft.mentionAt[token], mention.tokens.lowerBound == token, mention.tokens.count > 1,
        draft.entities[mention.entity].type == .organization,
        let entry = draft.knowledge.gazetteer.lookUp(Gazetteer.extend(Gazetteer.start, with: draft.words[token].id)),
        let fact = entry.fact, let state = fact.adjective ?? fact.country,
        fact.isAcronym == (draft.words[token].shape == .capitals)
      else { continue }
      let entity = entityOf[state] ?? country(state, of: &draft)
      entityOf[state] = entity
      draft.addMention(
        of: entity, tokens: token..<token + 1, form: .demonym, rule: "state-in-body",
        alias: draft.words(of: token..<token + 1))
    }
  }

  private func country(_ state: Int, of draft: inout Draft) -> Int {
    let name = draft.knowledge.countries[state].name
    return draft.entities.firstIndex { $0.type == .country && $0.name == name }
      ?? draft.addEntity(type: .country, name: name)
  }

  /// `the Nigerian army` is `the Nigerian Army` where the article names it so.
  private func addSmallBodies(_ draft: inout Draft) {
    var bodies: [String: Int] = [:]
    for (index, entity) in draft.entities.enumerated() where entity.type == .organization {
      for name in [entity.name] + entity.aliases { bodies[name.lowercased()] = index }
    }
    for sentence in draft.document.sentences {
      for token in sentence.tokens.dropFirst() {
        let word = draft.words[token]
        guard word.shape == .small, word.classes.contains(.stateBody), draft.mentionAt[token] == nil else { continue }
        var first = token - 1
        if draft.words[first].id == SmallWords.shared.possessive { first -= 1 }
        guard first >= sentence.tokens.lowerBound, let mention = draft.mentionAt[first],
          draft.entities[mention.entity].type == .country, mention.tokens.upperBound == first + 1
        else { continue }
        let name = draft.words(of: mention.tokens.lowerBound..<token + 1)
        let key = "\(mention.entity) \(draft.document.text(of: draft.document.tokens[token]).lowercased())"
        let entity = bodies[name.lowercased()] ?? bodies[key] ?? draft.addEntity(type: .organization, name: name)
        bodies[key] = entity
        draft.addMention(of: entity, tokens: token..<token + 1, form: .nominal, rule: "state-body", alias: name)
      }
    }
  }
}

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

  /// `the Nigerian army` is `the Nigerian Army` where the article names it so; `the foreign ministry` is the one named before.
  private func addSmallBodies(_ draft: inout Draft) {
    var bodies: [String: Int] = [:]
    for (index, entity) in draft.entities.enumerated() where entity.type == .organization {
      for name in [entity.name] + entity.aliases { bodies[name.lowercased()] = index }
    }
    var last: [UInt64: Int] = [:]
    for sentence in draft.document.sentences {
      var token = sentence.tokens.lowerBound + 1
      while token < sentence.tokens.upperBound {
        guard let found = smallBody(at: token, to: sentence.tokens.upperBound, draft) else {
          token += 1
          continue
        }
        defer { token = found.tokens.upperBound }
        guard let owner = owner(of: found, from: sentence.tokens.lowerBound, draft) else {
          if found.tokens.count > 1, draft.words[token - 1].id == SmallWords.shared.the, let body = last[found.run] {
            draft.addMention(of: body, tokens: found.tokens, form: .nominal, rule: "state-body", confidence: 0.75)
          }
          continue
        }
        let name = draft.words(of: owner.tokens.lowerBound..<found.tokens.upperBound)
        let words = draft.words(of: found.tokens)
        let key = "\(owner.entity) \(words.lowercased())"
        let body = bodies[name.lowercased()] ?? bodies[key] ?? addBody(name, short: words, to: &draft)
        bodies[key] = body
        last[found.run] = body
        draft.addMention(of: body, tokens: found.tokens, form: .nominal, rule: "state-body", alias: name)
      }
    }
  }

  private func addBody(_ name: String, short: String, to draft: inout Draft) -> Int {
    let body = draft.addEntity(type: .organization, name: short)
    draft.rename(body, to: name)
    return body
  }

  /// The words of a body, whose they may be, and their run.
  private typealias SmallBody = (tokens: Range<Int>, owners: StateBodyWords.Owners, run: UInt64)

  /// The longest of the lists' bodies that begins at `token`.
  private func smallBody(at token: Int, to end: Int, _ draft: Draft) -> SmallBody? {
    var run = Gazetteer.start
    var longest: SmallBody?
    for next in token..<end {
      guard draft.words[next].shape == .small || next > token && draft.words[next].id == SmallWords.shared.possessive,
        draft.mentionAt[next] == nil
      else { break }
      run = Gazetteer.extend(run, with: draft.words[next].id)
      guard let owners = draft.knowledge.stateBodies.owners(run) else { break }
      if !owners.isEmpty { longest = (token..<next + 1, owners, run) }
    }
    return longest
  }

  /// The country or place right before the body, an adjective (`Thuringia's domestic intelligence agency`) aside.
  private func owner(of body: SmallBody, from start: Int, _ draft: Draft) -> MentionReference? {
    var end = body.tokens.lowerBound
    if end > start + 1, draft.words[end - 1].shape == .small, draft.mentionAt[end - 1] == nil,
      draft.document.tokens[end - 1].partOfSpeech == .adjective
    {
      end -= 1
    }
    if draft.words[end - 1].id == SmallWords.shared.possessive { end -= 1 }
    guard end > start, let mention = draft.mentionAt[end - 1], mention.tokens.upperBound == end else { return nil }
    switch draft.entities[mention.entity].type {
    case .country: guard body.owners.contains(.country) else { return nil }
    case .place:
      // `a Hamburg court` is any.
      guard body.owners.contains(.place), !isAny(mention.tokens.lowerBound, from: start, draft) else { return nil }
    default: return nil
    }
    return belongsToNoun(body, draft) ? nil : mention
  }

  private func isAny(_ token: Int, from start: Int, _ draft: Draft) -> Bool {
    token > start && [SmallWords.shared.a, SmallWords.shared.an].contains(draft.words[token - 1].id)
  }

  /// `the British intelligence agency GCHQ`: the name is behind it. `US military prison`, `Chicago police officer`: the word tells what kind the noun behind it is; `the Nigerian army
  /// chief` leads the body.
  private func belongsToNoun(_ body: SmallBody, _ draft: Draft) -> Bool {
    let next = body.tokens.upperBound
    guard next < draft.words.count else { return false }
    if let named = draft.mentionAt[next] {
      return named.tokens.lowerBound == next && draft.entities[named.entity].type == .organization
    }
    guard body.tokens.count == 1 else { return false }
    let word = draft.words[next]
    return word.shape == .small && draft.document.tokens[next].partOfSpeech == .noun
      && (word.classes.isDisjoint(with: [.officeHead]) || word.id == SmallWords.shared.officer)
  }
}

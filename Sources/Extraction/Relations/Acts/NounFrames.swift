internal import ArticleModel
internal import Knowledge

/// What a noun of action says: `Trump's criticism of Obama`, `held talks with Iran`, `an Iraqi attack on Kuwait`.
struct NounFrames: RelationRule {
  func findings(in sentence: Int, of scene: Scene) -> [Finding] {
    var found: [Finding] = []
    let range = scene.chunks(of: sentence)
    for chunk in range where scene.kind(chunk) == .nounPhrase && scene.headMention(chunk) == nil {
      guard let facts = scene.lexicon.noun(scene.word(chunk)), !facts.frames.isEmpty else { continue }
      found += findings(chunk, facts.frames, sentence, range, scene)
    }
    return found
  }

  private func findings(
    _ chunk: Int, _ frames: [Frame], _ sentence: Int, _ range: Range<Int>, _ scene: Scene
  ) -> [Finding] {
    let obliques = obliques(behind: chunk, range, scene)
    let clause = clause(holding: chunk, in: sentence, scene)
    for frame in frames {
      guard case .preposition(let word) = frame.slot, let oblique = obliques.first(where: { $0.preposition == word })
      else { continue }
      let others = scene.parties.parties(of: oblique.phrases, as: .recipient)
      guard !others.isEmpty else { continue }
      let function = scene.lexicon.function(word)
      if function == .between || (function == .of && others.count > 1 && frame.predicate == .consult) {
        return pairs(others, frame, chunk, oblique, clause, scene)
      }
      let (agents, isReversed, light) = agents(of: chunk, obliques, clause, except: oblique, scene)
      guard !agents.isEmpty else { return [] }
      let status = status(of: chunk, clause, light, scene)
      let words = extent(chunk, oblique, agents, scene)
      return join(agents, frame, others, isReversed, status, words, scene)
    }
    return []
  }

  private func join(
    _ agents: [Parties.Party], _ frame: Frame, _ others: [Parties.Party], _ isReversed: Bool, _ status: Status,
    _ words: Range<Int>, _ scene: Scene
  ) -> [Finding] {
    var found: [Finding] = []
    for agent in agents {
      for other in others {
        let predicate = predicate(frame, agent, other, scene)
        let turned = isReversed != (frame.direction == .backward)
        let (from, to) = turned ? (other, agent) : (agent, other)
        found += scene.finding(from.entity, predicate, to.entity, status: status, words: words, rule: "noun-frame")
        if frame.direction == .both {
          found += scene.finding(to.entity, predicate, from.entity, status: status, words: words, rule: "noun-frame")
        }
      }
    }
    return found
  }

  private func pairs(
    _ parties: [Parties.Party], _ frame: Frame, _ chunk: Int, _ oblique: Clause.Oblique, _ clause: Clause?,
    _ scene: Scene
  ) -> [Finding] {
    let status = status(of: chunk, clause, nil, scene)
    let words = extent(chunk, oblique, parties, scene)
    var found: [Finding] = []
    for (index, party) in parties.enumerated() {
      found += join([party], frame, Array(parties[(index + 1)...]), false, status, words, scene)
    }
    return found
  }

  /// Words between persons, arms between everybody else.
  private func predicate(
    _ frame: Frame, _ agent: Parties.Party, _ other: Parties.Party, _ scene: Scene
  ) -> Predicate {
    guard frame.condition == .attack else { return frame.predicate }
    return scene.type(agent.entity) == .person ? .accuse : .assault
  }

  /// The prepositions directly behind the noun, each with its phrases.
  private func obliques(behind chunk: Int, _ range: Range<Int>, _ scene: Scene) -> [Clause.Oblique] {
    var found: [Clause.Oblique] = []
    var at = chunk + 1
    while at + 1 < range.upperBound, found.count < 4, scene.kind(at) == .preposition, scene.kind(at + 1) == .nounPhrase
    {
      var phrases = [at + 1]
      var next = at + 2
      while next + 1 < range.upperBound, scene.isMark(next, .comma), scene.kind(next + 1) == .nounPhrase,
        scene.headMention(next + 1) != nil, scene.headMention(phrases[0]) != nil
      {
        phrases.append(next + 1)
        next += 2
      }
      if next + 1 < range.upperBound, scene.kind(next) == .conjunction, scene.kind(next + 1) == .nounPhrase {
        phrases.append(next + 1)
        next += 2
      } else {
        phrases = [at + 1]
        next = at + 2
      }
      found.append(Clause.Oblique(preposition: scene.word(at), phrases: phrases))
      at = next
    }
    return found
  }

  /// Who does it: who owns the noun, stands before it, stands behind `by`, or is the subject of its light verb.
  private func agents(
    of chunk: Int, _ obliques: [Clause.Oblique], _ clause: Clause?, except: Clause.Oblique, _ scene: Scene
  ) -> (parties: [Parties.Party], isReversed: Bool, light: LightVerb?) {
    let tokens = scene.tokens(chunk)
    let head = scene.draft.syntax.chunks[chunk].head
    if let inner = scene.mentions(in: tokens.lowerBound..<head).last {
      return ([Parties.Party(entity: inner.entity, tokens: inner.tokens)], false, nil)
    }
    if let by = obliques.first(where: { scene.lexicon.function($0.preposition) == .by }), by != except {
      return (scene.parties.parties(of: by.phrases, as: .actor), false, nil)
    }
    guard let clause, let light = scene.lexicon.verb(scene.word(clause.verb))?.light,
      clause.objects.first?.contains(chunk) ?? false, !(scene.draft.syntax.chunks[clause.verb].verb?.isPassive ?? false)
    else { return ([], false, nil) }
    return (scene.parties.parties(of: clause.subjects, as: .actor), light.isReversed, light)
  }

  private func clause(holding chunk: Int, in sentence: Int, _ scene: Scene) -> Clause? {
    scene.draft.syntax.clauses[scene.draft.syntax.clausesOfSentence[sentence]].last { clause in
      clause.objects.contains { $0.contains(chunk) } || clause.subjects.contains(chunk)
        || clause.obliques.contains { $0.phrases.contains(chunk) }
    }
  }

  private func status(of chunk: Int, _ clause: Clause?, _ light: LightVerb?, _ scene: Scene) -> Status {
    var status = Status.actual
    for token in scene.tokens(chunk) {
      if let attitude = scene.lexicon.attitude(scene.draft.syntax.words[token]) {
        status = StatusReader.weaker(status, attitude)
      }
    }
    if scene.function(chunk - 1) == .of || scene.function(chunk - 1) == .for, scene.kind(chunk - 2) == .nounPhrase,
      let attitude = scene.lexicon.noun(scene.word(chunk - 2))?.attitude
    {
      status = StatusReader.weaker(status, attitude)
    }
    guard let clause, light != nil else { return status }
    return StatusReader.weaker(
      StatusReader.weaker(status, light?.status ?? .actual), StatusReader(scene: scene).status(of: clause))
  }

  private func extent(
    _ chunk: Int, _ oblique: Clause.Oblique, _ agents: [Parties.Party], _ scene: Scene
  ) -> Range<Int> {
    var start = scene.tokens(chunk).lowerBound
    var end = scene.tokens(chunk).upperBound
    for phrase in oblique.phrases { end = max(end, scene.tokens(phrase).upperBound) }
    for agent in agents where agent.tokens.lowerBound > start - 40 {
      start = min(start, agent.tokens.lowerBound)
      end = max(end, agent.tokens.upperBound)
    }
    return start..<end
  }
}

internal import ArticleModel
internal import Knowledge

/// What a noun of action says: `Trump's criticism of Obama`, `held talks with Iran`, `an Iraqi attack on Kuwait`.
struct NounFrames: RelationRule {
  func findings(in sentence: Int, of scene: Scene) -> [Finding] {
    var found: [Finding] = []
    for word in scene.draft.document.sentences[sentence].tokens {
      let part = scene.draft.document.tokens[word].partOfSpeech
      guard part == .noun || part == .properNoun, scene.draft.mentionAt[word] == nil,
        let facts = scene.grammar.noun(word), !facts.frames.isEmpty
      else { continue }
      found += findings(word, facts.frames, scene)
    }
    return found
  }

  private func findings(_ noun: Int, _ frames: [Frame], _ scene: Scene) -> [Finding] {
    let obliques = obliques(around: noun, scene)
    for frame in frames {
      let words: [Int]
      var word: Lexicon.Word = 0
      switch frame.slot {
      case .preposition(let preposition):
        word = preposition
        words = obliques.filter { $0.preposition == word }.flatMap(\.words)
      case .clauseSubject: words = clauseSubjects(of: noun, scene)
      default: continue
      }
      let others = scene.parties.parties(of: words, as: .recipient)
      guard !others.isEmpty else { continue }
      let function = scene.lexicon.function(word)
      if function == .between || (function == .of && others.count > 1 && frame.predicate == .consult) {
        return pairs(others, frame, noun, scene)
      }
      let found = agents(of: noun, obliques, besides: word, frame, scene)
        .flatMap { agent in
          let rule = frame.direction == .backward ? "noun-frame-answered" : agent.rule
          return join([agent.party], frame, others, agent.isReversed, noun, rule, scene)
        }
      if !found.isEmpty { return found }
    }
    return beside(noun, frames, obliques, scene)
  }

  /// `its demand that [Israel] ease restrictions`.
  private func clauseSubjects(of noun: Int, _ scene: Scene) -> [Int] {
    scene.draft.document.children(of: noun, as: .acl, .ccomp, .aclRelative)
      .flatMap { scene.grammar.subjects(ofComplement: $0, of: noun) }
  }

  /// Without a phrase behind a preposition: `U.S.-Iran talks`, `criticism from Clinton` that somebody faces.
  private func beside(_ noun: Int, _ frames: [Frame], _ obliques: [Predication.Oblique], _ scene: Scene) -> [Finding] {
    guard let frame = frames.first else { return [] }
    let names = premodifiers(of: noun, scene)
    let owners = owners(of: noun, scene)
    if names.count > 1 {
      return frame.predicate.isSymmetric
        ? pairs(names, frame, noun, scene)
        : join([names[0]], frame, [names[1]], false, noun, "noun-frame-compound", scene)
    }
    if !owners.isEmpty, !names.isEmpty {
      return join(owners, frame, names, false, noun, "noun-frame-compound", scene)
    }
    guard let verb = governor(of: noun, scene) else { return [] }
    let isSuffered = scene.grammar.verb(verb)?.light?.isReversed ?? false
    // `rejected a request from the Danish government`: who answers is who was asked.
    let isAnswered = frame.predicate == .request && scene.draft.document.tokens[noun].relation == .obj
    guard isSuffered || isAnswered else { return [] }
    let from = obliques.filter {
      scene.lexicon.function($0.preposition) == .from || scene.lexicon.function($0.preposition) == .by
    }
    let agents =
      owners + names + scene.parties.parties(of: from.flatMap(\.words) + makers(of: noun, scene), as: .recipient)
    let subjects = scene.parties.parties(of: scene.grammar.surfaceSubjects(of: verb), as: .recipient)
    return join(
      agents, frame, subjects, false, noun, isSuffered ? "noun-frame-suffered" : "noun-frame-answered", scene)
  }

  /// Who makes it, by a participle behind it: `a lawsuit filed by Smith`, `criticism led by Zia`.
  private func makers(of noun: Int, _ scene: Scene) -> [Int] {
    scene.draft.document.children(of: noun, as: .acl).flatMap { scene.grammar.byAgents(of: $0) }
  }

  private func join(
    _ agents: [Party], _ frame: Frame, _ others: [Party], _ isReversed: Bool, _ noun: Int, _ rule: String,
    _ scene: Scene
  ) -> [Finding] {
    // To refuse what was asked leaves the asking a fact.
    let said = scene.status.status(of: noun)
    let status = rule == "noun-frame-answered" && said == .negated ? .actual : said
    var found: [Finding] = []
    for agent in agents {
      for other in others {
        let (from, to) = isReversed ? (other, agent) : (agent, other)
        found += scene.act(frame, from: from, to: to, status: status, trigger: noun, rule: rule)
      }
    }
    return found
  }

  private func pairs(_ parties: [Party], _ frame: Frame, _ noun: Int, _ scene: Scene) -> [Finding] {
    var found: [Finding] = []
    for (index, party) in parties.enumerated() {
      found += join([party], frame, Array(parties[(index + 1)...]), false, noun, "noun-frame-between", scene)
    }
    return found
  }

  /// The phrases behind prepositions, on the noun itself or on the verb whose object, subject or complement it is.
  private func obliques(around noun: Int, _ scene: Scene) -> [Predication.Oblique] {
    let own = scene.grammar.obliques(of: noun)
    guard let verb = governor(of: noun, scene) else { return own }
    return own + scene.grammar.obliques(of: verb).filter { !$0.words.contains(noun) }
  }

  /// The verb in whose phrase the noun stands, `a series of talks` and the like included.
  private func governor(of noun: Int, _ scene: Scene) -> Int? {
    var at = noun
    for _ in 0..<3 {
      guard let head = scene.draft.document.tokens[at].head else { return nil }
      switch scene.draft.document.tokens[at].relation {
      case .obj, .nsubjPass, .obl, .nsubj:
        return scene.grammar.isPredicate(head) ? head : nil
      // `is in Berlin for talks`
      case .nmod where scene.grammar.isPredicate(head): return head
      case .nmod where scene.grammar.prepositions(of: at).contains { scene.lexicon.function($0) == .of }: at = head
      case .conj: at = head
      default: return nil
      }
    }
    return nil
  }

  private func owners(of noun: Int, _ scene: Scene) -> [Party] {
    let owners = scene.draft.document.children(of: noun, as: .nmodPossessive)
    return scene.parties.parties(of: owners.flatMap(scene.grammar.conjuncts), as: .recipient)
  }

  /// The names and country adjectives before the noun.
  private func premodifiers(of noun: Int, _ scene: Scene) -> [Party] {
    var found: [Party] = []
    for child in scene.draft.document.children(of: noun) where child < noun {
      switch scene.draft.document.tokens[child].relation {
      case .compound, .amod, .nmod, .nmodDescriptive:
        for word in [child] + scene.draft.document.children(of: child) {
          guard let mention = scene.draft.mentionAt[word], mention.tokens.lowerBound < noun,
            !found.contains(where: { $0.entity == mention.entity })
          else { continue }
          found.append(Party(entity: mention.entity, tokens: mention.tokens))
        }
      default: continue
      }
    }
    return found
  }

  /// Somebody who does what the noun says, and by which way that was found.
  private struct Agent {
    let party: Party
    let isReversed: Bool
    let rule: String
  }

  /// Who does it: who owns the noun, stands before it, stands behind `by`, or is the subject of the verb before it.
  private func agents(
    of noun: Int, _ obliques: [Predication.Oblique], besides: Lexicon.Word, _ frame: Frame, _ scene: Scene
  ) -> [Agent] {
    func list(_ parties: [Party], _ rule: String, isReversed: Bool = false) -> [Agent] {
      parties.map { Agent(party: $0, isReversed: isReversed, rule: rule) }
    }
    if frame.condition == .bearer { return list(bearers(of: noun, scene), "noun-frame-bearer") }
    let owners = owners(of: noun, scene)
    if !owners.isEmpty { return list(owners, "noun-frame") }
    let names = premodifiers(of: noun, scene)
    if !names.isEmpty { return list(names, "noun-frame") }
    let by = obliques.filter {
      scene.lexicon.function($0.preposition) == .by || scene.lexicon.function($0.preposition) == .from
    }
    let behind = scene.parties.parties(
      of: by.filter { $0.preposition != besides }.flatMap(\.words) + makers(of: noun, scene), as: .actor)
    if !behind.isEmpty { return list(behind, "noun-frame") }
    let of = scene.grammar.obliques(of: noun).filter {
      scene.lexicon.function($0.preposition) == .of && $0.preposition != besides
    }
    let whose = scene.parties.parties(of: of.flatMap(\.words), as: .actor)
    if !whose.isEmpty { return list(whose, "noun-frame-of") }
    guard let verb = governor(of: noun, scene) else { return [] }
    let relation = scene.draft.document.tokens[noun].relation
    if relation == .nsubj || relation == .nsubjPass { return [] }
    let subjects = scene.parties.parties(of: scene.grammar.predication(ofVerb: verb).subjects, as: .actor)
    let facts = scene.grammar.verb(verb)
    if let light = facts?.light { return list(subjects, "noun-frame-light", isReversed: light.isReversed) }
    if relation == .obl || relation == .nmod { return list(subjects, "noun-frame-adverbial") }
    guard relation == .obj, facts?.frames.isEmpty ?? true, facts?.reporting == nil else { return [] }
    return list(subjects, "noun-frame-subject")
  }

  /// Whom the noun itself means: `Clinton, a critic of Trump`, `Trump critic John McCain`, `McCain is a critic of`.
  private func bearers(of noun: Int, _ scene: Scene) -> [Party] {
    let document = scene.draft.document
    let subjects = document.children(of: noun).filter { document.tokens[$0].relation.universal == .nsubj }
    if !subjects.isEmpty { return scene.parties.parties(of: subjects, as: .actor) }
    if let head = document.tokens[noun].head {
      switch document.tokens[noun].relation {
      case .appos, .aclRelative, .nmodDescriptive, .compound, .flat, .acl, .xcomp:
        let found = scene.parties.parties(of: [head], as: .actor)
        if !found.isEmpty { return found }
      default: break
      }
    }
    let beside = document.children(of: noun, as: .appos, .flat)
    return scene.parties.parties(of: beside, as: .actor)
  }
}

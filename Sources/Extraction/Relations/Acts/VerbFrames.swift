internal import ArticleModel
internal import Knowledge

/// What a verb says that its subject does to its object: `Obama met Medvedev`, `Iran lashed out at Israel`.
struct VerbFrames: RelationRule {
  func findings(in sentence: Int, of scene: Scene) -> [Finding] {
    var found: [Finding] = []
    for word in scene.draft.document.sentences[sentence].tokens {
      guard scene.draft.document.tokens[word].partOfSpeech == .verb, scene.draft.mentionAt[word] == nil,
        let facts = scene.grammar.verb(word), !facts.frames.isEmpty
      else { continue }
      let predication = scene.grammar.predication(ofVerb: word)
      found += findings(predication, matching(facts.frames, predication, scene), scene)
    }
    return found
  }

  /// The frames whose particle and condition are there; those with a particle win.
  private func matching(_ frames: [Frame], _ predication: Predication, _ scene: Scene) -> [Frame] {
    let companions = scene.grammar.companions(of: predication)
    let prepositions = predication.obliques.map(\.preposition)
    let fitting = frames.filter { frame in
      // `took [on] Trump`, but not `took the stage [on] Monday`.
      let isThere =
        frame.particle == 0 || companions.contains(frame.particle)
        || (frame.slot != .object && prepositions.contains(frame.particle))
      guard isThere else { return false }
      switch frame.condition {
      case .subjunctive: return saysWhatShallBe(predication.head, scene)
      case .infinitive: return hasInfinitive(predication.head, scene)
      case .blame: return opinion(behind: predication.head, scene) == .blame
      case .praise: return opinion(behind: predication.head, scene) == .praise
      case .goods: return movesGoods(predication, scene)
      default: return true
      }
    }
    let withParticle = fitting.filter { $0.particle != 0 }
    return withParticle.isEmpty ? fitting : withParticle + fitting.filter { $0.particle == 0 }
  }

  private func hasInfinitive(_ verb: Int, _ scene: Scene) -> Bool {
    scene.draft.document.children(of: verb).contains { child in
      let token = scene.draft.document.tokens[child]
      return [.xcomp, .ccomp, .advcl].contains(token.relation) && token.features.verbForm == .infinitive
    }
  }

  /// Whether the clause behind the verb has no tense or a `should`.
  private func saysWhatShallBe(_ verb: Int, _ scene: Scene) -> Bool {
    scene.draft.document.children(of: verb, as: .ccomp, .xcomp, .advcl).contains { clause in
      let isPlain =
        scene.draft.document.tokens[clause].features.verbForm != .finite
        && scene.draft.document.children(of: clause, as: .aux, .cop).isEmpty
      return isPlain
        || scene.draft.document.children(of: clause, as: .aux).contains {
          scene.grammar.function($0) == .should || scene.grammar.function($0) == .must
        }
    }
  }

  /// Whether an object of the verb is money, arms or other help.
  private func movesGoods(_ predication: Predication, _ scene: Scene) -> Bool {
    (predication.objects + predication.subjects).contains { word in
      scene.draft.document.subtree(of: word).contains { scene.roles($0).contains(.goods) }
    }
  }

  /// The first word of blame or praise in what hangs on a verb, behind it.
  private func opinion(behind verb: Int, _ scene: Scene) -> Opinion? {
    let end = scene.draft.document.subtree(of: verb).upperBound
    for token in verb + 1..<max(verb + 1, min(end, verb + 24)) {
      if let opinion = scene.opinion(token) { return opinion }
    }
    return nil
  }

  private func findings(_ predication: Predication, _ frames: [Frame], _ scene: Scene) -> [Finding] {
    var subjects = scene.parties.parties(of: predication.subjects, as: .actor)
    if subjects.isEmpty, predication.isPassive { subjects = means(of: predication, frames, scene) }
    guard !subjects.isEmpty else { return [] }
    var found: [Finding] = []
    for frame in frames {
      if frame.slot == .together {
        guard isAmongSubjects(predication, frame, scene), found.isEmpty, subjects.count > 1 else { continue }
        found += together(subjects, frame, predication, scene)
        continue
      }
      let words = words(in: frame.slot, of: predication, scene)
      guard !words.isEmpty else { continue }
      found += join(subjects, frame, scene.parties.parties(of: words, as: .recipient), predication, scene)
      if !found.isEmpty { break }
    }
    return found
  }

  /// Whether the subjects do it with each other: without an object, or with one that says the same (`signed the deal`,
  /// `attended the meeting`).
  private func isAmongSubjects(_ predication: Predication, _ frame: Frame, _ scene: Scene) -> Bool {
    predication.objects.allSatisfy { object in
      scene.draft.mentionAt[object] == nil
        && scene.grammar.noun(object)?.frames.contains { $0.predicate == frame.predicate } ?? false
    }
  }

  /// Who does it by whose means: `killed by Israeli fire`, `killed in Palestinian attacks`.
  private func means(of predication: Predication, _ frames: [Frame], _ scene: Scene) -> [Party] {
    guard frames.contains(where: { $0.predicate.predicateClass == .materialConflict }) else { return [] }
    let deeds = predication.words(behind: scene.lexicon.word(FunctionWord.in.rawValue)).filter {
      scene.grammar.noun($0)?.frames.contains { $0.predicate.predicateClass == .materialConflict } ?? false
    }
    return scene.parties.parties(of: predication.subjects + deeds, as: .recipient)
  }

  /// The head words of the phrases that stand in a slot.
  private func words(in slot: Frame.Slot, of predication: Predication, _ scene: Scene) -> [Int] {
    switch slot {
    case .object: return predication.objects
    case .indirectObject: return predication.recipients
    case .clauseSubject:
      return scene.draft.document.children(of: predication.head, as: .ccomp, .xcomp, .advcl)
        .flatMap { scene.grammar.subjects(ofComplement: $0, of: predication.head) }
    case .preposition(let word):
      let own = predication.words(behind: word)
      if !own.isEmpty { return own }
      // `imposed a ban on Iran`: the phrase may hang on the object.
      return predication.objects.filter { scene.draft.mentionAt[$0] == nil }
        .flatMap { scene.grammar.obliques(of: $0) }.filter { $0.preposition == word }.flatMap(\.words)
    case .together: return []
    }
  }

  private func join(
    _ subjects: [Party], _ frame: Frame, _ others: [Party], _ predication: Predication, _ scene: Scene
  ) -> [Finding] {
    let status = scene.status.status(of: predication.head)
    var found: [Finding] = []
    for subject in subjects {
      for other in others where fits(frame, subject, other, predication, scene) {
        found += scene.act(
          frame, from: subject, to: other, status: status, trigger: predication.head, rule: "verb-frame")
      }
    }
    return found
  }

  private func together(
    _ subjects: [Party], _ frame: Frame, _ predication: Predication, _ scene: Scene
  ) -> [Finding] {
    var found: [Finding] = []
    for (index, subject) in subjects.enumerated() {
      found += join([subject], frame, Array(subjects[(index + 1)...]), predication, scene)
    }
    return found
  }

  /// Whether words or arms are meant: a person attacks a person in words, everybody else by force.
  private func fits(
    _ frame: Frame, _ subject: Party, _ other: Party, _ predication: Predication, _ scene: Scene
  ) -> Bool {
    let isPersonal = scene.type(subject.entity) == .person && scene.type(other.entity) != .country
    switch frame.condition {
    case .speech: return isPersonal
    case .force: return !isPersonal
    case .person:
      return scene.type(other.entity) == .person && scene.draft.mentionAt[other.tokens.lowerBound]?.form == .name
        && predication.objects.contains(where: other.tokens.contains)
    default: return true
    }
  }
}

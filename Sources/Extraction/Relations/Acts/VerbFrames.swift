internal import ArticleModel
internal import Knowledge

/// What a verb says that its subject does to its object: `Obama met Medvedev`, `Iran lashed out at Israel`.
struct VerbFrames: RelationRule {
  func findings(in sentence: Int, of scene: Scene) -> [Finding] {
    var found: [Finding] = []
    for clause in scene.draft.syntax.clauses[scene.draft.syntax.clausesOfSentence[sentence]] {
      guard let facts = scene.lexicon.verb(scene.word(clause.verb)), !facts.frames.isEmpty,
        let verb = scene.draft.syntax.chunks[clause.verb].verb
      else { continue }
      let frames = matching(facts.frames, clause, scene)
      guard !frames.isEmpty else { continue }
      found += verb.isPassive ? passive(clause, frames, scene) : active(clause, frames, scene)
    }
    return found
  }

  /// The frames whose particle and infinitive are there; those with a particle win.
  private func matching(_ frames: [Frame], _ clause: Clause, _ scene: Scene) -> [Frame] {
    let fitting = frames.filter { frame in
      guard frame.particle == 0 || frame.particle == clause.particle else { return false }
      switch frame.condition {
      case .infinitive: return clause.complement == .infinitive
      case .blame: return opinion(behind: clause, scene) == .blame
      case .praise: return opinion(behind: clause, scene) == .praise
      case .goods: return movesGoods(clause, scene)
      default: return true
      }
    }
    let withParticle = fitting.filter { $0.particle != 0 }
    return withParticle.isEmpty ? fitting : withParticle
  }

  /// Whether an object of the verb is money, arms or other help.
  private func movesGoods(_ clause: Clause, _ scene: Scene) -> Bool {
    clause.objects.joined().contains { phrase in
      scene.tokens(phrase).contains { scene.roles($0).contains(.goods) }
    }
  }

  /// The first word of blame or praise behind a verb, up to the end of its sentence.
  private func opinion(behind clause: Clause, _ scene: Scene) -> Opinion? {
    let end = scene.draft.document.sentences[clause.sentence].tokens.upperBound
    let start = scene.tokens(clause.verb).upperBound
    for token in start..<min(end, start + 24) {
      if let opinion = scene.lexicon.opinion(scene.draft.syntax.words[token]) { return opinion }
    }
    return nil
  }

  private func active(_ clause: Clause, _ frames: [Frame], _ scene: Scene) -> [Finding] {
    let subjects = scene.parties.parties(of: clause.subjects, as: .actor)
    guard !subjects.isEmpty else { return [] }
    var found: [Finding] = []
    for frame in frames {
      if frame.slot == .together {
        guard clause.objects.isEmpty, found.isEmpty, subjects.count > 1 else { continue }
        found += together(subjects, frame, clause, scene)
        continue
      }
      guard let phrases = phrases(in: frame.slot, of: clause, scene) else { continue }
      let others = scene.parties.parties(of: phrases, as: .recipient)
      found += join(subjects, frame, others, clause, scene)
      if !found.isEmpty { break }
    }
    return found
  }

  private func passive(_ clause: Clause, _ frames: [Frame], _ scene: Scene) -> [Finding] {
    guard let frame = frames.first(where: { $0.slot == .object || $0.slot == .indirectObject }) else { return [] }
    let by = clause.obliques.filter { scene.lexicon.function($0.preposition) == .by }
    let agents = scene.parties.parties(of: by.flatMap(\.phrases), as: .actor)
    let subjects = scene.parties.parties(of: clause.subjects, as: .recipient)
    return join(agents, frame, subjects, clause, scene)
  }

  /// The phrases that stand in a slot; nil where it is empty.
  private func phrases(in slot: Frame.Slot, of clause: Clause, _ scene: Scene) -> [Int]? {
    switch slot {
    case .object: clause.objects.first
    case .indirectObject:
      // `gave | Syria money`: the chunker takes a name and a noun for one phrase.
      clause.objects.count > 1 || clause.objects.first.map { isNameAndGoods($0, scene) } ?? false
        ? clause.objects.first : nil
    case .preposition(let word): clause.obliques.first { $0.preposition == word }?.phrases
    case .together: nil
    }
  }

  private func isNameAndGoods(_ phrases: [Int], _ scene: Scene) -> Bool {
    guard let phrase = phrases.first, scene.headMention(phrase) == nil else { return false }
    return scene.roles(scene.draft.syntax.chunks[phrase].head).contains(.goods)
      && scene.mentions(in: scene.tokens(phrase)).contains { $0.form == .name }
  }

  private func join(
    _ subjects: [Parties.Party], _ frame: Frame, _ others: [Parties.Party], _ clause: Clause, _ scene: Scene
  ) -> [Finding] {
    let status = StatusReader(scene: scene).status(of: clause)
    var found: [Finding] = []
    for subject in subjects {
      for other in others where fits(frame, subject, other, scene) {
        let (from, to) = frame.direction == .backward ? (other, subject) : (subject, other)
        found += scene.finding(
          from.entity, frame.predicate, to.entity, status: status, words: clause.tokens, rule: "verb-frame")
        if frame.direction == .both {
          found += scene.finding(
            to.entity, frame.predicate, from.entity, status: status, words: clause.tokens, rule: "verb-frame")
        }
      }
    }
    return found
  }

  private func together(
    _ subjects: [Parties.Party], _ frame: Frame, _ clause: Clause, _ scene: Scene
  ) -> [Finding] {
    var found: [Finding] = []
    for (index, subject) in subjects.enumerated() {
      found += join([subject], frame, Array(subjects[(index + 1)...]), clause, scene)
    }
    return found
  }

  /// Whether words or arms are meant: a person attacks a person in words, everybody else by force.
  private func fits(_ frame: Frame, _ subject: Parties.Party, _ other: Parties.Party, _ scene: Scene) -> Bool {
    let isPersonal = scene.type(subject.entity) == .person && scene.type(other.entity) != .country
    switch frame.condition {
    case .speech: return isPersonal
    case .force: return !isPersonal
    case .person:
      return scene.type(other.entity) == .person && scene.draft.mentionAt[other.tokens.lowerBound]?.form == .name
    default: return true
    }
  }
}

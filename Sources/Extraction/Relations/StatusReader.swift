internal import ArticleModel
internal import Knowledge

/// Reads how far what a clause says has happened: from its auxiliaries, from what governs it and from `if`.
struct StatusReader {
  let scene: Scene

  /// The status of what the clause says.
  func status(of clause: Clause) -> Status {
    guard let verb = scene.draft.syntax.chunks[clause.verb].verb else { return .actual }
    var status = own(clause, verb)
    if let governor = clause.governor, verb.form != .finite {
      status = Self.weaker(status, governed(by: scene.draft.syntax.clauses[governor], clause, verb))
    }
    return status
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

  private func own(_ clause: Clause, _ verb: VerbGroup) -> Status {
    if let condition = clause.condition { return condition }
    if verb.isNegated { return verb.modality == nil || verb.modality == .planned ? .negated : .hypothetical }
    return verb.modality ?? .actual
  }

  private func governed(by governor: Clause, _ clause: Clause, _ verb: VerbGroup) -> Status {
    let group = scene.draft.syntax.chunks[governor.verb].verb
    var status = own(governor, group ?? VerbGroup(form: .finite))
    if let hinge = clause.hinge {
      let word = scene.draft.syntax.words[hinge]
      if let attitude = scene.lexicon.noun(word)?.attitude ?? scene.lexicon.attitude(word) {
        return Self.weaker(status, attitude)
      }
    }
    if group?.isCopula ?? false {
      return verb.form == .infinitive && clause.hinge == nil ? Self.weaker(status, .planned) : status
    }
    // A participle that only describes its noun says nothing about the verb before it.
    if verb.form == .participle { return .actual }
    if verb.form == .gerund, governor.complement != .gerund { return .actual }
    if let attitude = scene.lexicon.verb(scene.word(governor.verb))?.attitude {
      status = status == .negated && attitude == .negated ? .actual : Self.weaker(status, attitude)
    }
    return status
  }
}

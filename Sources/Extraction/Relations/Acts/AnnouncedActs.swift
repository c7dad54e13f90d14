internal import ArticleModel
internal import Knowledge

/// `Iran threatened to attack Israel`, `Libya offered to hand two men over to Britain`: the verb before an infinitive
/// is an act towards whom the infinitive names.
struct AnnouncedActs: RelationRule {
  func findings(in sentence: Int, of scene: Scene) -> [Finding] {
    var found: [Finding] = []
    let syntax = scene.draft.syntax
    for clause in syntax.clauses[syntax.clausesOfSentence[sentence]] {
      guard syntax.chunks[clause.verb].verb?.form == .infinitive, clause.hinge == nil, let index = clause.governor
      else {
        continue
      }
      let governor = syntax.clauses[index]
      guard governor.objects.isEmpty, let announced = scene.lexicon.verb(scene.word(governor.verb))?.announces else {
        continue
      }
      // `refuses to disavow her`, `vowed to fight them`: neither is what the verb alone announces.
      if announced == .reject || announced == .agree, isConflict(clause, scene) { continue }
      let subjects = scene.parties.parties(of: governor.subjects, as: .actor)
      let phrases = clause.objects.joined() + clause.obliques.flatMap(\.phrases)
      guard
        let other = scene.parties.parties(of: Array(phrases), as: .recipient).first(where: { party in
          scene.type(party.entity) != .place && !subjects.contains { $0.entity == party.entity }
        })
      else { continue }
      let status = StatusReader(scene: scene).status(of: governor)
      let words = Range(from: governor.tokens.lowerBound, to: clause.tokens.upperBound)
      for subject in subjects {
        found += scene.finding(
          subject.entity, announced, other.entity, status: status, words: words, rule: "announced-act")
      }
    }
    return found
  }

  private func isConflict(_ clause: Clause, _ scene: Scene) -> Bool {
    switch scene.lexicon.verb(scene.word(clause.verb))?.frames.first?.predicate.predicateClass {
    case .verbalConflict, .materialConflict: true
    default: false
    }
  }
}

internal import ArticleModel
internal import Knowledge

/// `Merkel said the bloc must stick by the reforms`: who says that somebody must or should do something asks it of them.
struct Demands: RelationRule {
  func findings(in sentence: Int, of scene: Scene) -> [Finding] {
    var found: [Finding] = []
    for clause in scene.draft.syntax.clauses[scene.draft.syntax.clausesOfSentence[sentence]] {
      guard isDemand(clause, scene), let speaker = scene.speaker(of: clause.tokens) else { continue }
      for party in scene.parties.parties(of: clause.subjects, as: .actor) {
        found += scene.finding(
          speaker, .request, party.entity, words: clause.tokens, rule: "must-in-speech")
      }
    }
    return found
  }

  private func isDemand(_ clause: Clause, _ scene: Scene) -> Bool {
    guard let verb = scene.draft.syntax.chunks[clause.verb].verb, verb.form == .finite, !verb.isPassive,
      clause.condition == nil
    else { return false }
    if verb.modality == .hypothetical {
      return scene.tokens(clause.verb).contains { token in
        switch scene.lexicon.function(scene.draft.syntax.words[token]) {
        case .must, .should, .ought: true
        default: false
        }
      }
    }
    let word = scene.lexicon.function(scene.word(clause.verb))
    return (word == .need || word == .have) && clause.complement == .infinitive && clause.objects.isEmpty
      && !verb.isPast && !verb.isNegated
  }
}

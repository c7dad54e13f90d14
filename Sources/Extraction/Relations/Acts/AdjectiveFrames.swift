internal import ArticleModel
internal import Knowledge

/// What an adjective says: `Graham has been critical of Trump`.
struct AdjectiveFrames: RelationRule {
  func findings(in sentence: Int, of scene: Scene) -> [Finding] {
    var found: [Finding] = []
    let range = scene.chunks(of: sentence)
    for clause in scene.draft.syntax.clauses[scene.draft.syntax.clausesOfSentence[sentence]] {
      guard scene.draft.syntax.chunks[clause.verb].verb?.isCopula ?? false else { continue }
      for chunk in clause.verb + 1..<min(clause.verb + 4, range.upperBound) where scene.kind(chunk) == .adjective {
        found += findings(clause, chunk, scene)
        break
      }
    }
    return found
  }

  private func findings(_ clause: Clause, _ chunk: Int, _ scene: Scene) -> [Finding] {
    for frame in scene.lexicon.frames(ofAdjective: scene.word(chunk)) {
      guard case .preposition(let word) = frame.slot,
        let oblique = clause.obliques.first(where: { $0.preposition == word })
      else { continue }
      let status = StatusReader(scene: scene).status(of: clause)
      return scene.parties.parties(of: clause.subjects, as: .actor).flatMap { subject in
        scene.parties.parties(of: oblique.phrases, as: .recipient).flatMap { other in
          scene.finding(
            subject.entity, frame.predicate, other.entity, status: status, words: clause.tokens,
            rule: "adjective-frame")
        }
      }
    }
    return []
  }
}

internal import ArticleModel
internal import Knowledge

/// What an adjective says: `Graham has been critical of Trump`.
struct AdjectiveFrames: RelationRule {
  func findings(in sentence: Int, of scene: Scene) -> [Finding] {
    var found: [Finding] = []
    for word in scene.draft.document.sentences[sentence].tokens where scene.draft.mentionAt[word] == nil {
      let frames = scene.lexicon.frames(ofAdjective: scene.grammar.lemmas[word])
      if !frames.isEmpty { found += findings(word, frames, scene) }
    }
    return found
  }

  private func findings(_ adjective: Int, _ frames: [Frame], _ scene: Scene) -> [Finding] {
    let obliques = scene.grammar.obliques(of: adjective)
    let subjects = scene.parties.parties(of: scene.grammar.surfaceSubjects(of: adjective), as: .actor)
    guard !subjects.isEmpty else { return [] }
    for frame in frames {
      guard case .preposition(let word) = frame.slot else { continue }
      let words = obliques.filter { $0.preposition == word }.flatMap(\.words)
      let others = scene.parties.parties(of: words, as: .recipient)
      guard !others.isEmpty else { continue }
      let status = scene.status.status(of: adjective)
      return subjects.flatMap { subject in
        others.flatMap { other in
          scene.act(frame, from: subject, to: other, status: status, trigger: adjective, rule: "adjective-frame")
        }
      }
    }
    return []
  }
}

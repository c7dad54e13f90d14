internal import ArticleModel
internal import Knowledge

/// `Iran threatened to attack Israel`, `Libya offered to hand two men over to Britain`: the verb before an infinitive
/// is an act towards whom the infinitive names.
struct AnnouncedActs: RelationRule {
  func findings(in sentence: Int, of scene: Scene) -> [Finding] {
    let document = scene.draft.document
    var found: [Finding] = []
    for word in document.sentences[sentence].tokens {
      guard let announced = scene.grammar.verb(word)?.announces, document.tokens[word].partOfSpeech == .verb else {
        continue
      }
      let actors = scene.parties.parties(of: scene.grammar.predication(ofVerb: word).subjects, as: .actor)
      guard !actors.isEmpty else { continue }
      for clause in document.children(of: word, as: .xcomp, .ccomp, .advcl) {
        guard document.tokens[clause].features.verbForm == .infinitive else { continue }
        for verb in [clause] + document.children(of: clause, as: .conj) {
          found += findings(word, announced, verb, actors, scene)
        }
      }
    }
    return found
  }

  private func findings(
    _ word: Int, _ announced: Predicate, _ verb: Int, _ actors: [Party], _ scene: Scene
  ) -> [Finding] {
    // `refuses to disavow her`, `vowed to fight them`: neither is what the verb alone announces.
    if announced == .reject || announced == .agree, isConflict(verb, scene) { return [] }
    let predication = scene.grammar.predication(ofVerb: verb)
    let words = predication.objects + predication.recipients + predication.obliques.flatMap(\.words)
    let other = scene.parties.parties(of: words, as: .recipient).first { party in
      scene.type(party.entity) != .place && !actors.contains { $0.entity == party.entity }
    }
    guard let other else { return [] }
    let status = scene.status.status(of: word)
    return actors.flatMap { actor in
      scene.finding(
        actor.entity, announced, other.entity, status: status,
        words: scene.extent([actor.tokens, min(word, verb)..<max(word, verb) + 1, other.tokens]), trigger: word,
        rule: "announced-act")
    }
  }

  private func isConflict(_ verb: Int, _ scene: Scene) -> Bool {
    scene.grammar.verb(verb)?.frames.first?.predicate.isConflict ?? false
  }
}

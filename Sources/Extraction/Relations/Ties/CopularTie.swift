internal import ArticleModel
internal import Knowledge

/// `Axel Fischer is a member of the Bundestag`, `Hartmann, who was spokeswoman for the tribunal`, `became minister`.
struct CopularTie: RelationRule {
  func findings(in sentence: Int, of scene: Scene) -> [Finding] {
    let document = scene.draft.document
    var found: [Finding] = []
    for noun in document.sentences[sentence].tokens where scene.describes(noun) {
      guard let status = status(of: noun, scene) else { continue }
      for subject in subjects(of: noun, scene) {
        guard let mention = scene.draft.mentionAt[subject], scene.type(mention.entity) == .person else { continue }
        for noun in scene.grammar.conjuncts(of: noun) where scene.describes(noun) {
          let complements = scene.complements(of: noun)
          let words = scene.post(noun)
          found += Description(
            scene: scene, person: mention.entity, noun: noun, words: words, complements: complements,
            evidence: scene.extent([mention.tokens, words] + complements.map(\.mention.tokens)),
            rule: "copular-description", status: status
          ).findings()
        }
      }
    }
    return found
  }

  /// Of whom the noun is said: its own subject, or that of `works as`.
  private func subjects(of noun: Int, _ scene: Scene) -> [Int] {
    let document = scene.draft.document
    guard document.tokens[noun].relation == .obj || document.tokens[noun].relation == .obl,
      !scene.grammar.isPredicate(noun), let verb = document.tokens[noun].head
    else { return scene.grammar.surfaceSubjects(of: noun) }
    return scene.grammar.surfaceSubjects(of: verb)
  }

  /// How far what the noun says holds; nil where it is said of nobody.
  private func status(of noun: Int, _ scene: Scene) -> Status? {
    let document = scene.draft.document
    let status = scene.status.status(of: noun)
    if let copula = document.children(of: noun, as: .cop, .auxPass).first {
      let isPast =
        document.tokens[copula].features.tense == .past
        && document.children(of: noun, as: .aux).isEmpty
      return status == .actual && isPast ? .past : status
    }
    guard let verb = document.tokens[noun].head else { return nil }
    let lemma = scene.lexicon.function(scene.grammar.lemmas[verb])
    switch document.tokens[noun].relation {
    // `was elected president`
    case .xcomp: break
    // `became minister`
    case .obj where lemma == .become: break
    // `works as a journalist`
    case .obl where lemma == .work || lemma == .serve:
      guard scene.grammar.prepositions(of: noun).contains(where: { scene.lexicon.function($0) == .as }) else {
        return nil
      }
    default: return nil
    }
    return scene.status.status(of: verb)
  }
}

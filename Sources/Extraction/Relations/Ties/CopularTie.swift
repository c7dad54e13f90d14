internal import ArticleModel
internal import Knowledge

/// `Axel Fischer is a member of the Bundestag`, `Hartmann, who was spokeswoman for the tribunal`.
struct CopularTie: RelationRule {
  func findings(in sentence: Int, of scene: Scene) -> [Finding] {
    var found: [Finding] = []
    let range = scene.chunks(of: sentence)
    for clause in scene.draft.syntax.clauses[scene.draft.syntax.clausesOfSentence[sentence]] {
      guard let verb = scene.draft.syntax.chunks[clause.verb].verb, verb.isCopula, verb.form == .finite,
        let phrase = clause.objects.first?.first, scene.headMention(phrase)?.form != .name
      else { continue }
      let head = scene.draft.syntax.chunks[phrase].head
      guard scene.isPost(head) || !scene.roles(head).isDisjoint(with: [.kin, .companion, .opponent, .member, .founder])
      else { continue }
      for subject in clause.subjects {
        guard let mention = scene.headMention(subject), scene.type(mention.entity) == .person else { continue }
        var status: Status = verb.isPast ? .past : .actual
        if verb.isNegated { status = .negated } else if let modality = verb.modality { status = modality }
        found += Description(
          scene: scene, person: mention.entity, words: scene.tokens(phrase),
          complements: Apposition.complements(of: phrase, range, scene),
          evidence: min(clause.tokens.lowerBound, mention.tokens.lowerBound)..<clause.tokens.upperBound,
          rule: "copular-description", status: status
        ).findings()
      }
    }
    return found
  }
}

internal import ArticleModel
internal import Knowledge

/// `Ludwig Braun, the president of the chamber,` and `the president of the chamber, Ludwig Braun,`.
struct Apposition: RelationRule {
  func findings(in sentence: Int, of scene: Scene) -> [Finding] {
    let document = scene.draft.document
    var found: [Finding] = []
    for (mention, head) in scene.persons(in: sentence) {
      for child in document.children(of: head) where child >= mention.tokens.upperBound {
        // A description without a verb may hang like a relative clause: `the senator, a vocal critic of Trump,`.
        let isApposed = document.tokens[child].relation == .appos || document.tokens[child].relation == .aclRelative
        guard isApposed, document.tokens[child].partOfSpeech != .verb else { continue }
        for noun in scene.grammar.conjuncts(of: child) where document.children(of: noun, as: .cop, .auxPass).isEmpty {
          found += describe(mention, by: noun, "apposed-description", scene)
        }
      }
      if let noun = noun(behind: mention, scene) { found += describe(mention, by: noun, "apposed-description", scene) }
      guard let noun = noun(before: mention, head, scene) else { continue }
      for noun in [noun] + document.children(of: noun, as: .conj) where noun < head {
        found += describe(mention, by: noun, "description-before-name", scene)
      }
    }
    return found
  }

  private func describe(_ mention: MentionReference, by noun: Int, _ rule: String, _ scene: Scene) -> [Finding] {
    guard scene.describes(noun) else { return [] }
    let complements = scene.complements(of: noun)
    let words = scene.post(noun)
    return Description(
      scene: scene, person: mention.entity, noun: noun, words: words, complements: complements,
      evidence: scene.extent([words, mention.tokens] + complements.map(\.mention.tokens)), rule: rule
    ).findings()
  }

  /// The noun of a description right behind the name and its comma, whatever the tree makes of it: `Butterfield (D-N.C.),
  /// head of the caucus`.
  private func noun(behind mention: MentionReference, _ scene: Scene) -> Int? {
    let document = scene.draft.document
    let end = document.sentences[Int(scene.draft.sentenceAt[mention.tokens.lowerBound])].tokens.upperBound
    var at = mention.tokens.upperBound
    if scene.isWord(at, "(") {
      while at < end, !scene.isWord(at, ")") { at += 1 }
      at += 1
    }
    guard at < end, scene.isWord(at, ",") else { return nil }
    at += 1
    while at < end {
      switch document.tokens[at].partOfSpeech {
      case .noun, .properNoun:
        let isLast = at + 1 == end || !document.tokens[at + 1].partOfSpeech.isNominal
        if isLast { return scene.describes(at) ? at : nil }
      case .determiner, .adjective, .particle, .numeral: break
      default: return nil
      }
      at += 1
    }
    return nil
  }

  /// The noun that the name is apposed to, or that stands before it as a subject of the same verb: the tree often takes both
  /// names of `the head of the SSC, Mohammed Suweysi, said` for subjects.
  private func noun(before mention: MentionReference, _ head: Int, _ scene: Scene) -> Int? {
    let document = scene.draft.document
    guard let governor = document.tokens[head].head, scene.isWord(mention.tokens.lowerBound - 1, ",") else {
      return nil
    }
    if document.tokens[head].relation == .appos, governor < head { return governor }
    // `Malaysia's Prime Minister, Najib Razak`
    if let noun = document.children(of: head, as: .nmodDescriptive, .compound).last,
      noun < mention.tokens.lowerBound - 1
    {
      return noun
    }
    return document.children(of: governor).last { child in
      child < head && document.tokens[child].relation == document.tokens[head].relation
        && document.tokens[child].relation.universal == .nsubj && scene.describes(child)
        && document.subtree(of: child).upperBound >= mention.tokens.lowerBound - 1
    }
  }
}

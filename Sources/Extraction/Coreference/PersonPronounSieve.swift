internal import ArticleModel
internal import Knowledge

/// `he`, `she` and their kin: the person of that gender who is most present, by nearness, subjecthood and number of
/// mentions.
struct PersonPronounSieve: Sieve {
  static let name = "person-pronoun"
  /// How many sentences back the person may stand.
  private static let reach = 4

  func run(on draft: inout Draft, _ context: CoreferenceContext) {
    var genders = Genders(draft)
    var trail = MentionTrail(draft, context, types: [.person])
    var counts = [Int](repeating: 0, count: draft.entities.count)
    var counted = 0
    for (index, sentence) in draft.document.sentences.enumerated() {
      for token in sentence.tokens where draft.mentionAt[token] == nil {
        guard let pronoun = Pronoun(draft.words[token]), pronoun == .he || pronoun == .she else { continue }
        let gender: WordClass = pronoun == .he ? .male : .female
        let end = trail.index(of: token)
        while counted < end {
          counts[trail.steps[counted].entity] += 1
          counted += 1
        }
        let quotation = context.quotationAt[token]
        let speaker =
          quotation >= 0 ? context.source(of: draft.attributions[Int(quotation)], in: draft) : nil
        var best: (entity: Int, score: Int)?
        var seen: Set<Int> = []
        for i in stride(from: end - 1, through: 0, by: -1) {
          let step = trail.steps[i]
          let distance = index - step.sentence
          if distance > Self.reach { break }
          guard step.entity != speaker, seen.insert(step.entity).inserted, genders.fits(step.entity, gender) else {
            continue
          }
          var score = -30 * distance + (step.isSubject ? 25 : 0) + min(15, 3 * counts[step.entity])
          if distance > 0, context.paragraphOf[step.sentence] != context.paragraphOf[index] { score -= 10 }
          if genders.isKnown(step.entity) { score += 15 }
          if step.form == .pronoun { score += 10 }
          if step.isQuoted, quotation < 0 { score -= 20 }
          if best.map({ score > $0.score }) ?? true { best = (step.entity, score) }
        }
        guard let best else { continue }
        genders.note(best.entity, gender)
        draft.addMention(
          of: best.entity, tokens: token..<token + 1, form: .pronoun, rule: Self.name,
          confidence: genders.isKnown(best.entity) ? 0.75 : 0.6)
        trail.enter(best.entity, at: token, .pronoun, draft, context)
      }
    }
  }
}

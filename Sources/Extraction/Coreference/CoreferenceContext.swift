internal import ArticleModel
internal import Knowledge

/// What all sieves look up about a document.
struct CoreferenceContext {
  /// For each token, the attribution whose direct content it stands in.
  let quotationAt: [Int32]
  /// Tokens that head the subject of a clause.
  let isSubject: [Bool]
  /// For each sentence, the index of the paragraph it stands in.
  let paragraphOf: [Int]

  init(_ draft: Draft) {
    var quotationAt = [Int32](repeating: -1, count: draft.words.count)
    for (index, attribution) in draft.attributions.enumerated() where attribution.isDirect {
      for token in attribution.content { quotationAt[token] = Int32(index) }
    }
    self.quotationAt = quotationAt
    var isSubject = [Bool](repeating: false, count: draft.words.count)
    for clause in draft.syntax.clauses {
      for subject in clause.subjects {
        for token in draft.syntax.chunks[subject].tokens { isSubject[token] = true }
      }
    }
    self.isSubject = isSubject
    paragraphOf = draft.document.sentences.map(\.paragraph)
  }

  /// The person or body that the words of an attribution's source name; nil where they name none.
  func source(of attribution: Attribution, in draft: Draft) -> Int? {
    guard let source = attribution.source else { return nil }
    let mentions = draft.mentions(in: source)
    return
      (mentions.last { draft.entities[$0.entity].type == .person }
      ?? mentions.first { draft.entities[$0.entity].type == .organization })?.entity
  }
}

/// The mentions of a document in text order, with what makes one likelier to be taken up again.
struct MentionTrail {
  struct Step {
    let entity: Int
    let token: Int
    let sentence: Int
    let isSubject: Bool
    let isQuoted: Bool
    let form: MentionForm
  }

  private(set) var steps: [Step] = []

  /// The mentions of entities of `types`.
  init(_ draft: Draft, _ context: CoreferenceContext, types: Set<EntityType>) {
    var last: MentionReference?
    for token in draft.words.indices {
      guard let mention = draft.mentionAt[token], mention != last else { continue }
      last = mention
      guard types.contains(draft.entities[mention.entity].type) else { continue }
      steps.append(step(mention.entity, token, mention.form, draft, context))
    }
  }

  /// Enters a mention that has just been resolved; must not lie before the last one entered so.
  mutating func enter(_ entity: Int, at token: Int, _ form: MentionForm, _ draft: Draft, _ context: CoreferenceContext)
  {
    let place = index(of: token)
    steps.insert(step(entity, token, form, draft, context), at: place)
  }

  /// Index of the first mention at or behind `token`.
  func index(of token: Int) -> Int {
    var low = 0
    var high = steps.count
    while low < high {
      let middle = (low + high) / 2
      if steps[middle].token < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func step(
    _ entity: Int, _ token: Int, _ form: MentionForm, _ draft: Draft, _ context: CoreferenceContext
  ) -> Step {
    Step(
      entity: entity, token: token, sentence: Int(draft.sentenceAt[token]), isSubject: context.isSubject[token],
      isQuoted: context.quotationAt[token] >= 0, form: form)
  }
}

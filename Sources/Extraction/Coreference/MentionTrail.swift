internal import ArticleModel

/// The mentions of a document in text order, with what makes one likelier to be taken up again.
struct MentionTrail {
  struct Step {
    let entity: Int
    /// The mention's head word.
    let head: Int
    let sentence: Int
    let form: MentionForm
    /// The attribution whose direct content it stands in; -1 for none.
    let quotation: Int32
  }

  private(set) var steps: [Step] = []

  /// The mentions of entities of `types`.
  init(_ draft: Draft, _ context: CoreferenceContext, types: Set<EntityType>) {
    var last: MentionReference?
    for token in draft.words.indices {
      guard let mention = draft.mentionAt[token], mention != last else { continue }
      last = mention
      guard types.contains(draft.entities[mention.entity].type) else { continue }
      let head = draft.document.head(of: mention.tokens) ?? token
      steps.append(step(mention.entity, head, mention.form, draft, context))
    }
    steps.sort { $0.head < $1.head }
  }

  /// Enters a mention that has just been resolved.
  mutating func enter(_ entity: Int, at token: Int, _ form: MentionForm, _ draft: Draft, _ context: CoreferenceContext)
  {
    steps.insert(step(entity, token, form, draft, context), at: index(of: token))
  }

  /// Index of the first mention at or behind `token`.
  func index(of token: Int) -> Int {
    var low = 0
    var high = steps.count
    while low < high {
      let middle = (low + high) / 2
      if steps[middle].head < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func step(
    _ entity: Int, _ head: Int, _ form: MentionForm, _ draft: Draft, _ context: CoreferenceContext
  ) -> Step {
    Step(
      entity: entity, head: head, sentence: Int(draft.sentenceAt[head]), form: form,
      quotation: context.quotationAt[head])
  }
}

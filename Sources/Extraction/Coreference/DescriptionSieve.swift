internal import ArticleModel
internal import Knowledge

/// `the company`, `the senator`, `the boy`: a definite noun goes to whom the same model as for pronouns finds likeliest.
struct DescriptionSieve: Sieve {
  static let name = "description-scorer"

  func run(on draft: inout Draft, _ context: CoreferenceContext) { run(on: &draft, context) { _, _, _, _ in } }

  /// Resolves the descriptions of `draft`; `listen` is for training.
  func run(on draft: inout Draft, _ context: CoreferenceContext, listen: PronounSieve.Listener) {
    let genders = Genders(draft)
    let descriptions = Descriptions(draft)
    var trail = MentionTrail(draft, context, types: AnaphorKind.description.types)
    guard !trail.steps.isEmpty else { return }
    for token in draft.words.indices where draft.mentionAt[token] == nil {
      guard let article = article(of: token, draft) else { continue }
      var candidates = AntecedentFinder(draft: draft, context: context)
        .candidates(for: token, .description, trail: trail, genders: genders, last: nil)
      for index in candidates.indices {
        guard let entity = candidates[index].entity else { continue }
        descriptions.describe(&candidates[index], entity, by: token)
      }
      listen(draft, token, .description, candidates)
      guard let choice = AntecedentWeights.shared.choice(of: candidates, .description) else { continue }
      let words = article + 1..<token + 1
      // A name inside (`the Ohio senator`) keeps its own mention.
      let isPlain = words.allSatisfy { draft.mentionAt[$0] == nil }
      draft.addMention(
        of: choice.entity, tokens: isPlain ? words : token..<token + 1, form: .nominal, rule: Self.name,
        confidence: choice.probability)
      trail.enter(choice.entity, at: token, .nominal, draft, context)
    }
  }

  /// The article of a noun that may take up an entity; nil for one that says itself whom it means (`the head of the bank`).
  private func article(of token: Int, _ draft: Draft) -> Int? {
    let document = draft.document
    guard document.tokens[token].partOfSpeech == .noun, document.tokens[token].features.number != .plural else {
      return nil
    }
    switch document.tokens[token].relation {
    case .compound, .nmodDescriptive, .flat, .appos, .fixed: return nil
    default: break
    }
    // `the minister Manuel Valls`
    if token + 1 < draft.words.count, draft.mentionAt[token + 1]?.form == .name { return nil }
    var article: Int?
    for child in document.children(of: token) {
      switch document.tokens[child].relation {
      case .det:
        let word = document.text(of: document.tokens[child]).lowercased()
        if child < token, word == "the" || word == "this" || word == "that" { article = child }
      case .nmod, .acl, .aclRelative, .appos, .flat, .nmodPossessive, .conj, .cop: return nil
      default: break
      }
    }
    return article
  }
}

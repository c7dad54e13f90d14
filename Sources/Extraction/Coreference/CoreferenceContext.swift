internal import ArticleModel
internal import Knowledge

/// What all sieves look up about a document.
struct CoreferenceContext {
  /// For each token, the attribution whose direct content it stands in; -1 for none.
  let quotationAt: [Int32]
  /// For each token, the attribution whose source it is alone; -1 for none.
  private let sourceAt: [Int32]
  private let lexicon = Lexicon.english

  init(_ draft: Draft) {
    var sourceAt = [Int32](repeating: -1, count: draft.words.count)
    for (index, attribution) in draft.attributions.enumerated() {
      if let source = attribution.source, source.count == 1 { sourceAt[source.lowerBound] = Int32(index) }
    }
    self.sourceAt = sourceAt
    var quotationAt = [Int32](repeating: -1, count: draft.words.count)
    for (index, attribution) in draft.attributions.enumerated() where attribution.isDirect {
      for token in attribution.content { quotationAt[token] = Int32(index) }
    }
    self.quotationAt = quotationAt
  }

  /// The person or body that the words of an attribution's source name; nil where they name none or several.
  func source(of attribution: Attribution, in draft: Draft) -> Int? {
    guard let source = attribution.source else { return nil }
    let speakers = SpeakerFinder(lexicon: lexicon, draft: draft).speakers(of: source)
    return speakers.count == 1 ? speakers[0] : nil
  }

  /// The one who is quoted at `token`; nil outside of quotations and where nobody is named.
  func speaker(at token: Int, in draft: Draft) -> Int? {
    quotationAt[token] < 0 ? nil : source(of: draft.attributions[Int(quotationAt[token])], in: draft)
  }

  /// What the pronoun at `token` says, where it is the source of statements.
  func contents(ofSourceAt token: Int, in draft: Draft) -> [Range<Int>] {
    guard sourceAt[token] >= 0 else { return [] }
    return draft.attributions.lazy.filter { $0.source == token..<token + 1 }.map(\.content)
  }

  /// Who has spoken so far, in order, where the word at `token` is the source of a statement itself; else nil.
  func speakers(beforeSourceAt token: Int, in draft: Draft) -> [Int]? {
    guard sourceAt[token] >= 0 else { return nil }
    let own = draft.attributions[Int(sourceAt[token])]
    return draft.attributions.filter { attribution in
      attribution.source != own.source && (attribution.source?.lowerBound ?? Int.max) < token
    }.sorted { ($0.source?.lowerBound ?? 0) < ($1.source?.lowerBound ?? 0) }.compactMap { source(of: $0, in: draft) }
  }
}

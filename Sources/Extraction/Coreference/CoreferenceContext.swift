internal import ArticleModel
internal import Knowledge

/// What all sieves look up about a document.
struct CoreferenceContext {
  /// For each token, the attribution whose direct content it stands in; -1 for none.
  let quotationAt: [Int32]
  private let lexicon = Lexicon.english

  init(_ draft: Draft) {
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
}

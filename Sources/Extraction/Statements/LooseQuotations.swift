internal import ArticleModel

/// Gives a quotation without a cue the speaker of the statement beside it.
struct LooseQuotations {
  let document: Document
  let quotations: Quotations

  /// The statements that `found`, in text order, leaves over.
  func attributions(beside found: [Attribution]) -> [Attribution] {
    var result: [Attribution] = []
    for quotation in quotations.all where quotation.tokens.count > 5 && isSentence(quotation.tokens) {
      // What is said inside of the quotation leaves the quotation itself without a speaker.
      let isTaken = found.contains { attribution in
        attribution.content.overlaps(quotation.tokens)
          && attribution.cue.map { !quotation.tokens.contains($0.lowerBound) } ?? true
      }
      guard !isTaken else { continue }
      guard let neighbour = neighbour(of: quotation, in: found + result) else { continue }
      result.append(
        Attribution(
          source: neighbour.source, cue: neighbour.cue, content: quotation.tokens, isDirect: true,
          rule: "loose-quotation"))
    }
    return result
  }

  /// The nearest statement of the same paragraph, the one before it first; else the last of the paragraph before.
  private func neighbour(of quotation: Quotation, in found: [Attribution]) -> Attribution? {
    var before: Attribution?
    var after: Attribution?
    for attribution in found {
      if attribution.content.upperBound <= quotation.tokens.lowerBound {
        if before == nil || attribution.content.upperBound >= before?.content.upperBound ?? 0 { before = attribution }
      } else if attribution.content.lowerBound >= quotation.tokens.upperBound, after == nil {
        after = attribution
      }
    }
    let own = paragraph(of: quotation.tokens.lowerBound)
    if let before, paragraph(of: before.content.lowerBound) == own { return before }
    if let after, paragraph(of: after.content.lowerBound) == own { return after }
    if let before, let own, let other = paragraph(of: before.content.lowerBound), own - other <= 1 { return before }
    if let after, let own, let other = paragraph(of: after.content.lowerBound), other - own <= 1 { return after }
    return nil
  }

  /// Whether so many words are a sentence or several: not a title (`''Hawaii Five-0''`), nor a few words of somebody.
  private func isSentence(_ tokens: Range<Int>) -> Bool {
    let first = document.sentence(at: document.tokens[tokens.lowerBound].span.start)
    let last = document.sentence(at: document.tokens[tokens.upperBound - 1].span.start)
    guard let first, let last else { return false }
    return document.sentences[first].tokens.lowerBound == tokens.lowerBound
      && document.sentences[last].tokens.upperBound <= tokens.upperBound + 1
      && tokens.contains { document.tokens[$0].features.verbForm == .finite }
  }

  private func paragraph(of token: Int) -> Int? {
    document.sentence(at: document.tokens[token].span.start).map {
      document.sentences[$0].paragraph
    }
  }
}

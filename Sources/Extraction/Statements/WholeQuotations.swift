internal import ArticleModel

/// Mends quotations of which the engine reads a part, or takes the speaker from afar.
struct WholeQuotations {
  let document: Document
  let quotations: Quotations
  /// How many readings back a quotation may go on from.
  private static let reach = 8

  /// Reads quotations to their end, then gives those that go on the speaker of the sentence before; `found` is in text order.
  func mend(_ found: inout [Attribution]) {
    fill(&found)
    for index in found.indices {
      let near = found[max(0, index - Self.reach)..<index]
      guard let before = near.last(where: { goesOn(found[index], from: $0) }) else { continue }
      found[index].source = before.source
      found[index].cue = before.cue
    }
  }

  /// Lets a content that begins with a quotation go on to its end, and drops what is read of the rest; what is said inside of
  /// it by a cue of its own stays.
  private func fill(_ found: inout [Attribution]) {
    let trimmer = ContentTrimmer(document: document, quotations: quotations)
    var index = 0
    while index < found.count {
      let content = found[index].content
      if let quotation = quotations.holding(content.lowerBound), content.lowerBound <= quotation.tokens.lowerBound + 1,
        content.upperBound < quotation.tokens.upperBound - 1, quotations.marks[quotation.tokens.upperBound - 1] != nil,
        found[index].cue.map({ !quotation.tokens.overlaps($0) }) ?? true
      {
        found[index].content = trimmer.trimmed(content.lowerBound..<quotation.tokens.upperBound)
        let whole = found[index].content
        while index + 1 < found.count, whole.contains(found[index + 1].content.lowerBound),
          found[index + 1].cue.map({ !whole.overlaps($0) }) ?? true
        {
          found.remove(at: index + 1)
        }
      }
      index += 1
    }
  }

  /// Whether a quotation goes on from the one whose cue stands in the sentence before: whole sentences, and no cue beside
  /// them. `“It is,” Earnest said. “And we have seen …”`
  private func goesOn(_ attribution: Attribution, from last: Attribution) -> Bool {
    guard attribution.isDirect, last.isDirect, last.source != nil, let lastCue = last.cue, lastCue != attribution.cue,
      lastCue.lowerBound >= last.content.upperBound, quotations.holding(lastCue.lowerBound) == nil,
      let quotation = quotations.holding(attribution.content.lowerBound)
    else { return false }
    let first = sentence(of: quotation.tokens.lowerBound)
    let end = sentence(of: attribution.content.upperBound - 1)
    let before = sentence(of: lastCue.lowerBound)
    guard document.sentences[first].tokens.lowerBound == quotation.tokens.lowerBound, first - before == 1,
      document.sentences[first].paragraph == document.sentences[before].paragraph
    else { return false }
    let own = document.sentences[first].tokens.lowerBound..<document.sentences[end].tokens.upperBound
    return attribution.cue.map { !own.overlaps($0) } ?? true
  }

  private func sentence(of token: Int) -> Int { document.sentence(at: document.tokens[token].span.start) ?? 0 }
}

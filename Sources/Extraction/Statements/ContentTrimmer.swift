internal import ArticleModel

/// Cuts contents as statements have them.
struct ContentTrimmer {
  let document: Document
  let quotations: Quotations

  /// Without marks and `that` around it; a pair of quotation marks that holds all of it goes too.
  func trimmed(_ content: Range<Int>) -> Range<Int> {
    var first = content.lowerBound
    var last = content.upperBound - 1
    while first < last, isEdge(first) || isThat(first) { first += 1 }
    while last >= first, isEdge(last) { last -= 1 }
    if first <= last, let quotation = quotations.holding(first), quotation.tokens.lowerBound == first,
      quotation.tokens.upperBound > last
    {
      while first < last, quotations.marks[first] != nil { first += 1 }
      while last >= first, quotation.tokens.upperBound > last, quotations.marks[last] != nil { last -= 1 }
    } else if first <= last, let quotation = quotations.holding(last), quotation.tokens.upperBound - 1 == last,
      quotation.tokens.lowerBound < first
    {
      while last >= first, quotations.marks[last] != nil { last -= 1 }
    }
    while last >= first, isEdge(last) { last -= 1 }
    return first..<max(first, last + 1)
  }

  /// Whether the token is a mark that belongs to the sentence around the content.
  private func isEdge(_ token: Int) -> Bool {
    guard document.tokens[token].partOfSpeech == .punctuation, quotations.marks[token] == nil else { return false }
    switch document.text(of: document.tokens[token]) {
    case ",", ".", ";", ":", "-", "–", "—", "--": return true
    default: return false
    }
  }

  private func isThat(_ token: Int) -> Bool {
    document.tokens[token].relation == .mark && document.text(of: document.tokens[token]) == "that"
  }
}

internal import ArticleModel
internal import Knowledge

/// Finds the cue right behind a quotation: `“It is a ploy,” said Kauder`, `“It is a ploy,” the general secretary said`.
struct QuotationCue {
  let document: Document
  let lexicon: Lexicon
  let quotations: Quotations

  /// The verb and whose it is, in the rest of the sentence behind the quotation that `content` begins with; nil where
  /// something else follows.
  func cue(behind content: Range<Int>) -> (cue: Range<Int>, source: Range<Int>)? {
    // The engine may begin one word early; the content may be the text's last word.
    let second = min(content.lowerBound + 1, content.upperBound - 1)
    guard let quotation = quotations.holding(content.lowerBound) ?? quotations.holding(second) else {
      return nil
    }
    let start = quotation.tokens.upperBound
    guard let sentence = document.sentence(at: document.tokens[start - 1].span.start) else { return nil }
    let rest = start..<max(start, document.sentences[sentence].tokens.upperBound)
    guard let first = rest.first(where: { document.tokens[$0].partOfSpeech != .punctuation }) else { return nil }
    for verb in first..<rest.upperBound where document.tokens[verb].partOfSpeech == .verb {
      guard quotations.holding(verb) == nil,
        lexicon.verb(lexicon.word(document.tokens[verb].lemma))?.reporting?.takesClause ?? false
      else { return nil }
      let cue = verb..<verb + 1
      guard let source = SourceFinder(document: document).source(of: cue), rest.contains(source.lowerBound),
        min(source.lowerBound, verb) == first
      else { return nil }
      return (cue, source)
    }
    return nil
  }
}

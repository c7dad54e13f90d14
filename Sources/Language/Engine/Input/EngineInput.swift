internal import ArticleModel

/// A document as the encoder takes it in: numbers of word pieces and of letter shapes.
struct EngineInput {
  /// Pieces of all words, in order.
  private(set) var ids: [Int32] = []
  /// Row of the shape table for each piece.
  private(set) var shapes: [Int32] = []
  /// Where each word's pieces begin in `ids`, and behind the last word their number.
  private(set) var starts: [Int] = [0]

  /// Reads the words of a document. A line's end inside a paragraph of `sentences` only wraps it, and counts as a blank.
  init(
    _ tokens: [Token], sentences: [Sentence] = [], text: borrowing Span<UInt8>, vocabulary: EngineWeights.Vocabulary
  ) {
    var wraps = [Bool](repeating: false, count: tokens.count)
    for (before, sentence) in zip(sentences, sentences.dropFirst()) where before.paragraph == sentence.paragraph {
      wraps[sentence.tokens.lowerBound] = true
    }
    for sentence in sentences { for word in sentence.tokens.dropFirst() { wraps[word] = true } }
    var tokenizer = PieceTokenizer(vocabulary)
    ids.reserveCapacity(tokens.count * 3 / 2)
    shapes.reserveCapacity(tokens.count * 3 / 2)
    starts.reserveCapacity(tokens.count + 1)
    var before = 0
    for (number, token) in tokens.enumerated() {
      let range = token.span.start..<token.span.end
      tokenizer.append(range, of: text, to: &ids)
      let kind = LetterShape.kind(range, of: text)
      var gap = number == 0 ? 3 : LetterShape.gap(before..<range.lowerBound, of: text)
      if gap == 2, wraps[number] { gap = 1 }
      shapes.append(LetterShape.row(kind: kind, gap: gap))
      while shapes.count < ids.count { shapes.append(LetterShape.row(kind: kind, gap: 4)) }
      starts.append(ids.count)
      before = range.upperBound
    }
  }

  /// Number of pieces of the words at `words`.
  func pieces(of words: Range<Int>) -> Int { starts[words.upperBound] - starts[words.lowerBound] }
}

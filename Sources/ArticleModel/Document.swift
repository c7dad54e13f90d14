/// A token: a word, a number or a mark of punctuation.
public struct Token: Hashable, Sendable {
  /// Its place in the article's text.
  public let span: TextSpan

  /// A token at `span`.
  public init(span: TextSpan) { self.span = span }
}

/// A sentence, as a run of the document's tokens.
public struct Sentence: Hashable, Sendable {
  /// Indices into `Document.tokens`; never empty.
  public let tokens: Range<Int>
  /// From its first token's first byte to its last token's last.
  public let span: TextSpan
  /// Which paragraph it stands in, from 0.
  public let paragraph: Int

  /// A sentence of the given tokens.
  public init(tokens: Range<Int>, span: TextSpan, paragraph: Int) {
    self.tokens = tokens
    self.span = span
    self.paragraph = paragraph
  }
}

/// An article cut into sentences and tokens: what Language makes of it and Extraction reads.
public struct Document: Sendable {
  /// The article.
  public let article: Article
  /// All tokens in text order.
  public let tokens: [Token]
  /// All sentences in text order; together they hold every token once.
  public let sentences: [Sentence]

  /// A document from its parts.
  public init(article: Article, tokens: [Token], sentences: [Sentence]) {
    self.article = article
    self.tokens = tokens
    self.sentences = sentences
  }

  /// The words at `span`: the only way to slice.
  public func text(of span: TextSpan) -> Substring { article.text.slice(span) }
  /// The words of one token.
  public func text(of token: Token) -> Substring { article.text.slice(token.span) }

  /// The index of the sentence that holds the byte at `offset`; nil between sentences. Logarithmic.
  public func sentence(at offset: Int) -> Int? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].span.end <= offset { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count && sentences[low].span.contains(offset) ? low : nil
  }
}

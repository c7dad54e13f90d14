/// A token: a word, a number or a mark of punctuation, and what the engine reads in it.
public struct Token: Hashable, Sendable {
  /// Its place in the article's text.
  public let span: TextSpan
  /// Dictionary form, in small letters but for names: `say` for `said`, `talk` for `talks`; empty where nobody looked.
  public var lemma: String
  /// Part of speech.
  public var partOfSpeech: PartOfSpeech
  /// Tense, number, person and their like.
  public var features: WordFeatures
  /// Index in `Document.tokens` of the token that it hangs on, in the same sentence; nil for the sentence's root.
  public var head: Int?
  /// How it hangs there; `.root` where `head` is nil.
  public var relation: DependencyRelation

  /// A token at `span`.
  public init(
    span: TextSpan, lemma: String = "", partOfSpeech: PartOfSpeech = .other, features: WordFeatures = WordFeatures(),
    head: Int? = nil, relation: DependencyRelation = .root
  ) {
    self.span = span
    self.lemma = lemma
    self.partOfSpeech = partOfSpeech
    self.features = features
    self.head = head
    self.relation = relation
  }
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
  /// All names in text order; they do not overlap.
  public let names: [NamedSpan]
  /// All reported speech, in the order of its contents, which do not overlap.
  public let reportedSpeech: [ReportedSpeech]
  /// Who may refer to whom, by head words of mentions: nouns, names and pronouns.
  public let references: ReferenceVectors
  /// What the encoder thinks of each word.
  public let states: WordStates
  private let trees: SentenceTrees

  /// A document from its parts. Heads are indices into `tokens` and form trees.
  public init(
    article: Article, tokens: [Token], sentences: [Sentence], names: [NamedSpan] = [],
    reportedSpeech: [ReportedSpeech] = [], references: ReferenceVectors? = nil, states: WordStates? = nil
  ) {
    self.article = article
    self.tokens = tokens
    self.sentences = sentences
    self.names = names
    self.reportedSpeech = reportedSpeech
    self.references = references ?? ReferenceVectors(words: tokens.count, width: 0)
    self.states = states ?? WordStates(words: tokens.count, width: 0)
    trees = SentenceTrees(of: tokens)
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

  /// What hangs directly on the token at `index`, in text order. Constant time.
  public func children(of index: Int) -> some RandomAccessCollection<Int> & Sendable {
    trees.children(of: index).lazy.map(Int.init)
  }

  /// What hangs directly on the token at `index` in one of the given ways, in text order.
  public func children(of index: Int, as relations: DependencyRelation...) -> [Int] {
    children(of: index).filter { relations.contains(tokens[$0].relation) }
  }

  /// From the first to the last token of what hangs on the token at `index`, itself included. Constant time.
  ///
  /// Where the tree crosses itself, words of others lie between.
  public func subtree(of index: Int) -> Range<Int> { trees.subtree(of: index) }

  /// The token of `range` on which the others hang: the first whose head lies outside; nil for an empty range.
  public func head(of range: Range<Int>) -> Int? {
    range.first { token in tokens[token].head.map { !range.contains($0) } ?? true } ?? range.first
  }
}

public import ArticleModel

/// Reads articles with the learned engine: sentences, parts of speech, trees, names and who says what.
public struct EngineAnalyzer: Sendable {
  private let tokenizer: Tokenizer
  private let splitter: SentenceSplitter
  private let lemmatizer = Lemmatizer()
  private let engine: Engine

  /// Makes the engine ready once; the value can then be used from several threads.
  ///
  /// Throws where the program was built with damaged weights.
  public init() throws {
    let abbreviations = Abbreviations()
    tokenizer = Tokenizer(abbreviations: abbreviations)
    splitter = SentenceSplitter(abbreviations: abbreviations)
    engine = try Engine()
  }

  init(engine: Engine) {
    let abbreviations = Abbreviations()
    tokenizer = Tokenizer(abbreviations: abbreviations)
    splitter = SentenceSplitter(abbreviations: abbreviations)
    self.engine = engine
  }

  /// The document that `article` is. Linear in the text.
  public func document(for article: Article) -> Document {
    var text = article.text
    text.makeContiguousUTF8()
    let bytes = text.utf8.span
    var tokens = tokenizer.tokens(of: bytes)
    let rough = splitter.sentences(of: tokens, in: bytes)
    var reading = engine.read(tokens, sentences: rough, text: bytes)
    for word in tokens.indices {
      tokens[word].partOfSpeech = reading.partsOfSpeech[word]
      tokens[word].features = reading.features[word]
      tokens[word].head = reading.heads[word]
      tokens[word].relation = reading.relations[word]
      tokens[word].lemma = lemmatizer.lemma(of: tokens[word], in: bytes)
    }
    let sentences = Self.sentences(reading.sentences, tokens: tokens, rough: rough)
    return Document(
      article: article, tokens: tokens, sentences: sentences,
      names: names(&reading, tokens: tokens, text: bytes), reportedSpeech: reading.speech,
      references: reading.references, states: reading.states)
  }

  /// Names, after a second look with the whole document in view.
  private func names(_ reading: inout Reading, tokens: [Token], text: borrowing Span<UInt8>) -> [NamedSpan] {
    engine.soften(&reading.nameScores)
    let look = SecondLook(tokens: tokens, text: text)
    look.mix(&reading.nameScores)
    var path = NamePath()
    var tags: [UInt8] = []
    tags.reserveCapacity(tokens.count)
    for sentence in reading.sentences { path.append(sentence, of: reading.nameScores, to: &tags) }
    return look.agree(NamePath.spans(of: tags, probabilities: reading.nameScores))
  }

  private static func sentences(_ ranges: [Range<Int>], tokens: [Token], rough: [Sentence]) -> [Sentence] {
    var place = 0
    return ranges.map { range in
      while rough[place].tokens.upperBound <= range.lowerBound { place += 1 }
      let span = tokens[range.lowerBound].span.union(tokens[range.upperBound - 1].span)
      return Sentence(tokens: range, span: span, paragraph: rough[place].paragraph)
    }
  }
}

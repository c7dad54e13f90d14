public import ArticleModel

/// Cuts an article into sentences and tokens.
public protocol TextAnalyzer: Sendable {
  /// The document that `article` is.
  func document(for article: Article) throws -> Document
}

/// Cuts by the rules of the English Web Treebank; 20 MB a second and more.
public struct RuleAnalyzer: TextAnalyzer {
  private let tokenizer: Tokenizer
  private let splitter: SentenceSplitter

  /// Reads the word lists once; the value can then be used from several threads.
  public init() {
    let abbreviations = Abbreviations()
    tokenizer = Tokenizer(abbreviations: abbreviations)
    splitter = SentenceSplitter(abbreviations: abbreviations)
  }

  /// The document that `article` is. Linear in the text.
  public func document(for article: Article) -> Document {
    var text = article.text
    text.makeContiguousUTF8()
    let bytes = text.utf8.span
    let tokens = tokenizer.tokens(of: bytes)
    let sentences = splitter.sentences(of: tokens, in: bytes)
    return Document(article: article, tokens: tokens, sentences: sentences)
  }
}

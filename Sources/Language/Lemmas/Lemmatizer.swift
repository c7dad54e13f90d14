internal import ArticleModel

/// Finds the dictionary form of a word from its part of speech and inflection, by rules with exceptions.
struct Lemmatizer: Sendable {
  func lemma(of token: Token, in text: borrowing Span<UInt8>) -> String { "" }
}

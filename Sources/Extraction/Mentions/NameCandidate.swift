internal import ArticleModel
internal import Knowledge

/// A stretch of tokens that may be a name.
struct NameCandidate {
  /// Its tokens, without titles in front and without a possessive behind.
  var tokens: Range<Int>
  /// What the lists know under exactly these words.
  var fact: Fact?
  /// The words of a title or post right before it: `Foreign Minister`, `Mr`.
  var title: Range<Int>?
}

public import ArticleModel

/// What reading a file yields, one after the other, in the file's order.
public enum ReadingEvent: Sendable {
  /// An article, and how many bytes of the file have been consumed so far.
  case article(Article, consumed: Int)
  /// Something that could not be read; reading goes on behind it where that is possible.
  case failure(ReadingError)
}

public import ArticleModel

/// What could not be read, why, and what to do about it.
public struct ReadingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where it lay: a path, with `!member` inside an archive and `:line` inside a file of many articles.
  public let origin: String
  /// What is wrong with it.
  public let reason: String
  /// What the user can do.
  public let advice: String

  /// An error from its parts.
  public init(origin: String, reason: String, advice: String) {
    self.origin = origin
    self.reason = reason
    self.advice = advice
  }

  /// One line: origin, reason, advice.
  public var description: String { "\(origin): \(reason); \(advice)" }
}

/// A file to be read, found by `ArticleReader.files(at:)`.
public struct InputFile: Hashable, Sendable {
  /// Its path; `-` for standard input.
  public let path: String
  /// Its size in bytes; 0 for standard input.
  public let size: Int

  /// A file of the given size.
  public init(path: String, size: Int) {
    self.path = path
    self.size = size
  }
}

/// What reading a file yields, one after the other, in the file's order.
public enum ReadingEvent: Sendable {
  /// An article, and how many bytes of the file have been consumed so far.
  case article(Article, consumed: Int)
  /// Something that could not be read; reading goes on behind it where that is possible.
  case failure(ReadingError)
}

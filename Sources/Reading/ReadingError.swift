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

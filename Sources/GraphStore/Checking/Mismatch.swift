/// Something in a graph file that contradicts itself.
public struct Mismatch: Hashable, Sendable, CustomStringConvertible {
  /// Where: a table or an index.
  public let place: String
  /// `Article.id` of the article concerned, where there is one.
  public let article: String?
  /// What is wrong.
  public let problem: String

  /// One line: place, article, problem.
  public var description: String {
    if let article { "\(place), article \(article): \(problem)" } else { "\(place): \(problem)" }
  }
}

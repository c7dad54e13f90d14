/// Why there is no picture, and what to do about it.
public enum RenderError: Error, Hashable, Sendable, CustomStringConvertible {
  /// More nodes than a picture can hold.
  case tooManyNodes(Int, limit: Int)
  /// More lines than a picture can hold.
  case tooManyLines(Int, limit: Int)
  /// Graphviz was stopped after that many seconds.
  case tookTooLong(seconds: Double)
  /// Graphviz said no; its own words.
  case refused(String)
  /// The process that drew died.
  case crashed
  /// No process could be started; the system's words.
  case unavailable(String)

  /// One line: what happened, and what to do.
  public var description: String {
    switch self {
    case .tooManyNodes(let count, let limit):
      "a picture of \(count) entities cannot be read (the limit is \(limit)); draw the strongest or one neighbourhood"
    case .tooManyLines(let count, let limit):
      "a picture of \(count) lines cannot be read (the limit is \(limit)); draw the strongest or one neighbourhood"
    case .tookTooLong(let seconds):
      "drawing took longer than \(seconds) s and was stopped; draw fewer entities or choose the layout sfdp"
    case .refused(let words): "Graphviz cannot draw the graph (\(words)); write it as DOT to see what it was given"
    case .crashed: "Graphviz crashed while drawing; try another layout, or write the graph as DOT"
    case .unavailable(let words): "no process to draw in (\(words)); end other programs and try again"
    }
  }
}

/// A half-open range of UTF-8 byte offsets into an article's stored text.
///
/// Every position inside the program is one of these; code points appear only where JSON is printed.
public struct TextSpan: Hashable, Comparable, Sendable {
  /// Offset of the first byte.
  public let start: Int
  /// Offset just past the last byte; never below `start`.
  public let end: Int

  /// A span from `start` to `end`; an `end` before `start` gives the empty span at `start`.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// Length in UTF-8 bytes.
  public var count: Int { end - start }
  /// True where the span covers no byte.
  public var isEmpty: Bool { end == start }

  /// Whether the two spans share at least one byte.
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }
  /// Whether `other` lies wholly inside this span.
  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }
  /// Whether the byte at `offset` lies inside this span.
  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
  /// The smallest span that covers both.
  public func union(_ other: TextSpan) -> TextSpan { TextSpan(min(start, other.start), max(end, other.end)) }

  /// Text order: by start, then by end.
  public static func < (a: TextSpan, b: TextSpan) -> Bool { (a.start, a.end) < (b.start, b.end) }
}

extension String {
  /// The words that `span` covers; empty where the span leaves the text or cuts a character in two.
  ///
  /// Constant time to find the place, linear in the length of the slice.
  public func slice(_ span: TextSpan) -> Substring {
    guard span.start >= 0, span.end <= utf8.count else { return "" }
    let from = utf8.index(utf8.startIndex, offsetBy: span.start)
    let to = utf8.index(from, offsetBy: span.count)
    guard let low = from.samePosition(in: unicodeScalars), let high = to.samePosition(in: unicodeScalars) else {
      return ""
    }
    return self[low..<high]
  }
}

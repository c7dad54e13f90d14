/// A form in which a graph can be written.
public enum PictureFormat: String, CaseIterable, Sendable {
  /// Graphviz's own text, without positions: for other programs and for reading.
  case dot
  /// Vector picture for the browser, with tooltips.
  case svg
  /// Bitmap, A4 at 150 dots an inch.
  case png
  /// A page to print, A4.
  case pdf

  /// The format that the ending of a file name asks for (`graph.svg`), in capitals or not; nil for any other ending.
  public init?(fileName: some StringProtocol) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    let ending = fileName[fileName.index(after: dot)...].lowercased()
    self.init(rawValue: ending == "gv" ? "dot" : ending)
  }
}

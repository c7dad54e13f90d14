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

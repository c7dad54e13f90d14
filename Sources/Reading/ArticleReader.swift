/// Reads articles out of files: text, web pages, JSON, tables, and archives of these.
///
/// Input is taken as hostile: nothing is written to disk, memory and time are bounded by `ReadingLimits`, and what
/// cannot be read becomes a `ReadingError` while the rest goes on.
public struct ArticleReader: Sendable {
  /// How it reads.
  public let options: ReadingOptions

  /// A reader with the given options.
  public init(options: ReadingOptions = ReadingOptions()) { self.options = options }

  /// The files at `paths`: each file itself, and for a folder every file below it in the order of their names.
  ///
  /// Hidden files and what can't be an article (pictures, styles, programs) are passed over in folders; `-` is standard
  /// input. What is not there or cannot be listed is among the failures.
  public func files(at paths: [String]) -> (files: [InputFile], failures: [ReadingError]) {
    var walk = FileWalk()
    for path in paths { walk.add(path) }
    return (walk.files, walk.failures)
  }

  /// Reads one file and hands over each article, and each thing that could not be read, as soon as it is there.
  ///
  /// Memory stays within a few times `ReadingLimits.articleBytes`, however large the file is. An error thrown by
  /// `receive` ends the reading and is passed on; nothing else is thrown.
  public func read(_ file: InputFile, _ receive: (ReadingEvent) throws -> Void) rethrows {
    let origin = Origin(path: file.path)
    let source: FileSource
    do throws(ReadingError) {
      source = try FileSource(path: file.path)
    } catch {
      try receive(.failure(error))
      return
    }
    let opener = Opener(options: options, expansion: Expansion(of: source, limits: options.limits))
    let stream = opener.stream(source, named: file.path, at: origin)
    try pass(on: stream, from: source, to: receive)
  }

  /// Reads bytes as a file of that name.
  package func read(_ bytes: [UInt8], named name: String, _ receive: (ReadingEvent) throws -> Void) rethrows {
    let source = MemorySource(bytes)
    let opener = Opener(options: options, expansion: Expansion(of: source, limits: options.limits))
    try pass(on: opener.stream(source, named: name, at: Origin(path: name)), from: source, to: receive)
  }

  private func pass(
    on stream: any ArticleStream, from source: any SeekableSource, to receive: (ReadingEvent) throws -> Void
  ) rethrows {
    while let outcome = stream.next() {
      switch outcome {
      case .success(let article): try receive(.article(article, consumed: source.position))
      case .failure(let error): try receive(.failure(error))
      }
    }
  }
}

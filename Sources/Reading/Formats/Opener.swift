internal import ArticleModel

/// Decides what bytes are, by their first ones and by the name they go by, and makes the stream that reads them.
struct Opener {
  let options: ReadingOptions
  let expansion: Expansion
  /// How many archives lie around the bytes.
  var depth = 0

  /// The articles in a file.
  func stream(_ file: FileSource, named name: String, at origin: Origin) -> any ArticleStream {
    stream(ByteReader(file), seekable: file.canSeek ? file : nil, named: name, at: origin)
  }

  /// The articles in bytes that are in memory.
  func stream(_ source: MemorySource, named name: String, at origin: Origin) -> any ArticleStream {
    stream(ByteReader(source), seekable: source, named: name, at: origin)
  }

  /// The articles in a member of an archive.
  func stream(_ source: any ByteSource, named name: String, at origin: Origin) -> any ArticleStream {
    stream(ByteReader(source), seekable: nil, named: name, at: origin)
  }

  private func stream(
    _ reader: ByteReader, seekable: (any SeekableSource)?, named name: String, at origin: Origin
  ) -> any ArticleStream {
    do throws(ReadingError) {
      let start = try reader.peek(Signature.length)
      if let container = Container(start, named: name) {
        return try archive(container, reader, seekable: seekable, named: name, at: origin)
      }
      if let reason = Signature.unreadable(start) { throw reason.error(at: origin) }
      return try articles(reader, start: start, named: name, at: origin)
    } catch {
      return SingleArticle { () throws(ReadingError) -> Article in throw error }
    }
  }

  private func archive(
    _ container: Container, _ reader: ByteReader, seekable: (any SeekableSource)?, named name: String, at origin: Origin
  ) throws(ReadingError) -> any ArticleStream {
    guard depth < options.limits.archiveDepth else {
      throw origin.error(
        "lies inside \(depth) other archives", "unpack the outer ones and add the folder")
    }
    var source: any ByteSource = reader
    if container == .seeking {
      if let seekable {
        try seekable.seek(to: 0)
        source = seekable
      } else if let bytes = try reader.readAll(limit: options.limits.heldArchiveBytes) {
        source = MemorySource(bytes)
      } else {
        throw origin.error(
          "is an archive too large to be read in place (\(options.limits.heldArchiveBytes >> 20) MB)",
          "unpack what it lies in, and add the folder")
      }
    }
    var inner = self
    inner.depth += 1
    return ArchiveMembers(
      try Archive(source, at: origin, expansion: expansion), at: origin, bareName: Container.bareName(name),
      opener: inner)
  }

  private func articles(
    _ reader: ByteReader, start: ArraySlice<UInt8>, named name: String, at origin: Origin
  ) throws(ReadingError) -> any ArticleStream {
    guard let form = Form(ending: Path.ending(name)) ?? Form(sniffing: start) else {
      throw origin.error(
        "is no text, web page, JSON or table", "turn it into one of these, or leave it out")
    }
    let options = options
    switch form {
    case .text:
      return SingleArticle { () throws(ReadingError) -> Article in
        guard let bytes = try reader.readAll(limit: options.limits.articleBytes) else {
          throw .tooLong(origin, limit: options.limits.articleBytes)
        }
        return try PlainText.read(bytes, at: origin, options: options)
      }
    case .page:
      return SingleArticle { () throws(ReadingError) -> Article in
        guard let bytes = try reader.readAll(limit: options.limits.pageBytes) else {
          throw .tooLong(origin, limit: options.limits.pageBytes)
        }
        return try WebPage.read(bytes, at: origin, options: options)
      }
    case .jsonLines: return JSONLines(try TranscodingSource.utf8(reader), at: origin, options: options)
    case .json: return JSONObjects(try TranscodingSource.utf8(reader), at: origin, options: options)
    case .table: return Table(try TranscodingSource.utf8(reader), at: origin, options: options)
    }
  }
}

/// The bytes of another source, turned into UTF-8 piece by piece.
final class TranscodingSource: ByteSource {
  private let source: any ByteSource
  private let transcoder: Transcoder
  private var ready: ArraySlice<UInt8> = []
  private var isAtEnd = false

  init(_ source: any ByteSource, _ transcoder: Transcoder) {
    self.source = source
    self.transcoder = transcoder
  }

  /// `source` as UTF-8 without a byte order mark, where it begins with one or is plainly UTF-16; else as it is.
  static func utf8(_ source: ByteReader) throws(ReadingError) -> ByteReader {
    let start = try source.peek(1024)
    let mark = TextDecoding.mark(start)
    if let mark { source.skip(mark.length) }
    guard let encoding = mark?.encoding ?? TextDecoding.wideEncoding(start), encoding != "UTF-8",
      let transcoder = Transcoder(from: encoding)
    else { return source }
    return ByteReader(TranscodingSource(source, transcoder))
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
    while ready.isEmpty, !isAtEnd {
      let piece = try source.read(upTo: 1 << 16)
      isAtEnd = piece.isEmpty
      ready = transcoder.convert(piece, isLast: isAtEnd)[...]
    }
    let count = min(buffer.count, ready.count)
    buffer.copyBytes(from: ready.prefix(count))
    ready = ready.dropFirst(count)
    return count
  }
}

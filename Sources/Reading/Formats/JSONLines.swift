internal import ArticleModel

/// A file with one JSON object a line. A line that cannot be read costs no other.
final class JSONLines: ArticleStream {
  private let reader: ByteReader
  private let origin: Origin
  private let options: ReadingOptions
  private var line = 0
  private var isOver = false

  init(_ reader: ByteReader, at origin: Origin, options: ReadingOptions) {
    self.reader = reader
    self.origin = origin
    self.options = options
  }

  func next() -> Result<Article, ReadingError>? {
    while !isOver {
      do throws(ReadingError) {
        guard let next = try reader.nextLine(limit: options.limits.articleBytes) else { break }
        line += 1
        let place = origin.line(line)
        switch next {
        case .tooLong:
          return .failure(.tooLong(place, limit: options.limits.articleBytes))
        case .bytes(let bytes):
          guard bytes.contains(where: { $0 > 0x20 }) else { continue }
          return Self.article(bytes, at: place, options: options)
        }
      } catch {
        isOver = true
        return .failure(error)
      }
    }
    isOver = true
    return nil
  }

  /// The article in one JSON object.
  static func article(
    _ bytes: ArraySlice<UInt8>, at place: Origin, options: ReadingOptions
  ) -> Result<Article, ReadingError> {
    do throws(ReadingError) {
      return .success(try JSONRecord.read(bytes, at: place).article(at: place, options: options))
    } catch {
      return .failure(error)
    }
  }
}

extension ReadingError {
  /// An article longer than the reader holds in memory.
  static func tooLong(_ origin: Origin, limit: Int) -> ReadingError {
    origin.error("is longer than an article may be (\(limit >> 20) MB)", "split it into articles")
  }
}

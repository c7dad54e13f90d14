internal import ArticleModel

/// A file of JSON objects that may spread over lines: one, several one after the other, or an array of them.
///
/// The file is cut into its objects by counting brackets outside strings, so that only one lies in memory at a time and
/// no nesting, however deep, costs more than a counter.
final class JSONObjects: ArticleStream {
  private let reader: ByteReader
  private let origin: Origin
  private let options: ReadingOptions
  private var piece: ArraySlice<UInt8> = []
  private var line = 1
  private var isOver = false

  init(_ reader: ByteReader, at origin: Origin, options: ReadingOptions) {
    self.reader = reader
    self.origin = origin
    self.options = options
  }

  func next() -> Result<Article, ReadingError>? {
    guard !isOver else { return nil }
    do throws(ReadingError) {
      guard let (object, start) = try nextObject() else {
        isOver = true
        return nil
      }
      let place = origin.line(start)
      guard let object else { return .failure(.tooLong(place, limit: options.limits.articleBytes)) }
      return JSONLines.article(object[...], at: place, options: options)
    } catch {
      isOver = true
      return .failure(error)
    }
  }

  /// The next object, nil where it is too long to hold, and the line on which it begins; nil at the end.
  private func nextObject() throws(ReadingError) -> (bytes: [UInt8]?, line: Int)? {
    guard let start = try startOfObject() else { return nil }
    var object: [UInt8]? = []
    var depth = 0
    var isInString = false
    var isEscaped = false
    repeat {
      var taken = 0
      scan: for byte in piece {
        taken += 1
        if byte == 0x0A { line += 1 }
        if isInString {
          if isEscaped {
            isEscaped = false
          } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
          } else if byte == UInt8(ascii: "\"") {
            isInString = false
          }
          continue
        }
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          depth -= 1
          if depth == 0 { break scan }
        default: break
        }
      }
      object?.append(contentsOf: piece.prefix(taken))
      piece = piece.dropFirst(taken)
      if let held = object, held.count > options.limits.articleBytes { object = nil }
      if depth == 0 { return (object, start) }
    } while try refill()
    throw origin.line(start).error("ends in the middle of a JSON object", "check that the file was saved whole")
  }

  /// Moves to the next `{` outside an object and answers its line; nil at the end.
  ///
  /// The brackets and commas of an array that holds the objects are passed over; anything else ends the file.
  private func startOfObject() throws(ReadingError) -> Int? {
    repeat {
      while let byte = piece.first {
        switch byte {
        case UInt8(ascii: "{"): return line
        case 0x0A: line += 1
        case 0x20, 0x09, 0x0D, 0x1E, UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ","): break
        default:
          throw origin.line(line).error(
            "is neither a JSON object nor an array of objects", "give articles as objects with a `text`")
        }
        piece = piece.dropFirst()
      }
    } while try refill()
    return nil
  }

  private func refill() throws(ReadingError) -> Bool {
    piece = try reader.read(upTo: 1 << 16)[...]
    return !piece.isEmpty
  }
}

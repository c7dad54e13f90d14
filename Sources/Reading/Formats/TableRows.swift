/// The rows of a table, cut into cells.
final class TableRows {
  /// One row and the line on which it begins.
  struct Row {
    let line: Int
    let content: Content
  }

  enum Content {
    case cells([String])
    /// Longer than the limit; passed over.
    case tooLong
    /// A quotation mark is never closed. The lines behind this one follow as rows of their own.
    case unclosed
  }

  private var lines: TableLines
  private let limit: Int
  private var separator: UInt8?
  /// How many bytes may still be read a second time behind quotes that never close: without a bound, a file whose every
  /// line opens one would be read once for each line.
  private var rereadable: Int

  init(_ reader: ByteReader, limit: Int) {
    lines = TableLines(reader)
    self.limit = limit
    rereadable = 4 * limit
  }

  /// The next row that is not empty; nil at the end.
  func next() throws(ReadingError) -> Row? {
    while let first = try lines.next(limit: limit) {
      let start = lines.number
      guard case .bytes(let bytes) = first else { return Row(line: start, content: .tooLong) }
      guard bytes.contains(where: { $0 > 0x20 }) else { continue }
      let separator = separator ?? Self.separator(of: bytes)
      self.separator = separator
      return try row(from: bytes, at: start, separator)
    }
    return nil
  }

  private func row(
    from first: ArraySlice<UInt8>, at start: Int, _ separator: UInt8
  ) throws(ReadingError) -> Row {
    var cells = TableCells(separator: separator)
    cells.add(first)
    var behind: [UInt8] = []
    while cells.isInQuotes {
      guard cells.size <= limit, let next = try lines.next(limit: limit), case .bytes(let bytes) = next else {
        if behind.count <= rereadable {
          rereadable -= behind.count
          lines.readAgain(behind, from: start)
        }
        return Row(line: start, content: .unclosed)
      }
      behind.append(contentsOf: bytes)
      behind.append(0x0A)
      cells.add(bytes)
    }
    return Row(line: start, content: .cells(cells.finish()))
  }

  /// The separator that stands most often in the header, outside quotes.
  private static func separator(of header: ArraySlice<UInt8>) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isInQuotes = false
    for byte in header {
      if byte == UInt8(ascii: "\"") { isInQuotes.toggle() }
      if !isInQuotes { counts[byte, default: 0] += 1 }
    }
    let candidates = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ",")]
    return candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? UInt8(ascii: ",")
  }
}

/// The lines of a table, some of which may be read a second time.
private struct TableLines {
  /// Number of the line last read, from 1.
  private(set) var number = 0
  private let reader: ByteReader
  private var again: [ByteReader] = []

  init(_ reader: ByteReader) { self.reader = reader }

  mutating func next(limit: Int) throws(ReadingError) -> ByteReader.Line? {
    while let last = again.last {
      if let line = try last.nextLine(limit: limit) {
        number += 1
        return line
      }
      again.removeLast()
    }
    guard let line = try reader.nextLine(limit: limit) else { return nil }
    number += 1
    return line
  }

  /// Puts lines that stood behind line `number` before those to come.
  mutating func readAgain(_ bytes: [UInt8], from number: Int) {
    self.number = number
    if !bytes.isEmpty { again.append(ByteReader(MemorySource(bytes))) }
  }
}

/// The cells of one row, from one or several lines.
private struct TableCells {
  private(set) var isInQuotes = false
  private(set) var size = 0
  private let separator: UInt8
  /// Ends of the finished cells in `bytes`.
  private var ends: [Int] = []
  private var bytes: [UInt8] = []
  private var isAtStartOfCell = true

  init(separator: UInt8) { self.separator = separator }

  /// Reads one more line, without its line feed.
  mutating func add(_ line: ArraySlice<UInt8>) {
    size += line.count + 1
    if isInQuotes { bytes.append(0x0A) }
    var i = line.startIndex
    while i < line.endIndex {
      let byte = line[i]
      i += 1
      if isInQuotes {
        if byte != UInt8(ascii: "\"") {
          bytes.append(byte)
        } else if i < line.endIndex, line[i] == UInt8(ascii: "\"") {
          bytes.append(byte)
          i += 1
        } else {
          isInQuotes = false
        }
      } else if byte == separator {
        endCell()
      } else if byte == UInt8(ascii: "\""), isAtStartOfCell {
        isInQuotes = true
        isAtStartOfCell = false
      } else if byte != 0x0D || i < line.endIndex {
        bytes.append(byte)
        isAtStartOfCell = false
      }
    }
  }

  /// The cells as text: UTF-8 where the row is valid, else windows-1252 as spreadsheets used to write it.
  mutating func finish() -> [String] {
    endCell()
    let isValid = String(validating: bytes, as: UTF8.self) != nil
    var start = 0
    return ends.map { end in
      defer { start = end }
      let cell = bytes[start..<end]
      return isValid ? String(decoding: cell, as: UTF8.self) : TextDecoding.text(cell, in: "CP1252")
    }
  }

  private mutating func endCell() {
    ends.append(bytes.count)
    isAtStartOfCell = true
  }
}

internal import Glibc

/// A source with a buffer in front of it, so that its first bytes can be looked at and its lines taken one by one.
final class ByteReader: ByteSource {
  private let source: any ByteSource
  /// Bytes read from the source and not taken yet: `buffer[start..<end]`.
  private var buffer: [UInt8]
  private var start = 0
  private var end = 0
  private var isAtEnd = false

  init(_ source: any ByteSource, capacity: Int = 1 << 18) {
    self.source = source
    buffer = [UInt8](repeating: 0, count: max(1, capacity))
  }

  /// The next bytes without taking them: `count` of them, fewer only at the end of the source.
  func peek(_ count: Int) throws(ReadingError) -> ArraySlice<UInt8> {
    while end - start < count, !isAtEnd { try fill() }
    return buffer[start..<min(end, start + count)]
  }

  /// Takes `count` bytes that `peek` has shown.
  func skip(_ count: Int) { start = min(end, start + count) }

  func read(into target: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
    if start == end {
      // Large reads go straight to the target: nothing is gained by copying them through the buffer.
      if target.count >= buffer.count, !isAtEnd {
        let count = try source.read(into: target)
        if count == 0 { isAtEnd = true }
        return count
      }
      if !isAtEnd { try fill() }
    }
    let count = min(target.count, end - start)
    target.copyBytes(from: buffer[start..<start + count])
    start += count
    return count
  }

  /// Takes everything that is left; nil where it is more than `limit` bytes, of which then nothing is kept.
  func readAll(limit: Int) throws(ReadingError) -> [UInt8]? {
    while !isAtEnd {
      guard end - start <= limit else { return nil }
      try fill()
    }
    guard end - start <= limit else { return nil }
    defer { start = end }
    return start == 0 && end == buffer.count ? buffer : Array(buffer[start..<end])
  }

  /// One line of the source.
  enum Line {
    /// Its bytes, without the line feed at its end.
    case bytes(ArraySlice<UInt8>)
    /// It was longer than the limit; it has been skipped.
    case tooLong
  }

  /// Takes the next line, up to a line feed or the end of the source; nil at the end.
  func nextLine(limit: Int) throws(ReadingError) -> Line? {
    var searched = 0
    while true {
      if let length = indexOfLineFeed(from: searched) {
        defer { start += length + 1 }
        return length > limit ? .tooLong : .bytes(buffer[start..<start + length])
      }
      searched = end - start
      if isAtEnd {
        guard searched > 0 else { return nil }
        defer { start = end }
        return searched > limit ? .tooLong : .bytes(buffer[start..<end])
      }
      if searched > limit {
        try skipLine()
        return .tooLong
      }
      try fill()
    }
  }

  private func skipLine() throws(ReadingError) {
    while true {
      if let length = indexOfLineFeed(from: 0) {
        start += length + 1
        return
      }
      start = end
      if isAtEnd { return }
      try fill()
    }
  }

  /// Distance from `start` to the next line feed, looked for from `start + offset` on.
  private func indexOfLineFeed(from offset: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, start + offset < end,
        let found = memchr(base + start + offset, 0x0A, end - start - offset)
      else { return nil }
      return UnsafeRawPointer(found) - (base + start)
    }
  }

  /// Reads more bytes behind those in the buffer, making room by moving them to the front or by doubling it.
  private func fill() throws(ReadingError) {
    if start > 0, end == buffer.count || start == end {
      let (from, count) = (start, end - start)
      buffer.withUnsafeMutableBytes { bytes in
        UnsafeMutableRawBufferPointer(rebasing: bytes[..<count])
          .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[from..<from + count]))
      }
      end = count
      start = 0
    }
    if end == buffer.count { buffer += [UInt8](repeating: 0, count: buffer.count) }
    let free = end
    let outcome = buffer.withUnsafeMutableBytes { bytes -> Result<Int, ReadingError> in
      do throws(ReadingError) {
        return .success(try source.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[free...])))
      } catch {
        return .failure(error)
      }
    }
    let count = try outcome.get()
    if count == 0 { isAtEnd = true }
    end += count
  }
}

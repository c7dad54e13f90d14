/// Bytes that come one after the other: a file, a member of an archive, memory.
protocol ByteSource: AnyObject {
  /// Fills the front of `buffer` and returns how many bytes it holds now; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int
}

extension ByteSource {
  /// The next bytes, at most `limit`; empty at the end.
  func read(upTo limit: Int) throws(ReadingError) -> [UInt8] {
    var problem: ReadingError?
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { room, count in
      do throws(ReadingError) {
        count = try read(into: UnsafeMutableRawBufferPointer(room))
      } catch {
        problem = error
      }
    }
    if let problem { throw problem }
    return bytes
  }
}

/// Bytes that can be read again from any place.
protocol SeekableSource: ByteSource {
  /// All bytes there are.
  var size: Int { get }
  /// Offset of the next byte read.
  var position: Int { get }
  /// Moves to an offset between 0 and `size`.
  func seek(to offset: Int) throws(ReadingError)
}

/// Bytes in memory.
final class MemorySource: SeekableSource {
  private let bytes: [UInt8]
  private(set) var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var size: Int { bytes.count }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, bytes.count - position)
    buffer.copyBytes(from: bytes[position..<position + count])
    position += count
    return count
  }

  func seek(to offset: Int) { position = max(0, min(offset, bytes.count)) }
}

internal import Glibc

/// A conversion from one encoding to UTF-8 through the system's iconv; owns its descriptor.
///
/// Bytes that mean nothing in the encoding become U+FFFD, one each.
final class Transcoder {
  private let descriptor: iconv_t
  /// Bytes of a character cut in two by the end of a piece.
  private var held: [UInt8] = []

  /// A conversion from an encoding by its iconv name; nil where the system does not know it.
  init?(from encoding: String) {
    guard let descriptor = iconv_open("UTF-8", encoding), Int(bitPattern: descriptor) != -1 else { return nil }
    self.descriptor = descriptor
  }

  deinit { iconv_close(descriptor) }

  /// Converts the next piece; `isLast` where no other follows.
  func convert(_ piece: some Collection<UInt8>, isLast: Bool) -> [UInt8] {
    var input = held + piece
    held = []
    var output: [UInt8] = []
    output.reserveCapacity(input.count * 3 / 2 + 16)
    let rest = input.withUnsafeMutableBytes { convert($0.bindMemory(to: CChar.self), into: &output) }
    if isLast {
      if rest > 0 { output.append(contentsOf: Self.replacement) }
    } else {
      held = Array(input.suffix(rest))
    }
    return output
  }

  private static let replacement = Array("\u{FFFD}".utf8)

  /// Converts all it can and returns how many bytes at the end are the beginning of a character.
  private func convert(_ input: UnsafeMutableBufferPointer<CChar>, into output: inout [UInt8]) -> Int {
    var from = input.baseAddress
    var left = input.count
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1 << 14) { room in
      while left > 0 {
        var to = room.baseAddress
        var free = room.count
        let result = iconv(descriptor, &from, &left, &to, &free)
        let problem = errno
        output.append(contentsOf: room[..<(room.count - free)].lazy.map { UInt8(bitPattern: $0) })
        if result != -1 { break }
        switch problem {
        case E2BIG: continue
        case EINVAL: return left
        default:
          output.append(contentsOf: Self.replacement)
          from = from?.advanced(by: 1)
          left -= 1
        }
      }
      return 0
    }
  }
}

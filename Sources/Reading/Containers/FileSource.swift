internal import Glibc

/// The bytes of a file or of standard input; owns the descriptor.
final class FileSource: SeekableSource {
  private let descriptor: CInt
  private let origin: String
  private let closes: Bool
  let size: Int
  private(set) var position = 0
  /// Whether it is a regular file, which can be read again from any place.
  let canSeek: Bool

  /// Opens the file at `path`, or standard input for `-`.
  init(path: String) throws(ReadingError) {
    origin = path
    closes = path != "-"
    // O_NONBLOCK: between finding the file and opening it somebody may have put a pipe there, which would hang.
    descriptor = closes ? open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) : STDIN_FILENO
    guard descriptor >= 0 else { throw ReadingError(origin: path, code: errno) }
    var status = stat()
    let known = fstat(descriptor, &status) == 0
    let kind = known ? status.st_mode & S_IFMT : 0
    canSeek = kind == S_IFREG
    size = canSeek ? Int(status.st_size) : 0
    if closes { _ = fcntl(descriptor, F_SETFL, O_RDONLY) }
    if canSeek, !closes { position = max(0, Int(lseek(descriptor, 0, SEEK_CUR))) }
    if kind == S_IFDIR {
      if closes { close(descriptor) }
      throw ReadingError(origin: path, code: EISDIR)
    }
  }

  deinit { if closes { close(descriptor) } }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 {
        position += count
        return count
      }
      guard errno == EINTR else { throw ReadingError(origin: origin, code: errno) }
    }
  }

  func seek(to offset: Int) throws(ReadingError) {
    guard lseek(descriptor, off_t(offset), SEEK_SET) >= 0 else { throw ReadingError(origin: origin, code: errno) }
    position = offset
  }
}

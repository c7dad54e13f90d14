internal import Glibc

/// A file that cannot be written.
struct FileError: Error, CustomStringConvertible {
  let path: String
  let code: Int32
  var description: String { "\(path) cannot be written: \(String(cString: strerror(code)))" }
}

/// Writing bytes out, whole.
enum FileOutput {
  /// Writes all of `bytes`; 0, or the error's number.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { raw in
      var done = 0
      while done < raw.count {
        let count = Glibc.write(descriptor, raw.baseAddress?.advanced(by: done), raw.count - done)
        if count < 0 {
          if errno == EINTR { continue }
          return errno
        }
        done += count
      }
      return 0
    }
  }

  /// Puts `bytes` into the file at `path`, in place of what it held.
  static func write(_ bytes: [UInt8], toFile path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
    let written = write(bytes, to: descriptor)
    // Some file systems report a full disk only here.
    let closed = close(descriptor) == 0 ? 0 : errno
    guard written == 0, closed == 0 else { throw FileError(path: path, code: written != 0 ? written : closed) }
  }
}

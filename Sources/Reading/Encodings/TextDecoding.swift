internal import WordLists

/// Bytes to text: what a byte order mark, the bytes themselves and an encoding's name say, in this order.
enum TextDecoding {
  /// A byte order mark at the start of `bytes`: its length and the iconv name of the encoding; nil where there is none.
  static func mark(_ bytes: some Collection<UInt8>) -> (length: Int, encoding: String)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (3, "UTF-8") }
    if bytes.starts(with: [0xFF, 0xFE]) { return (2, "UTF-16LE") }
    if bytes.starts(with: [0xFE, 0xFF]) { return (2, "UTF-16BE") }
    return nil
  }

  /// The iconv name of the encoding that a page calls `label`; nil for one that browsers do not know either.
  static func encoding(named label: some StringProtocol) -> String? { encodings[label.lowercased()] }

  /// Text in an encoding that `label` names and that may be named wrongly: a byte order mark wins, then valid UTF-8,
  /// then the label, then windows-1252.
  static func text(_ bytes: [UInt8], label: String? = nil) -> String {
    if let (length, encoding) = mark(bytes) { return text(bytes[length...], in: encoding) }
    if let wide = wideEncoding(bytes) { return text(bytes[...], in: wide) }
    let named = label.flatMap { encoding(named: $0) }
    // ISO-2022-JP looks like ASCII, so that every page in it is valid UTF-8 too.
    if named != "ISO-2022-JP", let text = String(validating: bytes, as: UTF8.self) { return text }
    return text(bytes[...], in: named ?? "CP1252")
  }

  /// Text in the encoding of that iconv name; what is invalid in it becomes U+FFFD.
  static func text(_ bytes: ArraySlice<UInt8>, in encoding: String) -> String {
    guard encoding != "UTF-8", let transcoder = Transcoder(from: encoding) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    return String(decoding: transcoder.convert(bytes, isLast: true), as: UTF8.self)
  }

  /// UTF-16 without a byte order mark, by the zero bytes that Latin letters leave in it.
  static func wideEncoding(_ bytes: some Collection<UInt8>) -> String? {
    var zeros = (even: 0, odd: 0)
    var count = 0
    for byte in bytes.prefix(1024) {
      if byte == 0 { if count.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 } }
      count += 1
    }
    guard count >= 8 else { return nil }
    if zeros.odd * 3 > count, zeros.even == 0 { return "UTF-16LE" }
    if zeros.even * 3 > count, zeros.odd == 0 { return "UTF-16BE" }
    return nil
  }

  private static let encodings = Dictionary(
    TabSeparated(PackageResources.encodings_tsv).compactMap { $0.count == 2 ? ($0[0], $0[1]) : nil },
    uniquingKeysWith: { first, _ in first })
}

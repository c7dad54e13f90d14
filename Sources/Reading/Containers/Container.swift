/// What a file of files is read as.
enum Container: Equatable {
  /// Read from front to back: compressed files and tar.
  case streaming
  /// Read from the index at its end: zip and 7z.
  case seeking

  /// What the first bytes of a file are the beginning of; nil for anything that is no archive.
  init?(_ start: ArraySlice<UInt8>, named name: String) {
    if start.starts(with: [0x1F, 0x8B])  // gzip
      || start.starts(with: Array("BZh".utf8)) && start.dropFirst(4).starts(with: [0x31, 0x41, 0x59, 0x26])
      || start.starts(with: [0xFD] + Array("7zXZ".utf8) + [0])
      || start.starts(with: [0x28, 0xB5, 0x2F, 0xFD])  // zstd
      || start.starts(with: [0x5D, 0, 0]) && Path.ending(name) == "lzma"
      || start.dropFirst(257).starts(with: Array("ustar".utf8))
      || Path.ending(name) == "tar" && !start.isEmpty
    {
      self = .streaming
    } else if start.starts(with: Array("PK\u{3}\u{4}".utf8)) || start.starts(with: Array("PK\u{5}\u{6}".utf8))
      || start.starts(with: Array("7z".utf8) + [0xBC, 0xAF, 0x27, 0x1C])
    {
      self = .seeking
    } else {
      return nil
    }
  }

  /// A compressed file's name without the ending that says how it is compressed: `news.jsonl` of `news.jsonl.gz`.
  static func bareName(_ name: String) -> String {
    guard ["gz", "xz", "zst", "bz2", "lzma"].contains(Path.ending(name)), let dot = name.lastIndex(of: ".") else {
      return name
    }
    return String(name[..<dot])
  }
}

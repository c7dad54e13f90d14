/// Where bytes lie, in the words of the user and in words that stay the same wherever the program runs.
struct Origin: Hashable {
  /// The path as the user named it, with `!member` and `:line`: what messages show.
  let shown: String
  /// The same with the absolute path: what is stored.
  let stable: String

  /// The file at a path; `-` stays as it is.
  init(path: String) {
    shown = path
    stable = path == "-" ? path : Path.absolute(path)
  }

  private init(shown: String, stable: String) {
    self.shown = shown
    self.stable = stable
  }

  /// A member of the archive here.
  func member(_ name: String) -> Origin { Origin(shown: "\(shown)!\(name)", stable: "\(stable)!\(name)") }
  /// A line, from 1, of the file here.
  func line(_ number: Int) -> Origin { Origin(shown: "\(shown):\(number)", stable: "\(stable):\(number)") }

  /// The id of an article that lies here and has none of its own.
  ///
  /// Standard input is no place to come back to: there the text itself makes the id, so that the same text is the same
  /// article whenever it is piped in.
  func id(of text: String) -> String {
    guard stable == "-" || stable.hasPrefix("-!") || stable.hasPrefix("-:") else { return stable }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325  // FNV-1a
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return "-#" + String(hash, radix: 16)
  }

  /// An error about what lies here.
  func error(_ reason: String, _ advice: String) -> ReadingError {
    ReadingError(origin: shown, reason: reason, advice: advice)
  }
}

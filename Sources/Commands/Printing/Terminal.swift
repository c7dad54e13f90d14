internal import Glibc

/// What is known about the screen that a stream is shown on.
struct Terminal {
  /// Whether it is one.
  let isTerminal: Bool
  /// Columns to fit lines into; nil where lines may be as long as they are.
  let width: Int?
  /// Whether bold and dim are wanted: a terminal, no `NO_COLOR` (no-color.org), and not a dumb one.
  let hasColor: Bool

  init(isTerminal: Bool, width: Int?, hasColor: Bool) {
    self.isTerminal = isTerminal
    self.width = width
    self.hasColor = hasColor
  }

  /// What stands behind a file descriptor; `COLUMNS` in the environment overrides the width that the terminal reports.
  init(of descriptor: Int32) {
    isTerminal = isatty(descriptor) == 1
    var size = winsize()
    let reported =
      isTerminal && ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
    width =
      Self.variable("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } ?? (isTerminal ? reported ?? 80 : nil)
    hasColor = isTerminal && Self.variable("NO_COLOR").map(\.isEmpty) != false && Self.variable("TERM") != "dumb"
  }

  /// `text` in bold, where that is wanted.
  func bold(_ text: String) -> String { hasColor ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
  /// `text` in grey, where that is wanted.
  func dim(_ text: String) -> String { hasColor ? "\u{1B}[2m\(text)\u{1B}[0m" : text }

  private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}

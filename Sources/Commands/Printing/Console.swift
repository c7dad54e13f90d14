internal import Glibc

/// Whoever reads standard output has gone away; the program ends quietly.
struct OutputClosed: Error {}

/// Standard output cannot take more.
struct OutputFailed: Error, CustomStringConvertible {
  let code: Int32
  var description: String { "standard output cannot be written: \(String(cString: strerror(code)))" }
}

/// Standard output for data, standard error for talk, and what is known about the terminals behind them.
///
/// One thread uses it.
final class Console {
  /// What is behind standard output.
  let output: Terminal
  /// What is behind standard error.
  let talk: Terminal
  private let outputDescriptor: Int32
  private let talkDescriptor: Int32
  private var buffer: [UInt8] = []
  /// The progress line that stands on standard error and has to go before anything else is said.
  private var status = ""

  /// A console on the given file descriptors; what is not said about the terminals behind them is asked of the system.
  init(
    output: Int32 = STDOUT_FILENO, talk: Int32 = STDERR_FILENO, outputTerminal: Terminal? = nil,
    talkTerminal: Terminal? = nil
  ) {
    outputDescriptor = output
    talkDescriptor = talk
    self.output = outputTerminal ?? Terminal(of: output)
    self.talk = talkTerminal ?? Terminal(of: talk)
  }

  /// Writes data.
  func write(_ text: String) throws { try write(bytes: Array(text.utf8)) }

  /// Writes data; it leaves the buffer when that is full, or at once where somebody watches.
  func write(bytes: [UInt8]) throws {
    buffer += bytes
    if buffer.count >= 1 << 16 || output.isTerminal { try flush() }
  }

  /// Writes one JSON line.
  func write(_ json: JSONValue) throws {
    json.write(to: &buffer)
    buffer.append(UInt8(ascii: "\n"))
    if buffer.count >= 1 << 16 || output.isTerminal { try flush() }
  }

  /// Sends all that is buffered.
  func flush() throws {
    defer { buffer.removeAll(keepingCapacity: true) }
    hideStatus()
    switch FileOutput.write(buffer, to: outputDescriptor) {
    case 0: return
    case EPIPE: throw OutputClosed()
    case let code: throw OutputFailed(code: code)
    }
  }

  /// Says a line to the user.
  func say(_ line: String) {
    hideStatus()
    _ = FileOutput.write(Array((line + "\n").utf8), to: talkDescriptor)
  }

  /// Shows a line that the next one replaces; only where standard error is a terminal.
  func show(status line: String) {
    guard talk.isTerminal else { return }
    status = line
    _ = FileOutput.write(Array(("\r" + line + "\u{1B}[K").utf8), to: talkDescriptor)
  }

  /// Takes the replaceable line away.
  func hideStatus() {
    guard !status.isEmpty else { return }
    status = ""
    _ = FileOutput.write(Array("\r\u{1B}[K".utf8), to: talkDescriptor)
  }
}

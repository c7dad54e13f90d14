/// A subcommand: its properties declare what its command line may hold, and its static members what its help says.
protocol Command {
  /// The word that calls it: `draw`.
  static var name: String { get }
  /// One line, for the list of commands.
  static var summary: String { get }
  /// What somebody who calls `--help` wants to know beyond the options; paragraphs are parted by empty lines.
  static var details: String { get }
  /// Command lines as they are typed, each with what it is for.
  static var examples: [Example] { get }

  /// A command with every declaration at its default.
  init()

  /// Does the work.
  func run(on console: Console) throws -> ExitCode
}

extension Command {
  static var details: String { "" }
}

/// A command line to copy, and what it is for.
struct Example {
  let purpose: String
  let line: String

  init(_ purpose: String, _ line: String) {
    self.purpose = purpose
    self.line = line
  }
}

/// What the program tells the shell.
enum ExitCode: Int32 {
  case done = 0
  /// Done, but some articles (or the picture) failed.
  case someFailed = 1
  case wrongUsage = 2
  case graphUnusable = 3
  /// Ctrl-C, as shells number it: 128 + SIGINT.
  case interrupted = 130
}

/// The command line asks for something that cannot be done as asked.
struct UsageError: Error, Equatable, CustomStringConvertible {
  /// What is wrong and what would be right, in one or more lines.
  let description: String

  init(_ description: String) { self.description = description }
}

/// The command line is well-formed, but its words mean nothing in this graph, or several things.
struct LookupError: Error, Equatable, CustomStringConvertible {
  /// What is wrong and what to type instead, in one or more lines.
  let description: String

  init(_ description: String) { self.description = description }
}

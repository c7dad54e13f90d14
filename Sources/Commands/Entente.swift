internal import Glibc
internal import GraphStore

/// The program: reads its arguments, runs the subcommand they name and answers the exit code.
public enum Entente {
  /// The version that `--version` prints.
  public static let version = "0.1.0"

  /// Runs the program with `arguments` (without the program's own name) and returns its exit code.
  public static func run(_ arguments: [String]) -> Int32 {
    // A closed pipe is an error of the write, which ends the program quietly, and not its sudden death.
    signal(SIGPIPE, SIG_IGN)
    let console = Console()
    do {
      let code = try dispatch(arguments, on: console)
      try console.flush()
      return code.rawValue
    } catch {
      // What was found before is worth having; that it cannot be written either is no second error.
      if !(error is OutputClosed) { try? console.flush() }
      return report(error, on: console).rawValue
    }
  }

  /// The commands, as the overview shows them.
  static var groups: [CommandGroup] {
    [
      CommandGroup(
        title: "Articles in", commands: [AddCommand.self, RemoveCommand.self, ExtractCommand.self, ParseCommand.self]),
      CommandGroup(title: "Picture out", commands: [DrawCommand.self]),
      CommandGroup(
        title: "Questions",
        commands: [
          MentionsCommand.self, RelationsCommand.self, ShowCommand.self, PathCommand.self, EntitiesCommand.self,
          SearchCommand.self, ArticlesCommand.self,
        ]),
      CommandGroup(title: "The graph file", commands: [StatsCommand.self, VerifyCommand.self]),
    ]
  }

  private static func dispatch(_ arguments: [String], on console: Console) throws -> ExitCode {
    guard let word = arguments.first else {
      console.say(Help.overview(of: groups))
      return .wrongUsage
    }
    let rest = Array(arguments.dropFirst())
    switch word {
    case "--version":
      try console.write("entente \(version)\n")
      return .done
    case "--help", "-h": return try help(rest, on: console)
    case "help": return try help(rest.filter { $0 != "--help" && $0 != "-h" }, on: console)
    default: return try run(command(named: word), rest, on: console)
    }
  }

  private static func help(_ words: [String], on console: Console) throws -> ExitCode {
    try console.write(words.first.map { Help.text(of: try command(named: $0)) } ?? Help.overview(of: groups))
    return .done
  }

  private static func run<C: Command>(_ kind: C.Type, _ words: [String], on console: Console) throws -> ExitCode {
    do {
      switch try ArgumentParser.parse(words, as: kind) {
      case .help:
        try console.write(Help.text(of: kind))
        return .done
      case .command(let command): return try command.run(on: console)
      }
    } catch let error as UsageError {
      throw UsageError("\(error.description)\nUsage: \(Help.usage(of: kind))\nMore: entente \(kind.name) --help")
    }
  }

  private static func command(named word: String) throws(UsageError) -> any Command.Type {
    let commands = groups.flatMap(\.commands)
    if let command = commands.first(where: { $0.name == word }) { return command }
    let near = Spelling.nearest(to: word, among: commands.map { $0.name }).first.map { "; did you mean \($0)?" } ?? ""
    throw UsageError("there is no command \(quoted(word))\(near)\nMore: entente --help")
  }

  /// Says what went wrong; nothing where whoever read the output has had enough.
  private static func report(_ error: any Error, on console: Console) -> ExitCode {
    switch error {
    case is OutputClosed: return .done
    case let error as StoreError:
      console.say("entente: \(error)")
      return .graphUnusable
    case is UsageError, is LookupError, is FileError:
      console.say("entente: \(error)")
      return .wrongUsage
    default:
      console.say("entente: \(error)")
      return .someFailed
    }
  }
}

/// The help texts, printed from the declarations that the parser reads.
enum Help {
  /// Columns; fixed, so that what the help says is the same everywhere.
  private static let width = 80

  /// The help of one command.
  static func text(of kind: any Command.Type) -> String {
    let declarations = ArgumentParser.declarations(of: kind.init()).map(\.declaration)
    let positionals = declarations.filter { $0.kind == .positional }
    var text = "\(kind.summary)\n\nUsage: \(usage(of: kind))\n"
    for paragraph in kind.details.paragraphs {
      text += "\n" + wrapped(paragraph, indent: 0)
    }
    text += section("Arguments", positionals.map { (term(for: $0), $0.help) })
    text += section(
      "Options",
      declarations.filter { $0.kind != .positional }.map { (term(for: $0), description(of: $0)) }
        + [("-h, --help", "print this help")])
    text += "\nExamples:\n"
    for example in kind.examples { text += "  # \(example.purpose)\n  \(example.line)\n" }
    return text
  }

  /// `entente draw [OPTIONS] GRAPH [ENTITY…]`.
  static func usage(of kind: any Command.Type) -> String {
    let declarations = ArgumentParser.declarations(of: kind.init()).map(\.declaration)
    let words = declarations.filter { $0.kind == .positional }.map { slot -> String in
      let name = slot.name + (slot.isRepeated ? "…" : "")
      return slot.isRequired ? name : "[\(name)]"
    }
    return (["entente", kind.name, "[OPTIONS]"] + words).joined(separator: " ")
  }

  /// The help of the whole program.
  static func overview(of groups: [CommandGroup]) -> String {
    var text = """
      Reads news articles and draws who stands how to whom.

      Usage: entente COMMAND [OPTIONS] …

      """
    for group in groups {
      text += section(group.title, group.commands.map { ($0.name, $0.summary) })
    }
    text += section(
      "Options",
      [("-h, --help", "print this help; after a command, that command's"), ("--version", "print the version")])
    text += """

      Examples:
        # put a folder of articles into a graph, made where it is not there yet
        entente add news.entente articles/
        # draw it
        entente draw news.entente -o graph.svg
        # who mentions whom
        entente mentions news.entente

      Data goes to standard output, talk to standard error. Exit code: 0 done, 1 done
      but some articles failed, 2 wrong usage, 3 the graph file cannot be used,
      130 stopped by Ctrl-C. NO_COLOR in the environment turns colours off.

      """
    return text
  }

  private static func term(for declaration: Declaration) -> String {
    switch declaration.kind {
    case .positional: declaration.name
    case .flag, .option:
      (declaration.short.map { "-\($0), " } ?? "    ") + "--" + declaration.name
        + (declaration.placeholder.isEmpty ? "" : " " + declaration.placeholder)
    }
  }

  private static func description(of declaration: Declaration) -> String {
    var text = declaration.help
    if !declaration.choices.isEmpty { text += ": " + declaration.choices.joined(separator: ", ") }
    if declaration.isRepeated, !declaration.choices.isEmpty { text += "; repeat it, or part them by commas" }
    if let standard = declaration.standard { text += " (default: \(standard))" }
    return text
  }

  private static func section(_ title: String, _ entries: [(term: String, text: String)]) -> String {
    guard !entries.isEmpty else { return "" }
    let column = min(26, (entries.map { DisplayWidth.of($0.term) }.max() ?? 0) + 4)
    var text = "\n\(title):\n"
    for entry in entries {
      let lines = TextWrapping.lines(of: entry.text, width: width - column)
      let head = "  " + entry.term
      let gap = column - DisplayWidth.of(head)
      // A term that leaves no room for two spaces stands on a line of its own.
      text += gap >= 2 ? head + spaces(gap) + (lines.first ?? "") + "\n" : head + "\n"
      for line in gap >= 2 ? lines.dropFirst() : lines[...] { text += spaces(column) + line + "\n" }
    }
    return text
  }

  private static func wrapped(_ paragraph: String, indent: Int) -> String {
    TextWrapping.lines(of: paragraph, width: width - indent).map { spaces(indent) + $0 + "\n" }.joined()
  }
}

/// Commands that stand together in the overview.
struct CommandGroup {
  let title: String
  let commands: [any Command.Type]
}

extension String {
  /// The parts between empty lines, each as one line.
  fileprivate var paragraphs: [String] {
    split(separator: "\n\n").map { $0.split(separator: "\n").joined(separator: " ") }
  }
}

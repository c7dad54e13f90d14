/// Reads the words after a subcommand into the command's declarations.
///
/// Options may stand anywhere: `--top 20`, `--top=20`, `-o FILE`, `-oFILE`; `--` ends them; a lone `-` is a word.
enum ArgumentParser {
  enum Result<C: Command> {
    case command(C)
    /// `--help` or `-h` stands among the options.
    case help
  }

  /// The command that `words` describe; throws where they describe none.
  static func parse<C: Command>(_ words: [String], as kind: C.Type) throws(UsageError) -> Result<C> {
    let command = C()
    let declared = declarations(of: command)
    let options = declared.filter { $0.declaration.kind != .positional }
    var positionals: [String] = []
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        positionals += rest
        break
      }
      if word == "--help" || word == "-h" { return .help }
      if word.hasPrefix("--") {
        let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts[0])
        guard let option = options.first(where: { $0.declaration.name == name }) else {
          throw unknown(word: "--" + name, among: options)
        }
        try fill(option, as: "--" + name, attached: parts.count > 1 ? String(parts[1]) : nil, from: &rest)
      } else if word.hasPrefix("-"), word != "-" {
        try readLetters(word.dropFirst(), options, &rest)
      } else {
        positionals.append(word)
      }
    }
    try place(positionals, into: declared.filter { $0.declaration.kind == .positional })
    return .command(command)
  }

  /// What a command declares, in the order in which it does, groups opened.
  static func declarations(of command: Any) -> [any Declared] {
    Mirror(reflecting: command).children.flatMap { child -> [any Declared] in
      if let declared = child.value as? any Declared { return [declared] }
      if child.value is any DeclarationGroup { return declarations(of: child.value) }
      return []
    }
  }

  /// `-abc`: flags by their letters, the last of which may be an option with its value attached or following.
  private static func readLetters(
    _ letters: Substring, _ options: [any Declared], _ rest: inout ArraySlice<String>
  ) throws(UsageError) {
    var letters = letters
    while let letter = letters.popFirst() {
      guard let option = options.first(where: { $0.declaration.short == letter }) else {
        throw unknown(word: "-\(letter)", among: options)
      }
      if option.declaration.kind == .flag {
        try fill(option, as: "-\(letter)", attached: nil, from: &rest)
      } else {
        try fill(option, as: "-\(letter)", attached: letters.isEmpty ? nil : String(letters), from: &rest)
        return
      }
    }
  }

  private static func fill(
    _ option: any Declared, as word: String, attached: String?, from rest: inout ArraySlice<String>
  ) throws(UsageError) {
    var value = attached ?? ""
    if option.declaration.kind == .flag {
      guard attached == nil else { throw UsageError("\(word) takes no value") }
    } else if attached == nil {
      guard let next = rest.popFirst() else {
        throw UsageError("\(word) needs a value: \(word) \(option.declaration.placeholder)")
      }
      value = next
    }
    do {
      try option.accept(value)
    } catch {
      throw UsageError("\(word) \(quoted(value)): \(error.reason)")
    }
  }

  private static func place(_ words: [String], into slots: [any Declared]) throws(UsageError) {
    var rest = words[...]
    for slot in slots {
      if slot.declaration.isRequired, rest.isEmpty { throw UsageError("\(slot.declaration.name) is missing") }
      repeat {
        guard let word = rest.popFirst() else { break }
        do { try slot.accept(word) } catch { throw UsageError("\(quoted(word)): \(error.reason)") }
      } while slot.declaration.isRepeated
    }
    if let word = rest.first {
      throw UsageError("\(quoted(word)) is one word too many; a name of several words needs quotation marks around it")
    }
  }

  private static func unknown(word: String, among options: [any Declared]) -> UsageError {
    let names = options.map { "--" + $0.declaration.name } + ["--help"]
    let hint = Spelling.nearest(to: word, among: names).first.map { "; did you mean \($0)?" } ?? ""
    return UsageError("there is no option \(word)\(hint)")
  }
}

/// A word of the command line as messages show it.
func quoted(_ word: String) -> String { "'\(Printable.line(word))'" }

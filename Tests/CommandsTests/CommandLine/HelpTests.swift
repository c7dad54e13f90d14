import Foundation
import TestSupport
import Testing

@testable import Commands

@Suite struct HelpTests {
  @Test func theHelpTextsAreAsTheyWere() throws {
    var text = Help.overview(of: Entente.groups)
    for command in Entente.groups.flatMap(\.commands) { text += "\n=== \(command.name)\n" + Help.text(of: command) }
    #expect(try Snapshot.difference(text, from: "help.txt") == nil)
  }

  @Test func noLineOutsideTheExamplesIsWiderThanEightyColumns() {
    for command in Entente.groups.flatMap(\.commands) {
      let text = Help.text(of: command)
      let lines = text.prefix(upTo: text.range(of: "\nExamples:")?.lowerBound ?? text.endIndex).split(separator: "\n")
      #expect(lines.allSatisfy { DisplayWidth.of($0) <= 80 }, "\(command.name)")
    }
  }

  @Test func everyCommandHasAnExampleThatParses() throws {
    for command in Entente.groups.flatMap(\.commands) {
      #expect(!command.examples.isEmpty)
      for example in command.examples { try check(command, example) }
    }
  }

  /// Parses the words of an example up to the first pipe or redirection.
  private func check<C: Command>(_ kind: C.Type, _ example: Example) throws {
    let own = example.line.split(separator: "|").first { $0.contains("entente \(kind.name)") } ?? ""
    var words: [String] = []
    var quote: Character?
    var word = ""
    for letter in own {
      if letter == quote {
        quote = nil
      } else if quote == nil, letter == "\"" || letter == "'" {
        quote = letter
      } else if letter == " ", quote == nil {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(letter)
      }
    }
    if !word.isEmpty { words.append(word) }
    let called = words.prefix { $0 != ">" }
    #expect(called.prefix(2) == ["entente", kind.name])
    _ = try ArgumentParser.parse(Array(called.dropFirst(2)), as: kind)
  }
}

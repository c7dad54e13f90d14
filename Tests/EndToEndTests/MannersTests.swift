import Foundation
import Testing

/// Exit codes, streams, terminals, pipes.
@Suite struct MannersTests {
  @Test func helpAndVersionGoToStandardOutput() throws {
    for words in [["--help"], ["help"], ["draw", "--help"], ["help", "draw"], ["--version"]] {
      let result = try Program.run(words)
      #expect(result.code == 0 && result.talk.isEmpty && !result.output.isEmpty, "\(words)")
    }
    #expect(try Program.run("draw", "--help").bytes == Program.run("help", "draw").bytes)
  }

  @Test func wrongUsageEndsWithTwoAndSaysSoOnStandardError() throws {
    for words in [
      [], ["frobnicate"], ["draw"], ["draw", "g", "--tpo", "3"], ["add", "g"], ["entities", "g", "--json", "--csv"],
      ["extract"], ["help", "frobnicate"],
    ] {
      let result = try Program.run(words)
      #expect(result.code == 2 && result.output.isEmpty && !result.talk.isEmpty, "\(words)")
    }
    #expect(try Program.run("dra", "g").talk.contains("did you mean draw?"))
  }

  @Test func aGraphThatCannotBeUsedEndsWithThree() throws {
    try withFolder { folder in
      let text = folder.appending(path: "text.entente")
      try Data(String(repeating: "This is no graph. ", count: 400).utf8).write(to: text)
      let before = try Data(contentsOf: text)
      for words in [["stats"], ["entities"], ["add"], ["draw"], ["verify"]] {
        let paths = words == ["add"] ? [samples.path] : []
        #expect(try Program.run(words + [text.path] + paths).code == 3, "\(words)")
      }
      #expect(try Data(contentsOf: text) == before)
      let missing = try Program.run("stats", folder.appending(path: "nosuch.entente").path)
      #expect(missing.code == 3 && missing.output.isEmpty && missing.talk.contains("nosuch.entente"))
    }
  }

  @Test func evidenceThatNoLongerStandsInItsArticleIsFound() throws {
    try withFolder { folder in
      let graph = try TinyGraph.make(in: folder)
      #expect(try Program.run("verify", graph).code == 0)
      var bytes = try Data(contentsOf: URL(fileURLWithPath: graph))
      var at = bytes.startIndex
      while let found = bytes.range(of: Data("Lavrov rejected NATO".utf8), in: at..<bytes.endIndex) {
        bytes.replaceSubrange(found, with: Data("Lavrov rejected Nato".utf8))
        at = found.upperBound
      }
      #expect(at > bytes.startIndex)
      try bytes.write(to: URL(fileURLWithPath: graph))
      let result = try Program.run("verify", graph)
      #expect(result.code == 3)
      #expect(!result.output.isEmpty)
    }
  }

  @Test(arguments: [["extract", samples.appending(path: "london-summit.html").path], ["--help"]])
  func aBrokenPipeEndsQuietly(_ words: [String]) throws {
    let (output, talk) = (try Program.pipe(), try Program.pipe())
    close(output.reading)
    let nothing = open("/dev/null", O_RDONLY | O_CLOEXEC)
    let child = try Program.start(words, input: nothing, output: output.writing, talk: talk.writing)
    for descriptor in [nothing, output.writing, talk.writing] { close(descriptor) }
    #expect(Program.wait(for: child) == 0)
    let said = try FileHandle(fileDescriptor: talk.reading, closeOnDealloc: true).readToEnd() ?? Data()
    // On a slow machine it tells how far it is.
    let lines = String(decoding: said, as: UTF8.self).split(separator: "\n")
    #expect(lines.filter { !$0.contains("/s") } == [])
  }

  @Test func aTerminalGetsBoldHeadingsUnlessNoColorIsSet() throws {
    try withFolder { folder in
      let graph = try TinyGraph.make(in: folder)
      #expect(try Program.runOnTerminal("entities", graph).output.contains("\u{1B}[1m"))
      for variables in [["NO_COLOR": "1"], ["TERM": "dumb"]] {
        let result = try Program.runOnTerminal("entities", graph, environment: variables)
        #expect(result.code == 0 && !result.output.contains("\u{1B}") && result.output.contains("Lavrov"))
      }
      #expect(!(try Program.run("entities", graph).output.contains("\u{1B}")))
    }
  }

  @Test func aNarrowTerminalGetsNarrowLines() throws {
    try withFolder { folder in
      let graph = try TinyGraph.make(in: folder)
      for command in ["relations", "articles", "entities"] {
        let output = try Program.run(command, graph, environment: ["COLUMNS": "60"]).output
        #expect(output.split(separator: "\n").allSatisfy { $0.count <= 60 }, "\(command)")
      }
    }
  }
}

import ArticleModel
import Foundation
import FoundationXML
import Testing

/// Names that break what handles them carelessly.
@Suite struct HostileNameTests {
  static let names = [
    #"<script>alert("x")</script>"#, #"Robert'); DROP TABLE entity;--"#, #"back\slash \N \n "quotes""#, "A&amp;B & <C>",
    "bi\u{202E}di\u{2066}", "esc\u{1B}[31mape\u{9B}2J", "line\nfeed\ttab", "習近平", "comma, semicolon; =1+1",
    "sep\u{2028}arator", (0..<150_000).map(String.init).joined(separator: " "),
  ]

  private func graph(in folder: URL) throws -> String {
    let stories = Self.names.enumerated().map { number, name in
      TinyGraph.Story(
        id: "article \(number)", title: name.count < 1000 ? name : "Long", date: "2009-01-01",
        text: "\(name) met NATO. NATO thanked \(name).",
        entities: [TinyGraph.Named(.person, name), TinyGraph.Named(.organization, "NATO")],
        relations: [TinyGraph.Stated(0, .consult, 1, "\(name) met NATO")],
        statements: [TinyGraph.Said(1, "thanked \(name)", of: [0])])
    }
    return try TinyGraph.make(in: folder, stories)
  }

  @Test func everyNameComesBackFromJSONAsItWentIn() throws {
    try withFolder { folder in
      let graph = try graph(in: folder)
      let found = try Program.run("entities", graph, "--json").objects.compactMap { $0["name"] as? String }
      #expect(
        Set(found.map { Array($0.unicodeScalars) }) == Set((Self.names + ["NATO"]).map { Array($0.unicodeScalars) }))
      #expect(try Program.run("verify", graph).code == 0)
    }
  }

  @Test func noListSendsAControlToTheTerminal() throws {
    try withFolder { folder in
      let graph = try graph(in: folder)
      for words in [
        ["entities"], ["relations"], ["mentions"], ["mentions", "--quotes"], ["articles"], ["search", "nato"],
      ] {
        let result = try Program.run([words[0], graph] + words.dropFirst(), environment: ["COLUMNS": "100"])
        #expect(result.code == 0)
        let scalars = result.output.unicodeScalars
        #expect(!scalars.contains { ($0.value < 0x20 && $0 != "\n") || (0x7F..<0xA0).contains($0.value) }, "\(words)")
        #expect(
          !scalars.contains { (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value) }, "\(words)"
        )
      }
      let page = try Program.run("show", graph, "NATO")
      #expect(page.code == 0 && !page.output.contains("\u{1B}"))
      #expect(!(try Program.run("show", graph, "esc\u{1B}[31mapf").talk.contains("\u{1B}")))
    }
  }

  @Test func thePictureIsValidXMLAndRunsNothing() throws {
    try withFolder { folder in
      let graph = try graph(in: folder)
      let file = folder.appending(path: "graph.svg")
      #expect(try Program.run("draw", graph, "-o", file.path).code == 0)
      let svg = try XMLDocument(contentsOf: file)
      #expect(try svg.nodes(forXPath: "//*[local-name()='script']").isEmpty)
      #expect(
        try svg.nodes(forXPath: "//*[local-name()='text']").contains { $0.stringValue?.contains("<script>") == true })
    }
  }
}

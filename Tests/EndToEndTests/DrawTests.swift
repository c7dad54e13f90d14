import Foundation
import FoundationXML
import Testing

@Suite struct DrawTests {
  @Test func theEndingSaysWhatIsWritten() throws {
    try withFolder { folder in
      let graph = try TinyGraph.make(in: folder)
      for (ending, magic) in [("svg", "<?xml"), ("png", "\u{89}PNG"), ("pdf", "%PDF"), ("dot", "digraph")] {
        let file = folder.appending(path: "graph.\(ending)")
        #expect(try Program.run("draw", graph, "-o", file.path).code == 0)
        let bytes = try Data(contentsOf: file)
        #expect(bytes.starts(with: magic.unicodeScalars.map { UInt8($0.value) }), "\(ending)")
      }
      let svg = try XMLDocument(contentsOf: folder.appending(path: "graph.svg"))
      #expect(
        try svg.nodes(forXPath: "//*[local-name()='text']").contains { $0.stringValue?.contains("Lavrov") == true })
      #expect(try Program.run("draw", graph, "-o", folder.appending(path: "graph.jpg").path).code == 2)
      #expect(try Program.run("draw", graph, "-o", "/nowhere/graph.svg").code == 2)
    }
  }

  @Test func withoutAnOutputTheSameDOTComesEveryTime() throws {
    try withFolder { folder in
      let graph = try TinyGraph.make(in: folder)
      let first = try Program.run("draw", graph)
      #expect(first.code == 0 && first.output.hasPrefix("digraph"))
      #expect(try Program.run("draw", graph).bytes == first.bytes)
    }
  }

  @Test func neighbourhoodFiltersAndMentionsChangeWhatIsDrawn() throws {
    try withFolder { folder in
      let graph = try TinyGraph.make(in: folder)
      let around = try Program.run("draw", graph, "Hillary Clinton").output
      #expect(around.contains("Lavrov") && !around.contains("NATO"))
      #expect(try Program.run("draw", graph, "Hillary Clinton", "--depth", "2").output.contains("NATO"))
      #expect(!(try Program.run("draw", graph, "-p", "lives_in").output.contains("Lavrov")))
      #expect(!(try Program.run("draw", graph, "--mentions").output.contains("Bill Clinton")))
    }
  }
}

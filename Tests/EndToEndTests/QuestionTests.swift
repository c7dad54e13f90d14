import Foundation
import Testing

@Suite struct QuestionTests {
  @Test func everyListComesAsTableJSONAndCSVOfTheSameLength() throws {
    try withFolder { folder in
      let graph = try TinyGraph.make(in: folder)
      let questions = [
        ["entities", graph], ["articles", graph], ["mentions", graph], ["relations", graph],
        ["relations", graph, "Lavrov"], ["search", graph, "nato"], ["path", graph, "Bill Clinton", "place:Georgia"],
        ["mentions", graph, "--quotes"],
      ]
      for question in questions {
        let json = try Program.run(question + ["--json"])
        let csv = try Program.run(question + ["--csv"])
        let table = try Program.run(question)
        #expect(json.code == 0 && csv.code == 0 && table.code == 0, "\(question)")
        #expect(try json.objects.count > 0, "\(question)")
        #expect(csv.output.split(separator: "\n").count == (try json.objects.count) + 1, "\(question)")
        #expect(!table.output.isEmpty, "\(question)")
        #expect(json.talk.isEmpty && csv.talk.isEmpty && table.talk.isEmpty, "\(question)")
      }
    }
  }

  @Test func relationsBetweenTwoComeWithTheirEvidence() throws {
    try withFolder { folder in
      let graph = try TinyGraph.make(in: folder)
      let found = try Program.run("relations", graph, "lavrov", "Hillary Clinton", "--json").objects
      #expect(found.count == 1)
      #expect(found.first?["predicate"] as? String == "consult")
      let evidence = (found.first?["evidence"] as? [[String: Any]])?.first
      #expect(evidence?["text"] as? String == "Sergei Lavrov met Hillary Clinton")
      #expect(evidence?["date"] as? String == "2009-03-06")
      #expect(
        try Program.run("relations", graph, "Lavrov").output.contains(
          "“Lavrov rejected NATO”\n    — A thaw, 2009-03-06"))
    }
  }

  @Test func filtersNarrow() throws {
    try withFolder { folder in
      let graph = try TinyGraph.make(in: folder)
      func count(_ words: String...) throws -> Int { try Program.run(words + ["--json"]).objects.count }
      #expect(try count("relations", graph) == 4)
      #expect(try count("relations", graph, "--status", "hypothetical") == 1)
      #expect(try count("relations", graph, "-p", "consult,reject") == 2)
      #expect(try count("relations", graph, "--since", "2010") == 1)
      #expect(try count("relations", graph, "--until", "2009") == 3)
      #expect(try count("entities", graph, "--type", "person") == 3)
      #expect(try count("entities", graph, "clint") == 2)
      #expect(try count("entities", graph, "--limit", "2") == 2)
      #expect(try count("articles", graph, "--since", "2009-06", "--until", "2009-06") == 1)
    }
  }

  @Test func whoMentionsWhomIsCountedAndQuoted() throws {
    try withFolder { folder in
      let graph = try TinyGraph.make(in: folder)
      let found = try Program.run("mentions", graph, "--by", "NATO", "--json").objects
      #expect(Set(found.compactMap { $0["mentions"] as? String }) == ["Georgia", "Sergei Lavrov"])
      #expect(found.allSatisfy { $0["statements"] as? Int == 1 && $0["first"] as? String == "2009-06-27" })
      let quotes = try Program.run("mentions", graph, "--of", "Hillary Clinton", "--quotes").output
      #expect(quotes.contains("We trust Clinton,"))
    }
  }

  @Test func showTellsAllAboutOne() throws {
    try withFolder { folder in
      let graph = try TinyGraph.make(in: folder)
      let page = try Program.run("show", graph, "lavrov").output
      for words in ["Sergei Lavrov, person", "Names: ", "Acts", "Mentions", "Mentioned by", "“Lavrov rejected NATO”"] {
        #expect(page.contains(words), "\(words)")
      }
      let object = try Program.run("show", graph, "lavrov", "--json").objects.first
      #expect((object?["acts"] as? [Any])?.count == 2)
      #expect((object?["spoken_of_by"] as? [Any])?.count == 1)
    }
  }

  @Test func aSharedNamePrintsTheChoicesAndEndsWithTwo() throws {
    try withFolder { folder in
      let graph = try TinyGraph.make(in: folder)
      let clinton = try Program.run("show", graph, "Clinton")
      #expect(clinton.code == 2)
      #expect(clinton.output.isEmpty)
      #expect(clinton.talk.contains("Hillary Clinton") && clinton.talk.contains("Bill Clinton"))
      let georgia = try Program.run("show", graph, "georgia")
      #expect(georgia.code == 2)
      for choice in ["country:Georgia", "place:Georgia"] {
        #expect(georgia.talk.contains(choice))
        #expect(try Program.run("show", graph, choice).code == 0)
      }
    }
  }

  @Test func aSlipOfTheKeyboardSuggestsNearNames() throws {
    try withFolder { folder in
      let graph = try TinyGraph.make(in: folder)
      let result = try Program.run("show", graph, "Lavrow")
      #expect(result.code == 2)
      #expect(result.talk.contains("near it: 'Lavrov'"))
    }
  }

  @Test func aChainHasAStepForEachLink() throws {
    try withFolder { folder in
      let graph = try TinyGraph.make(in: folder)
      let steps = try Program.run("path", graph, "Hillary Clinton", "country:Georgia", "--json").objects
      #expect(steps.compactMap { $0["to"] as? String } == ["Sergei Lavrov", "NATO", "Georgia"])
      #expect(steps.allSatisfy { !(($0["evidence"] as? [Any]) ?? []).isEmpty })
      let none = try Program.run("path", graph, "Bill Clinton", "NATO")
      #expect(none.code == 0 && none.output.isEmpty && none.talk.contains("no chain"))
    }
  }

  @Test func anArticleIsRemovedByTheEndOfItsName() throws {
    try withFolder { folder in
      let graph = try TinyGraph.make(in: folder)
      #expect(try Program.run("remove", graph, "nosuch.txt").code == 2)
      #expect(try Program.run("remove", graph, "thaw.txt").code == 0)
      #expect(try Program.run("articles", graph, "--json").objects.count == 2)
      #expect(try Program.run("show", graph, "Hillary Clinton").code == 2)
      #expect(try Program.run("verify", graph).code == 0)
    }
  }

  @Test func statsCount() throws {
    try withFolder { folder in
      let graph = try TinyGraph.make(in: folder)
      let object = try Program.run("stats", graph, "--json").objects.first
      #expect(object?["articles"] as? Int == 3)
      #expect(object?["relations"] as? Int == 4)
      #expect(object?["statements"] as? Int == 2)
      #expect(try Program.run("stats", graph).output.contains("articles"))
    }
  }
}

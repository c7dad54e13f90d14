import ArticleModel
import Foundation
import GraphStore
import Testing

@Suite struct AddTests {
  @Test func addingTwiceChangesNothingAndAChangedArticleReplaces() throws {
    try withFolder { folder in
      let graph = folder.appending(path: "g.entente").path
      let article = folder.appending(path: "a.txt")
      try Data("A meeting\n\nSergei Lavrov met Hillary Clinton in Geneva.".utf8).write(to: article)
      #expect(try Program.run("add", graph, article.path).talk == "1 article added\n")
      let digest = try GraphStore(path: graph, mode: .readOnly).contentDigest()
      #expect(try Program.run("add", graph, article.path).talk == "0 articles added, 1 already there\n")
      #expect(try GraphStore(path: graph, mode: .readOnly).contentDigest() == digest)
      try Data("A meeting\n\nBarack Obama met Angela Merkel in Berlin.".utf8).write(to: article)
      #expect(try Program.run("add", graph, article.path).talk == "0 articles added, 1 replaced\n")
      #expect(try Program.run("articles", graph, "--json").objects.count == 1)
      #expect(try Program.run("verify", graph).code == 0)
    }
  }

  @Test func theSameArticleTwiceInOneRunIsOne() throws {
    try withFolder { folder in
      let graph = folder.appending(path: "g.entente").path
      let line = #"{"id": "a", "text": "Sergei Lavrov met Hillary Clinton."}"# + "\n"
      let changed = #"{"id": "a", "text": "Sergei Lavrov met Barack Obama."}"# + "\n"
      let result = try Program.run("add", graph, "-", input: line + line + changed)
      #expect(result.code == 0)
      #expect(result.talk == "1 article added, 1 replaced, 1 already there\n")
      #expect(try GraphStore(path: graph, mode: .readOnly).article("a")?.text.contains("Obama") == true)
      // What was read as unchanged has changed by the time it is written.
      #expect(try Program.run("add", graph, "-", input: line + changed).talk == "0 articles added, 2 replaced\n")
      #expect(try GraphStore(path: graph, mode: .readOnly).article("a")?.text.contains("Obama") == true)
    }
  }

  @Test func whatFailsIsListedAndTheRestGoesIn() throws {
    try withFolder { folder in
      let graph = folder.appending(path: "g.entente").path
      try Data("Sergei Lavrov met Hillary Clinton.".utf8).write(to: folder.appending(path: "good.txt"))
      let result = try Program.run("add", graph, folder.appending(path: "nosuch.txt").path, folder.path + "/good.txt")
      #expect(result.code == 1)
      #expect(result.talk.contains("nosuch.txt: there is no such file or folder; check the path"))
      #expect(result.talk.hasSuffix("1 article added\n"))
    }
  }

  @Test func aDayGivenIsTheDayOfArticlesThatNameNone() throws {
    try withFolder { folder in
      let graph = folder.appending(path: "g.entente").path
      _ = try Program.run("add", graph, "-", "--date", "2009-04-01", input: "Sergei Lavrov met Hillary Clinton.")
      #expect(try Program.run("articles", graph, "--json").objects.first?["date"] as? String == "2009-04-01")
    }
  }

  @Test func theSamplesGoInAndAreWhole() throws {
    try withFolder { folder in
      let graph = folder.appending(path: "g.entente").path
      let result = try Program.run("add", graph, samples.path)
      #expect(result.code == 0, "\(result.talk)")
      let articles = try Program.run("articles", graph, "--json").objects
      #expect(articles.count == 11)
      #expect(articles.allSatisfy { $0["date"] is String && $0["headline"] is String })
      #expect(try Program.run("verify", graph).code == 0)
    }
  }

  /// Short articles as JSON lines.
  private let lines = (0..<2000).map {
    #"{"id": "a\#($0)", "text": "Sergei Lavrov met Hillary Clinton on day \#($0)."}"# + "\n"
  }.joined()

  /// Adds the lines to `graph`, sends `signal` once more than `known` articles are in, and answers the exit code and
  /// what was said. Standard input stays open: the program waits for more when the signal comes.
  private func add(to graph: String, known: Int = 0, stoppedBy signal: Int32) throws -> (code: Int32, said: String) {
    let (input, talk) = (try Program.pipe(), try Program.pipe())
    let child = try Program.start(["add", graph, "-"], input: input.reading, output: talk.writing, talk: talk.writing)
    close(input.reading)
    close(talk.writing)
    try FileHandle(fileDescriptor: input.writing).write(contentsOf: Data(lines.utf8))
    var articles = 0
    for _ in 0..<6000 where articles <= known {
      usleep(10_000)
      articles = (try? GraphStore(path: graph, mode: .readOnly).statistics().articles) ?? 0
    }
    #expect(articles > known)
    kill(child, signal)
    let code = Program.wait(for: child)
    close(input.writing)
    let said = try FileHandle(fileDescriptor: talk.reading, closeOnDealloc: true).readToEnd() ?? Data()
    return (code, String(decoding: said, as: UTF8.self))
  }

  @Test func controlCLeavesTheGraphWhole() throws {
    try withFolder { folder in
      let graph = folder.appending(path: "g.entente").path
      let (code, said) = try add(to: graph, stoppedBy: SIGINT)
      #expect(code == 130)
      let verified = try Program.run("verify", graph)
      #expect(verified.code == 0, "\(verified.output)")
      let stored = try GraphStore(path: graph, mode: .readOnly).statistics().articles
      #expect(said.contains("stopped: \(stored) article"), "\(said)")
      #expect(try Program.run("add", graph, "-", input: lines).code == 0)
      #expect(try GraphStore(path: graph, mode: .readOnly).statistics().articles == 2000)
    }
  }

  @Test func aProgramKilledAndRunAgainEndsWithTheGraphOfAnUndisturbedRun() throws {
    try withFolder { folder in
      let (graph, undisturbed) = (folder.appending(path: "g.entente").path, folder.appending(path: "u.entente").path)
      var known = 0
      for _ in 0..<3 {
        #expect(try add(to: graph, known: known, stoppedBy: SIGKILL).code == -SIGKILL)
        #expect(try Program.run("verify", graph).code == 0)
        known = min(1990, try GraphStore(path: graph, mode: .readOnly).statistics().articles)
      }
      #expect(try Program.run("add", graph, "-", input: lines).code == 0)
      #expect(try Program.run("add", undisturbed, "-", input: lines).code == 0)
      let digests = try [graph, undisturbed].map { try GraphStore(path: $0, mode: .readOnly).contentDigest() }
      #expect(digests[0] == digests[1])
    }
  }
}

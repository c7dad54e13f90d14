import ArticleModel
import TestSupport
import Testing

@testable import GraphStore

@Suite struct SearchTests {
  private func found(_ words: String, filter: GraphFilter = .none) throws -> [String] {
    try Stories.graph().search(words, filter: filter).map(\.article.id)
  }

  @Test(arguments: [
    ("medvedev", ["summit", "georgia"]), ("Medvedev warned", ["georgia"]), ("\"secretary of state\"", ["summit"]),
    ("\"state of secretary\"", []), ("muller", ["undated"]), ("MÜLLER", ["undated"]), ("secr*", ["summit"]),
    ("secr", []), ("rained", ["georgia"]),
  ])
  func allWordsAndPhrasesAreFound(words: String, expected: [String]) throws {
    #expect(try Set(found(words)) == Set(expected))
  }

  @Test(arguments: [
    "", " ", "\"", "\"\"", "'", "*", "\"*", "AND", "OR NOT", "NEAR(a b)", "title:x", "{a b}: c", "a^2", "-x", "(",
    "a\"b",
    "\u{0}", "a\u{0}b", "^", "x* y*", "“typographic”", "\"open phrase", "💥", "a:b:c", "+", "\\",
  ])
  func nothingInAQuestionIsASyntaxError(words: String) throws {
    #expect(throws: Never.self) { try found(words) }
  }

  @Test func aQuestionOfAMegabyteIsAnsweredByItsFirstWords() throws {
    #expect(try found("medvedev " + String(repeating: "warned ", count: 150_000)) == ["georgia"])
    #expect(try found("\"" + String(repeating: "a ", count: 500_000) + "\"") == [])
  }

  @Test func aPhraseThatIsNeverClosedIsWords() throws {
    #expect(try found("\"state secretary") == ["summit"])
  }

  @Test func theHeadlineCountsMoreThanTheText() throws {
    let store = try Stories.graph(of: [
      Story("text", "A story about grain and more grain.", title: "Harvest"),
      Story("title", "A story about wheat.", title: "Grain"),
    ])
    #expect(try store.search("grain").map(\.article.id) == ["title", "text"])
  }

  @Test func aSnippetMarksWhatWasFound() throws {
    let hit = try #require(try Stories.graph().search("Atlanta").first)
    #expect(hit.marks.map { String(hit.snippet.slice($0)) } == ["Atlanta"])
    #expect(hit.score > 0)
  }

  @Test func datesRestrictAndALimitCuts() throws {
    #expect(try found("medvedev", filter: GraphFilter(since: CalendarDate(iso: "2009"))) == ["summit"])
    #expect(try Stories.graph().search("medvedev", limit: 1).count == 1)
  }
}

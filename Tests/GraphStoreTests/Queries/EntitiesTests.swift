import ArticleModel
import TestSupport
import Testing

@testable import GraphStore

@Suite struct EntitiesTests {
  @Test(arguments: [
    ("lavrov", ["Sergei Lavrov"]), ("SERGEI LAVROV", ["Sergei Lavrov"]), ("Mr Lavrov", ["Sergei Lavrov"]),
    ("Foreign Minister Sergei Lavrov", ["Sergei Lavrov"]), ("jose mueller", []), ("Jose Muller", ["José Müller"]),
    ("lodz", ["Łódź"]), ("the G-20", []), ("the G20", ["G20"]), ("Nato", ["NATO"]), ("Bill Clinton", []),
    ("Clinton", ["Hillary Clinton"]), ("Russian", ["Russia"]), ("", []), ("'; DROP TABLE entity; --", []),
  ])
  func aUsersWordsFindWhoBearsThem(words: String, expected: [String]) throws {
    #expect(try Stories.graph().entities(named: words).map(\.name) == expected)
  }

  @Test func aSharedNameGivesEveryBearerTheMostMentionedFirst() throws {
    let store = try Stories.graph(of: [
      Story("1", "[Bill Clinton|person] met [Clinton|person|Hillary Clinton]. [Clinton|person|Hillary Clinton] left."),
      Story("2", "[Clinton|person|Bill Clinton] stayed. [Bill Clinton|person] slept."),
    ])
    #expect(try store.entities(named: "clinton").map(\.name) == ["Bill Clinton", "Hillary Clinton"])
  }

  @Test func aTypeNarrowsTheChoice() throws {
    #expect(try Stories.graph().entities(named: "Georgia", types: [.place]).map(\.type) == [.place])
  }

  @Test func aSummaryCountsAndDates() throws {
    let lavrov = try #require(try Stories.graph().entities(named: "Sergei Lavrov").first)
    #expect(lavrov.articles == 2)
    #expect(lavrov.mentions == 4)
    #expect(lavrov.names == ["Sergei Lavrov", "Lavrov"])
    #expect(lavrov.firstDate?.description == "2009-03-06")
    #expect(lavrov.lastDate?.description == "2009-04-01")
  }

  @Test func theShownNameIsTheMostFrequentCanonicalForm() throws {
    let store = try Stories.graph(of: [
      Story("1", "[Nato|organization] met."), Story("2", "[NATO|organization] met."),
      Story("3", "[NATO|organization] met."),
    ])
    #expect(try store.entities().map(\.name) == ["NATO"])
    try store.remove("2")
    #expect(try store.entities().map(\.name) == ["NATO"], "of equally frequent ones the first by bytes")
    try store.remove("3")
    #expect(try store.entities().map(\.name) == ["Nato"])
  }

  @Test(arguments: [
    ("ser", ["Sergei Lavrov"]), ("lav ser", ["Sergei Lavrov"]), ("avrov", []), ("nat", ["NATO"]),
    ("%", []), ("sergei obama", []),
  ])
  func wordsMatchTheBeginningsOfWordsOfOneName(words: String, expected: [String]) throws {
    #expect(try Stories.graph().entities(matching: words).map(\.name) == expected)
  }

  @Test func theListIsFilteredAndCut() throws {
    let store = try Stories.graph()
    #expect(try store.entities().count == 15)
    #expect(try store.entities(limit: 3).map(\.name) == ["Sergei Lavrov", "NATO", "Barack Obama"])
    #expect(try store.entities(filter: GraphFilter(types: [.organization])).map(\.name) == ["NATO", "G20"])
    let spring = GraphFilter(since: CalendarDate(iso: "2009-04"), until: CalendarDate(iso: "2009-04"))
    #expect(try store.entities(filter: spring).contains { $0.name == "G20" })
    #expect(try !store.entities(filter: spring).contains { $0.name == "Russia" })
  }

  @Test func anEntityThatHasGoneIsNil() throws {
    #expect(try Stories.graph().entity(EntityID(999)) == nil)
  }
}

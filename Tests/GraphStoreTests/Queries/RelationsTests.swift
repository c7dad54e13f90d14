import ArticleModel
import TestSupport
import Testing

@testable import GraphStore

@Suite struct RelationsTests {
  private let store: GraphStore
  init() throws { store = try Stories.graph() }

  private func id(_ name: String) throws -> EntityID { try #require(try store.entities(named: name).first).id }

  @Test func aRelationCarriesAllThatBacksIt() throws {
    let found = try store.relations(between: id("NATO"), and: id("Lavrov"))
    #expect(found.count == 2)
    let accusing = try #require(found.first)
    #expect(accusing.subject.name == "Sergei Lavrov")
    #expect(accusing.predicate == .accuse)
    #expect(accusing.object.name == "NATO")
    #expect(accusing.assertedBy.map(\.name) == ["Barack Obama"])
    #expect(accusing.sentence == "Obama said that Lavrov had accused NATO.")
    #expect(accusing.words == "had accused")
    #expect(accusing.evidence.rule == "told")
    #expect(accusing.article.id == "summit")
    #expect(accusing.article.title == "Obama to meet Medvedev")
    #expect(accusing.article.date?.description == "2009-04-01")
    #expect(accusing.article.source == "The Courier")
    #expect(found.last?.confidence == 0.6)
  }

  @Test func aTimeComesWithItsWords() throws {
    var story = Story("1", "[Ann|person] met [Bo|person] last week.", date: "2009-04-01")
    let days = (
      start: try #require(CalendarDate(iso: "2009-03-23")), end: try #require(CalendarDate(iso: "2009-03-29"))
    )
    story = story.relating(
      "Ann", .consult, "Bo", words: "met",
      time: TimeReference(span: story.place(of: "last week"), start: days.start, end: days.end))
    let found = try #require(try Stories.graph(of: [story]).relations().first)
    #expect(found.timeWords == "last week")
    #expect(found.time?.start == days.start)
    #expect(found.time?.end == days.end)
  }

  @Test func theLatestComeFirstAndUndatedLast() throws {
    #expect(try store.relations(of: id("Obama")).map(\.article.id) == ["summit", "undated"])
    #expect(try store.relations(limit: 2).map(\.article.id) == ["summit", "summit"])
    #expect(try store.relations().last?.article.id == "undated")
  }

  @Test func filtersRestrict() throws {
    func count(_ filter: GraphFilter) throws -> Int { try store.relations(of: id("Lavrov"), filter: filter).count }
    #expect(try count(.none) == 5)
    #expect(try count(GraphFilter(since: CalendarDate(iso: "2009-04-01"))) == 2)
    #expect(try count(GraphFilter(until: CalendarDate(iso: "2009-03"))) == 3)
    #expect(try count(GraphFilter(types: [.country])) == 1)
    #expect(try count(GraphFilter(types: [.country, .organization])) == 3)
    #expect(try count(GraphFilter(predicates: [.consult])) == 2)
    #expect(try count(GraphFilter(statuses: [.planned])) == 0)
    #expect(try count(GraphFilter(minimumConfidence: 0.9)) == 4)
  }

  @Test func aDateOfAMonthGoesToItsLastDay() throws {
    #expect(try store.relations(filter: GraphFilter(until: CalendarDate(iso: "2008-08"))).count == 2)
    #expect(try store.relations(filter: GraphFilter(until: CalendarDate(iso: "2008-07"))).isEmpty)
    #expect(try store.relations(filter: GraphFilter(since: CalendarDate(iso: "2009"))).count == 7)
  }

  @Test func aMutualRelationToldBothWaysIsStoredOnce() throws {
    let story = Story("1", "[Zoe|person] met [Ann|person].")
      .relating("Zoe", .consult, "Ann", words: "met").relating("Ann", .consult, "Zoe", words: "met")
      .relating("Zoe", .agree, "Ann", words: "met").relating("Ann", .agree, "Zoe", words: "met")
    let found = try Stories.graph(of: [story]).relations()
    #expect(found.map(\.predicate) == [.consult, .agree, .agree])
    #expect(found.first?.subject.name == "Ann")
  }
}

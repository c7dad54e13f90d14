import ArticleModel
import TestSupport
import Testing

@testable import GraphStore

@Suite struct StatisticsTests {
  @Test func everythingIsCounted() throws {
    let statistics = try Stories.graph().statistics()
    #expect(statistics.articles == 4)
    #expect(statistics.firstDate?.description == "2008-08")
    #expect(statistics.lastDate?.description == "2009-04-01")
    #expect(statistics.entities == [.person: 5, .country: 3, .organization: 2, .place: 5])
    #expect(statistics.relations[.consult] == 3)
    #expect(statistics.relations[.owns] == nil)
    #expect(statistics.statements == 3)
    #expect(statistics.attributedStatements == 3)
    #expect(statistics.extractors == ["test": 4])
    #expect(statistics.schemaVersion == Migration.newest)
    #expect(statistics.bytes > 0)
  }

  @Test func anEmptyGraphIsCountedToo() throws {
    let statistics = try GraphStore.inMemory().statistics()
    #expect(statistics.articles == 0)
    #expect(statistics.firstDate == nil)
    #expect(statistics.entities.isEmpty)
  }
}

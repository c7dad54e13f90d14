import ArticleModel
import TestSupport
import Testing

@testable import GraphStore

@Suite struct MentionsTests {
  private let store: GraphStore
  init() throws { store = try Stories.graph() }

  private func id(_ name: String) throws -> EntityID { try #require(try store.entities(named: name).first).id }

  @Test func whoSpeaksOfWhomIsCounted() throws {
    let again = Story("again", "[Sergei Lavrov|person]: \"[NATO|organization] and again [NATO|organization].\"")
      .quoting("Sergei Lavrov", "NATO and", of: ["NATO"]).quoting("Sergei Lavrov", "again NATO", of: ["NATO"])
    try store.add(again.extract, extractor: "test")
    let top = try #require(try store.mentions().first)
    #expect(top.speaker.name == "Sergei Lavrov")
    #expect(top.mentioned.name == "NATO")
    #expect(top.articles == 2)
    #expect(top.statements == 3)
    #expect(top.firstDate?.description == "2009-03-06")
    #expect(top.lastDate?.description == "2009-03-06")
  }

  @Test func eitherEndCanBeAsked() throws {
    #expect(try store.mentions(by: id("Obama")).map(\.mentioned.name) == ["NATO", "Sergei Lavrov"])
    #expect(try store.mentions(of: id("NATO")).map(\.speaker.name) == ["Barack Obama", "Sergei Lavrov"])
    #expect(try store.mentions(by: id("Obama"), of: id("NATO")).count == 1)
    #expect(try store.mentions(by: id("NATO")).isEmpty)
    #expect(try store.mentions(by: id("Obama"), filter: GraphFilter(types: [.person])).count == 1)
    #expect(try store.mentions(filter: GraphFilter(until: CalendarDate(iso: "2009-03-31"))).count == 1)
    #expect(try store.mentions(limit: 1).count == 1)
  }

  @Test func nobodySpeaksOfThemselves() throws {
    let story = Story("1", "[Ann|person]: \"[I|person|Ann] did.\"").quoting("Ann", "I did", of: ["Ann"])
    #expect(try Stories.graph(of: [story]).mentions().isEmpty)
  }

  @Test func aQuotationIsCutOutOfItsArticle() throws {
    let quotation = try #require(try store.quotations(by: id("Lavrov"), of: id("NATO")).first)
    #expect(quotation.content == "NATO must not grow,")
    #expect(quotation.cue == "said")
    #expect(quotation.isDirect)
    #expect(quotation.mentioned.map(\.name) == ["NATO"])
    #expect(quotation.article.id == "meeting")
  }

  @Test func allThatSomebodySaysIsQuotedEvenWhatNamesNobody() throws {
    #expect(try store.quotations(by: id("José Müller")).map(\.content) == ["Good,"])
    #expect(try store.quotations(of: id("NATO")).map(\.speaker.name) == ["Barack Obama", "Sergei Lavrov"])
    #expect(try store.quotations().count == 2)
    #expect(try store.quotations(limit: 1).count == 1)
  }
}

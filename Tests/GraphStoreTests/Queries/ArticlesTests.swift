import ArticleModel
import TestSupport
import Testing

@testable import GraphStore

@Suite struct ArticlesTests {
  @Test func theLatestComeFirstAndUndatedLast() throws {
    #expect(
      try Stories.graph().articles().map(\.article.id) == ["summit", "meeting", "georgia", "undated"])
  }

  @Test func aSummaryCountsWhatTheArticleHolds() throws {
    let summit = try #require(try Stories.graph().articles(limit: 1).first)
    #expect(summit.entities == 8)
    #expect(summit.relations == 4)
    #expect(summit.statements == 1)
    #expect(summit.extractor == "test")
    #expect(summit.origin == "summit.txt")
  }

  @Test func anArticleComesBackWithAllItCameWith() throws {
    let store = try GraphStore.inMemory()
    let article = Article(
      id: "x", text: "Text.\nMore\ttext — “quoted”.", title: "Title", date: CalendarDate(iso: "2009-04"),
      authors: ["B. Second", "A. First"], source: "Source", address: "https://example.org/?a=1&b='2'", origin: "o!m:3")
    try store.add(Extract(article: article), extractor: "test")
    #expect(try store.article("x") == article)
    #expect(try store.article("y") == nil)
    #expect(try store.extract(of: "y") == nil)
  }
}

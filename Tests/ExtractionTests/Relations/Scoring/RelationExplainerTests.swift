import ArticleModel
import Testing

@testable import Extraction

struct RelationExplainerTests {
  @Test func aRelationNamesItsEndsTriggerRuleAndClues() throws {
    let article = Article(
      id: "a", text: "Sergei Lavrov met Hillary Clinton in Geneva on Friday. Lavrov praised Clinton.", origin: "a")
    let (extract, explanations) = try Extractor().explain(article)
    #expect(explanations.compactMap(\.relation) == Array(extract.relations.indices))
    let first = try #require(explanations.first { $0.predicate == .consult })
    #expect(first.trigger.map { article.text.slice($0) } == "met")
    #expect(first.subjectWords.map { article.text.slice($0) } == "Sergei Lavrov")
    #expect(first.rules == ["verb-frame"])
    #expect(!first.clues.isEmpty)
    #expect(first.probability >= first.threshold)
  }

  @Test func nearMissesSayWhy() throws {
    let article = Article(
      id: "a", text: "Sergei Lavrov and Hillary Clinton spoke about Iran, Russia, France and Germany in Geneva.",
      origin: "a")
    let (extract, explanations) = try Extractor().explain(article)
    for one in explanations {
      #expect((one.relation == nil) == (one.reason != nil))
      #expect((one.relation == nil) == (one.probability < one.threshold))
      #expect(extract.entities.indices.contains(one.subject) && extract.entities.indices.contains(one.object))
    }
  }
}

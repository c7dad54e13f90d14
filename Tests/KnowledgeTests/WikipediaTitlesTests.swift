import ArticleModel
import Testing

@testable import Knowledge

@Suite struct WikipediaTitlesTests {
  private let titles = Knowledge.shared.wikipedia

  @Test func aNameMeansItsArticle() {
    #expect(titles.title(of: .person, named: ["Angela Merkel", "Merkel"]) == "Angela Merkel")
    #expect(titles.title(of: .country, named: ["Georgia"]) == "Georgia (country)")
  }

  @Test func anotherTypeIsAnotherThing() { #expect(titles.title(of: .person, named: ["Georgia"]) == nil) }

  @Test func namesThatDifferMeanNothing() {
    #expect(titles.title(of: .person, named: ["Angela Merkel", "Theresa May"]) == nil)
  }

  @Test func whatNoListKnowsIsNotGuessed() { #expect(titles.title(of: .organization, named: ["Acme"]) == nil) }
}

import ArticleModel
import Testing

@testable import Knowledge

@Suite struct DescriptionNounsTests {
  private let nouns = Knowledge.shared.descriptionNouns

  private func kind(_ noun: String) -> DescriptionNouns.Kind? {
    Knowledge.shared.vocabulary.id(noun).flatMap(nouns.kind)
  }

  @Test func nounsTellWhatTheyDescribe() {
    #expect(kind("government") == .government)
    #expect(kind("country") == .country)
    #expect(kind("island") == .place)
    #expect(kind("company") == .body)
    #expect(kind("senator") == .person)
    #expect(kind("of") == nil)
  }

  @Test func aStateMayBeACountryOrAPlace() {
    #expect(DescriptionNouns.Kind.country.types == [.country, .place])
    #expect(DescriptionNouns.Kind.body.types == [.organization])
  }

  @Test func theAllianceIsListedForNATO() throws {
    let alliance = try #require(Knowledge.shared.vocabulary.id("alliance"))
    #expect(nouns.ofBody("NATO").contains(alliance))
  }

  @Test func everyKindIsKnownAndEveryNounListedOnce() {
    #expect(WordList.descriptionNouns.allSatisfy { DescriptionNouns.Kind(rawValue: String($0[1])) != nil })
    let all = WordList.descriptionNouns.map { String($0[0]) }
    #expect(Set(all).count == all.count)
  }
}

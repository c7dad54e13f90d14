import ArticleModel
import Testing

@testable import Extraction

@Suite struct DescriptionSieveTests {
  private func descriptions(_ text: String) throws -> [String] {
    try found(in: text, forms: [.nominal], [AttributionStage(), CoreferenceStage()])
  }

  @Test func thePossessiveOfAStateGoesToIt() throws {
    let found = try descriptions("Belarus devalued its currency. Inflation hurt the country's economy.")
    #expect(found == ["country|country:Belarus"])
  }

  @Test func theGovernmentIsTheState() throws {
    let found = try descriptions("Spain began a strike on Tuesday. Workers protested the government's plans.")
    #expect(found == ["government|country:Spain"])
  }

  @Test func aPersonIsNoParty() throws {
    #expect(try descriptions("Angela Merkel spoke in Berlin. The party refused.").isEmpty)
  }
}

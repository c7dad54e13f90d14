import ArticleModel
import Testing

@testable import Extraction

@Suite struct BodyIdentityTests {
  private func bodies(_ text: String, _ names: String...) throws -> [String] {
    try mentions(of: text, names: names.map { ($0, .organization) }).filter { $0.contains("|name|") }
      .map { String($0.split(separator: ":")[1]) }
  }

  @Test func theArticleSaysWhatItsLettersStandFor() throws {
    let found = try bodies(
      "The Australian Federal Police (AFP) came. The AFP left.", "Australian Federal Police", "AFP", "AFP")
    #expect(found == Array(repeating: "Australian Federal Police", count: 3))
  }

  @Test func aListedBodyKeepsItsNameBehindItsCountry() throws {
    let found = try bodies(
      "The National Front lost. The French National Front won.", "National Front", "French National Front")
    #expect(Set(found).count == 1)
  }

  @Test func theBeginningOfALongerNameIsAnotherBody() throws {
    let found = try bodies(
      "The University of Texas said no. The University of Texas Muslim Student Association said yes.",
      "University of Texas", "University of Texas Muslim Student Association")
    #expect(Set(found).count == 2)
  }

  @Test func aPartyIsOneWithoutItsLastWord() throws {
    let found = try bodies("The Renewal Party lost. The Renewal leader wept.", "Renewal Party", "Renewal")
    #expect(Set(found) == ["Renewal Party"])
  }

  @Test func aPartOfABodyIsAnotherBody() throws {
    let found = try bodies(
      "The Bureau of the Chamber of Agriculture met. The Chamber of Agriculture said yes.",
      "Bureau of the Chamber of Agriculture", "Chamber of Agriculture")
    #expect(Set(found).count == 2)
  }
}

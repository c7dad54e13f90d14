import ArticleModel
import Testing

@testable import Extraction

@Suite struct CreditLinesTests {
  @Test func agenciesInBracketsAreNamed() throws {
    let found = try mentions(of: "They left on Monday. jm/rt (AFP, dpa)", names: [])
    #expect(
      found == [
        "AFP|nominal|organization:Agence France-Presse", "dpa|nominal|organization:Deutsche Presse-Agentur",
      ])
  }

  @Test func otherBracketsAreNoCredits() throws {
    #expect(
      try mentions(of: "The council (AFP, and others) met (in May).", names: [])
        == ["AFP|demonym|organization:Agence France-Presse"])
  }
}

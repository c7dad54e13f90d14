import ArticleModel
import Language
import Testing

@testable import Extraction

@Suite struct CoreferenceStageTests {
  private let stages: [any Stage] = [AttributionStage(), CoreferenceStage()]

  private func pronouns(_ text: String) throws -> [String] { try found(in: text, forms: [.pronoun], stages) }
  private func descriptions(_ text: String) throws -> [String] { try found(in: text, forms: [.nominal], stages) }

  @Test func heAndSheGoByGender() throws {
    let found = try pronouns("Angela Merkel met Barack Obama. She thanked him.")
    #expect(found == ["She|person:Angela Merkel", "him|person:Barack Obama"])
  }

  @Test func heIsNotTheOneQuoted() throws {
    let found = try pronouns("John Smith praised Robert Brown. “He is brave,” Smith said.")
    #expect(found == ["He|person:Robert Brown"])
  }

  @Test func iIsTheOneQuoted() throws {
    let found = try pronouns("“I will go,” Sergei Lavrov said.")
    #expect(found == ["I|person:Sergei Lavrov"])
  }

  @Test func usInCapitalsIsNoPronoun() throws {
    #expect(try pronouns("“The US is ready,” Sergei Lavrov said.").isEmpty)
  }

  @Test func itsIsTheBodyOrState() throws {
    #expect(try pronouns("Iran defended its programme.") == ["its|country:Iran"])
  }

  @Test func anEmptyItRefersToNothing() throws {
    #expect(try pronouns("Iran agreed. It is clear that talks help.").isEmpty)
  }

  @Test func theForeignMinisterIsTheOneWhoHoldsThePost() throws {
    let text = "Foreign Minister Guido Westerwelle met President Barack Obama. The foreign minister smiled."
    #expect(try descriptions(text) == ["foreign minister|person:Guido Westerwelle"])
  }

  @Test func theTwoCountriesAreBothNamedLast() throws {
    let found = try descriptions("Russia and Iran met. The two countries agreed.")
    #expect(found == ["two countries|country:Russia", "countries|country:Iran"])
  }

  @Test func theAllianceIsNATO() throws {
    #expect(try descriptions("NATO met. On Monday the alliance agreed.") == ["alliance|organization:NATO"])
  }

  @Test func aFrontedPhraseBelongsToTheSubjectBehindIt() throws {
    let found = try pronouns("Robert Brown left. In his speech, John Smith praised nobody.")
    #expect(found == ["his|person:John Smith"])
  }

  @Test func heWhoSpeaksOnIsTheOneWhoSpoke() throws {
    let text = "“I will go,” John Smith said of Robert Brown. “Nobody else will,” he added."
    #expect(try pronouns(text) == ["I|person:John Smith", "he|person:John Smith"])
  }

  @Test func whoeverIsNamedInAQuotationIsNotTheOneWhoSaysIt() throws {
    let text = "Florian Philippot denied the charges. “In a way, Martin Schulz is right,” he tweeted."
    #expect(try pronouns(text) == ["he|person:Florian Philippot"])
  }

  @Test func everyPronounKeepsItsProbability() throws {
    let article = Article(id: "a", text: "Angela Merkel met Barack Obama. She thanked him.", origin: "a")
    var draft = Draft(try EngineAnalyzer().document(for: article))
    try Pipeline([NameFinder(), AttributionStage(), CoreferenceStage()]).run(on: &draft)
    let found = draft.entities.flatMap(\.mentions).filter { $0.form == .pronoun }
    #expect(found.count == 2)
    #expect(found.allSatisfy { $0.rule == "pronoun-scorer" && $0.confidence > 0.25 && $0.confidence <= 1 })
  }
}

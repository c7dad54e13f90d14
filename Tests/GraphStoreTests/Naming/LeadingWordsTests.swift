import Testing

@testable import GraphStore

@Suite struct LeadingWordsTests {
  @Test func articlesAndTitlesAreDroppedOneAfterTheOther() {
    #expect(
      LeadingWords.shortened(FoldedName("the former President Barack Obama")).map(\.text)
        == ["former president barack obama", "president barack obama", "barack obama"])
  }

  @Test func aNameIsNeverDroppedWhole() {
    #expect(LeadingWords.shortened(FoldedName("Barack Obama")).isEmpty)
    #expect(LeadingWords.shortened(FoldedName("President")).isEmpty)
  }
}

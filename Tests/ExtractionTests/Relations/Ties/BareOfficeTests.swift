import Testing

@Suite struct BareOfficeTests {
  @Test func presidentIsThatOfTheCountryOfTheArticle() throws {
    #expect(
      try relations(
        "President [Reagan|person] spoke. The [United States|country] and [America|country:United States] agreed.")
        == ["Reagan position United States (President)"])
  }
}

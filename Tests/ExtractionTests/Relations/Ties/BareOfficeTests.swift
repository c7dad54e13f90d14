import Testing

@Suite struct BareOfficeTests {
  @Test func presidentIsThatOfTheCountryOfTheArticle() throws {
    #expect(
      try relations(
        "President [Reagan|person] spoke. The [United States|country] and [America|country:United States] agreed.")
        == ["Reagan position United States (president)"])
  }

  @Test func aKnownLeaderLeadsHisOwnCountryAndNotTheOneThatTheArticleIsAbout() throws {
    #expect(
      try relations("President [Barack Obama|person] spoke. [Russia|country] waited and [Russia|country] slept.") == [])
    #expect(
      try relations(
        "President [Barack Obama|person] spoke. The [United States|country] slept. [Russia|country] waited.")
        == ["Barack Obama position United States (president)"])
  }
}

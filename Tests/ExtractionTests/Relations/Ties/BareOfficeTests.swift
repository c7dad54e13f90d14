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

  @Test func aSenatorIsNotOfTheOneCountryWhosePresidentIsNamed() throws {
    #expect(
      try relations(
        "[Turkish|country:Turkey] President [Erdogan|person] spoke in the [United States|country]. "
          + "Senator [Kelly Ayotte|person] slept.") == ["Erdogan position Turkey (president)"])
  }

  @Test func aMinisterIsOfTheCountryThatTheArticleIsAbout() throws {
    #expect(
      try relations(
        "[French|country:France] President [Sarkozy|person] spoke. [France|country] waited and [France|country] slept. "
          + "[Italy|country] woke. Finance Minister [Lagarde|person] sang.")
        == ["Sarkozy position France (president)", "Lagarde position France (finance minister)"])
  }
}

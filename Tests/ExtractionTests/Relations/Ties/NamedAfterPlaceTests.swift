import Testing

@Suite struct NamedAfterPlaceTests {
  @Test func bodyNamedAfterACountrySitsThere() throws {
    #expect(
      try relations("The [Indonesian Navy|organization] rescued them off [Indonesia|country].")
        == ["Indonesian Navy based_in Indonesia"])
  }

  @Test func countryThatOnlyTheNameHoldsIsNoSeat() throws {
    #expect(try relations("[USA Today|organization] wrote of [Stein|person].") == [])
  }

  @Test func whatABodyIsForIsNotWhereItSits() throws {
    #expect(
      try relations(
        "The [International Tribunal for Rwanda|organization] spoke of [Rwanda|country].") == [])
  }

  @Test func bodyNamedAfterAPlaceOfTheArticleSitsThere() throws {
    #expect(
      try relations("In [Ohio|place] the [Ohio Democratic Party|organization] agreed.")
        == ["Ohio Democratic Party based_in Ohio"])
  }
}

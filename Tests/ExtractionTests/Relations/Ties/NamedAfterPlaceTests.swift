import Testing

@Suite struct NamedAfterPlaceTests {
  @Test func bodyNamedAfterACountrySitsThere() throws {
    #expect(
      try relations("The [Indonesian Navy|organization] rescued them.")
        == ["Indonesian Navy based_in Indonesia"])
  }

  @Test func bodyNamedAfterAPlaceOfTheArticleSitsThere() throws {
    #expect(
      try relations("In [Ohio|place] the [Ohio Democratic Party|organization] agreed.")
        == ["Ohio Democratic Party based_in Ohio"])
  }
}

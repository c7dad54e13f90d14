import Testing

@Suite struct SeatOfBodyTests {
  @Test func countryBeforeABodyIsItsSeat() throws {
    #expect(
      try relations("The [German|country:Germany] news agency [dpa|organization] reported it.")
        == ["dpa based_in Germany"])
    #expect(
      try relations("[Germany|country]'s [Foreign Ministry|organization] agreed.")
        == ["Foreign Ministry based_in Germany"])
  }

  @Test func bodyWrittenSmallSitsInTheCountryOfItsName() throws {
    #expect(
      try relations(
        "Later the [Iraqi|country:Iraq] [foreign ministry|organization:Iraqi foreign ministry] protested.")
        == ["Iraqi foreign ministry based_in Iraq"])
  }
}

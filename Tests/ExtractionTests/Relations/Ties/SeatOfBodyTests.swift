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
}

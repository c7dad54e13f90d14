import Testing

@Suite struct PersonOfBodyTests {
  @Test func ofABodyIsAPosition() throws {
    #expect(
      try relations("[Chidi Odinkalu|person] of the [Rights Commission|organization] agreed.")
        == ["Chidi Odinkalu position Rights Commission"])
  }

  @Test func titledPersonOfAPlaceHoldsThePost() throws {
    #expect(
      try relations("Gov. [Mike Pence|person] of [Indiana|place] agreed.")
        == ["Mike Pence position Indiana (gov.)"])
  }

  @Test func fromAPlaceIsHome() throws {
    #expect(
      try relations("[Ahmed Mohamed|person] from [Irving|place] agreed.")
        == ["Ahmed Mohamed lives_in Irving"])
  }
}

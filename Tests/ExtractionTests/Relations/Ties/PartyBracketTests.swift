import Testing

@Suite struct PartyBracketTests {
  @Test func letterMeansAPartyOfTheArticle() throws {
    #expect(
      try relations(
        "The [Republican Party|organization] met. [Lindsey Graham|person] ([R|organization:Republican Party]-S.C.) left."
      )
        == ["Lindsey Graham member_of Republican Party"])
  }
}

import Testing

@Suite struct RelationStageTests {
  @Test func claimsCarryTheirSpeaker() throws {
    #expect(
      try relations("[Pence|person] said [Trump|person] met [Putin|person].")
        == ["Trump consult Putin by Pence"])
  }

  @Test func speechThatActsIsTheSpeakersOwn() throws {
    #expect(
      try relations("“I condemn [Trump|person],” said [Pence|person].")
        == [])
  }
}

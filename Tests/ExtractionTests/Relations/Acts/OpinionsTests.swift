import Testing

@Suite struct OpinionsTests {
  @Test func blameInSpeechAccuses() throws {
    #expect(
      try relations("“[Trump|person] is a fraud,” [Butterfield|person] said.")
        == ["Butterfield accuse Trump"])
  }

  @Test func deniedBlameIsNone() throws {
    #expect(
      try relations("“[Trump|person] is not a fraud,” [Butterfield|person] said.")
        == [])
  }
}

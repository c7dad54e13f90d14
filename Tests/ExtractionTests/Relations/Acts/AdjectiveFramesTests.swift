import Testing

@Suite struct AdjectiveFramesTests {
  @Test func criticalOfAccuses() throws {
    #expect(
      try relations("[Graham|person] has been critical of [Trump|person].")
        == ["Graham accuse Trump"])
  }
}

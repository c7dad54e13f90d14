import Testing

@Suite struct OwnPartyTests {
  @Test func partyBelongsToItsMember() throws {
    #expect(
      try relations("[Orban|person] and [his|person:Orban] [Fidesz|organization] party won.")
        == ["Orban member_of Fidesz"])
  }
}

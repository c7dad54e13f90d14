import Testing

@Suite struct BornAndBasedTests {
  @Test func birthAndSeat() throws {
    #expect(
      try relations("[Barack Obama|person] was born in [Hawaii|place].")
        == ["Barack Obama born_in Hawaii"])
    #expect(
      try relations("[Acme Corp|organization] is based in [London|place].")
        == ["Acme Corp based_in London"])
  }
}

import Testing

@Suite struct AnnouncedActsTests {
  @Test func threatToActIsAThreat() throws {
    #expect(
      try relations("[Iran|country] threatened to attack [Israel|country].").contains("Iran threaten Israel"))
  }

  @Test func refusalToActIsARejection() throws {
    #expect(try relations("[Iran|country] refused to talk to [Israel|country].").contains("Iran reject Israel"))
  }
}

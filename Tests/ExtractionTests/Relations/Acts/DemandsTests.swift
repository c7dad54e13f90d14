import Testing

@Suite struct DemandsTests {
  @Test func mustInSpeechIsARequest() throws {
    #expect(
      try relations("[Merkel|person] said [Greece|country] must save money.")
        == ["Merkel request Greece"])
  }
}

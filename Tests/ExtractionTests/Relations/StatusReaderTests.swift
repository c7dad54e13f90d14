import Testing

@Suite struct StatusReaderTests {
  @Test func auxiliariesSayHowFarItIsTrue() throws {
    #expect(
      try relations("[Obama|person] will meet [Medvedev|person].")
        == ["Obama consult Medvedev planned"])
    #expect(
      try relations("[Obama|person] may meet [Medvedev|person].")
        == ["Obama consult Medvedev hypothetical"])
    #expect(
      try relations("[Obama|person] did not meet [Medvedev|person].")
        == ["Obama consult Medvedev negated"])
  }

  @Test func governingVerbsToo() throws {
    #expect(
      try relations("[Obama|person] wants to meet [Medvedev|person].")
        == ["Obama consult Medvedev hypothetical"])
    #expect(
      try relations("[Obama|person] plans to meet [Medvedev|person].")
        == ["Obama consult Medvedev planned"])
    #expect(
      try relations("[Obama|person] refused to meet [Medvedev|person].")
        == ["Obama consult Medvedev negated", "Obama reject Medvedev"])
    #expect(
      try relations("[Obama|person] is due to meet [Medvedev|person].")
        == ["Obama consult Medvedev planned"])
  }

  @Test func conditionIsHypothetical() throws {
    #expect(
      try relations("If [Obama|person] meets [Medvedev|person], talks begin.")
        == ["Obama consult Medvedev hypothetical"])
  }
}

import Testing

@Suite struct NounFramesTests {
  @Test func ownerOfTheNounActs() throws {
    #expect(
      try relations("[Trump|person]'s criticism of [Obama|person] went on.")
        == ["Trump accuse Obama"])
    #expect(
      try relations("An [Iraqi|country:Iraq] attack on [Kuwait|country] failed.")
        == ["Iraq assault Kuwait"])
  }

  @Test func subjectOfALightVerbActs() throws {
    #expect(
      try relations("[Obama|person] held talks with [Medvedev|person].")
        == ["Obama consult Medvedev"])
  }

  @Test func betweenNamesBoth() throws {
    #expect(
      try relations("A war between [Iran|country] and [Iraq|country] began.")
        == ["Iran rival Iraq"])
  }

  @Test func purposeIsTheSubjects() throws {
    #expect(
      try relations("[Netanyahu|person] is in Berlin for talks with [Merkel|person].")
        == ["Netanyahu consult Merkel"])
  }

  @Test func criticsBearTheirCriticism() throws {
    #expect(
      try relations("[McCain|person] is a vocal critic of [Trump|person].")
        == ["McCain accuse Trump"])
  }

  @Test func whoAnswersIsWhoWasAsked() throws {
    #expect(
      try relations("[Bahrain|country] rejected a request from the [Danish|country:Denmark] government.")
        == ["Bahrain reject Denmark", "Denmark request Bahrain"])
  }
}

import Testing

@Suite struct VerbFramesTests {
  @Test func subjectActsOnObject() throws {
    #expect(
      try relations("[Obama|person] met [Medvedev|person].")
        == ["Obama consult Medvedev"])
    #expect(
      try relations("[Iran|country] lashed out at [Israel|country].")
        == ["Iran accuse Israel"])
  }

  @Test func passiveTurnsRound() throws {
    #expect(
      try relations("[Poland|country] was invaded by [Germany|country].")
        == ["Germany assault Poland"])
    #expect(
      try relations("[Poland|country] was invaded.")
        == [])
  }

  @Test func listsGiveARelationEach() throws {
    #expect(
      try relations("[Iran|country] and [Syria|country] condemned [Israel|country].")
        == ["Iran accuse Israel", "Syria accuse Israel"])
  }

  @Test func subjectsActTogether() throws {
    #expect(
      try relations("[Obama|person] and [Medvedev|person] met on Monday.")
        == ["Obama consult Medvedev"])
  }

  @Test func agreeingGoesBothWays() throws {
    #expect(
      try relations("[Greece|country] and [Turkey|country] agreed on Monday.")
        == ["Greece agree Turkey", "Turkey agree Greece"])
  }

  @Test func whatBelongsToSomebodyCountsForThem() throws {
    #expect(
      try relations("[Medvedev|person] welcomed [Obama|person]'s message.")
        == ["Medvedev support Obama"])
  }

  @Test func unnamedMembersActForTheirBody() throws {
    #expect(
      try relations("[Taliban|organization] fighters attacked [Kabul Bank|organization].")
        == ["Taliban assault Kabul Bank"])
  }

  @Test func personsAttackInWords() throws {
    #expect(
      try relations("[Trump|person] attacked [Clinton|person].")
        == ["Trump accuse Clinton"])
  }

  @Test func adviceIsNoAid() throws {
    #expect(
      try relations("[Sanders|person] gave [Clinton|person] advice.")
        == [])
    #expect(
      try relations("[Iran|country] gave [Syria|country] some money.")
        == ["Iran aid Syria"])
  }

  @Test func whoIsAskedStandsInTheClause() throws {
    #expect(
      try relations("[Greece|country] demanded that [Turkey|country] withdraw its troops.")
        == ["Greece request Turkey"])
  }

  @Test func objectsCompleteTheSenseOfVerbs() throws {
    #expect(
      try relations("[Clinton|person] took aim at [Trump|person].")
        == ["Clinton accuse Trump"])
    #expect(
      try relations("[Turkey|country] cut ties with [Israel|country].")
        == ["Turkey sanction Israel"])
  }

  @Test func notAgreeingIsDisagreeing() throws {
    #expect(
      try relations("[Sanders|person] does not agree with [Trump|person].")
        == ["Sanders reject Trump"])
  }

  @Test func whoSpeaksIsThey() throws {
    #expect(
      try relations("[Fijian|country:Fiji] rebels said they will release [Chaudhry|person].")
        == ["Fiji retreat Chaudhry planned"])
  }

  @Test func meansBelongToWhoKills() throws {
    #expect(
      try relations("[Smith|person] was killed by [Israeli|country:Israel] fire.")
        == ["Israel assault Smith"])
  }
}

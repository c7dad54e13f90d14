import Testing

@Suite struct PrenominalTitleTests {
  @Test func postBehindACountryIsHeldThere() throws {
    #expect(
      try relations("[Russian|country:Russia] foreign minister [Sergei Lavrov|person] arrived.")
        == ["Sergei Lavrov position Russia (foreign minister)"])
    #expect(
      try relations("Former [US|country:United States] president [Bill Clinton|person] arrived.")
        == ["Bill Clinton position United States (president) past"])
  }

  @Test func otherNounsBehindACountryTellNationality() throws {
    #expect(
      try relations("The [Egyptian|country:Egypt] engineer [Omar Nasr|person] arrived.")
        == ["Omar Nasr nationality Egypt"])
  }

  @Test func partyBeforeANameIsMembership() throws {
    #expect(
      try relations("[Republican|organization:Republican Party] nominee [Donald Trump|person] arrived.")
        == ["Donald Trump member_of Republican Party (nominee)"])
  }

  @Test func staffAndKinStandBesideAPerson() throws {
    #expect(
      try relations("[Trump|person] lawyer [Marc Kasowitz|person] arrived.")
        == ["Marc Kasowitz associate Trump (lawyer)"])
    #expect(
      try relations("[Bill|person] came with [his|person:Bill] wife [Hillary|person].")
        == ["Hillary family Bill (wife)"])
  }

  @Test func postBeforeOfIsHeldInTheBodyBesideTheName() throws {
    #expect(
      try relations("CEO of the [Refugee Council|organization] [Enver Solomon|person] agreed.")
        == ["Enver Solomon position Refugee Council (CEO)"])
    #expect(
      try relations("[US|country:United States] Secretary of State [John Kerry|person] arrived.")
        == ["John Kerry position United States (secretary of state)"])
  }

  @Test func possessiveAloneSaysNothing() throws {
    #expect(
      try relations("[Spain|country]'s [Rajoy|person] arrived.")
        == [])
  }
}

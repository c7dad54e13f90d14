import Testing

@Suite struct IdentityTests {
  @Test(arguments: [
    // A surname and a first name go back to the full name.
    "[Hillary Clinton|person] spoke. [Clinton|person:Hillary Clinton] left. Mrs. [Clinton|person:Hillary Clinton] won.",
    // A title tells two bearers of a surname apart.
    "[Bill Clinton|person] came with [Hillary Clinton|person]. Mr. [Clinton|person:Bill Clinton] said nothing.",
    // An acronym in brackets is the body before it.
    "The [National Renewal Party|organization] ([NRP|organization:National Renewal Party]) met.",
    // A country is one under its name, adjective and people.
    "[France|country] and the [French|country:France] press said the [French|country:France] agree.",
    "[Britain|country:United Kingdom], the [UK|country:United Kingdom] and the [British|country:United Kingdom] press.",
  ])
  func oneThingHasManyNames(_ text: String) throws { #expect(try names(in: text) == marks(of: text)) }

  @Test func aCapitalThatActsIsItsGovernment() throws {
    let text = "[Moscow|country:Russia] rejected the plan. He lives in [Moscow|place]."
    #expect(try names(in: text) == marks(of: text))
  }

  @Test func georgiaIsAStateOfTheUnionAmongItsNeighbours() throws {
    let text = "Voters in [Georgia|place], [Alabama|place], [Florida|place] and [Ohio|place] chose."
    #expect(try names(in: text) == marks(of: text))
  }

  @Test func georgiaIsACountryBesideRussia() throws {
    let text = "[Russia|country] and [Georgia|country] fought over [South Ossetia|place]."
    #expect(try names(in: text) == marks(of: text))
  }
}

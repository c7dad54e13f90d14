import Testing

@testable import Knowledge

@Suite struct LeadersTests {
  private func names(_ name: String, in year: Int?) -> Set<String> {
    Set(Knowledge.shared.leaders.countries(of: name, in: year).map { Knowledge.shared.countries[$0].name })
  }

  @Test func aLeaderIsKnownByTheLastWordOfTheName() {
    #expect(names("Barack Obama", in: 2009) == ["United States"])
    #expect(names("Medvedev", in: nil) == ["Russia"])
    #expect(Knowledge.shared.leaders.knows("Bashar al-Assad"))
    #expect(!Knowledge.shared.leaders.knows("Jane Nobody-Ever"))
  }

  @Test func onlyTheYearsInOfficeCount() {
    #expect(names("Angela Merkel", in: 2010) == ["Germany"])
    #expect(names("Angela Merkel", in: 1990).isEmpty)
  }
}

import Testing

@testable import Knowledge

@Suite struct GazetteerTests {
  private let knowledge = Knowledge.shared

  private func fact(_ name: String) -> Fact? {
    var run = Gazetteer.start
    for word in Gazetteer.words(of: name) {
      guard let id = knowledge.vocabulary.id(word) else { return nil }
      run = Gazetteer.extend(run, with: id)
    }
    return knowledge.gazetteer.lookUp(run)?.fact
  }

  private func country(_ index: Int?) -> String? { index.map { knowledge.countries[$0].name } }

  @Test(arguments: [
    ("US", "United States"), ("U.S.", "United States"), ("Britain", "United Kingdom"), ("Burma", "Myanmar"),
    ("Guinea-Bissau", "Guinea-Bissau"), ("Zaire", "Zaire"), ("People's Republic of China", "China"),
  ])
  func aCountryHasManyNames(name: String, canonical: String) {
    #expect(country(fact(name)?.country) == canonical)
  }

  @Test func adjectivesPeoplesCapitalsAndSeatsBelongToACountry() {
    #expect(country(fact("Dutch")?.adjective) == "Netherlands")
    #expect(country(fact("Swedes")?.people) == "Sweden")
    #expect(country(fact("Moscow")?.capital) == "Russia")
    #expect(country(fact("Downing Street")?.seat) == "United Kingdom")
  }

  @Test func oneNameMayStandForSeveralThings() {
    let georgia = fact("Georgia")
    #expect(country(georgia?.country) == "Georgia")
    #expect(georgia?.place != nil)
  }

  @Test func hyphensCountAsSpaces() {
    #expect(fact("al-Qaeda")?.body == fact("al Qaeda")?.body)
    #expect(fact("al-Qaeda")?.body != nil)
  }

  @Test func aBeginningOfANameIsNoName() {
    #expect(fact("North Atlantic") == nil)
    #expect(fact("North Atlantic Treaty Organization")?.body != nil)
  }
}

import Testing

@testable import Knowledge

@Suite struct StateBodyWordsTests {
  private func owners(_ words: String) -> StateBodyWords.Owners? {
    var run = Gazetteer.start
    for word in words.split(separator: " ") {
      guard let id = Knowledge.shared.vocabulary.id(word) else { return nil }
      run = Gazetteer.extend(run, with: id)
    }
    return Knowledge.shared.stateBodies.owners(run)
  }

  @Test func wordsTellWhoseTheBodyIs() {
    #expect(owners("foreign ministry") == .country)
    #expect(owners("police") == .place)
    #expect(owners("legislature") == [.country, .place])
  }

  @Test func beginningIsNoBody() {
    #expect(owners("central") == [])
    #expect(owners("foreign minister") == nil)
  }
}

import Testing

@testable import Commands

@Suite struct SpellingTests {
  @Test func distanceCountsSlips() {
    func distance(_ a: String, _ b: String) -> Int {
      Spelling.distance(Array(a.unicodeScalars), Array(b.unicodeScalars))
    }
    #expect(distance("lavrov", "lavrov") == 0)
    #expect(distance("lavrow", "lavrov") == 1)
    #expect(distance("lavorv", "lavrov") == 1)
    #expect(distance("lavro", "lavrov") == 1)
    #expect(distance("", "abc") == 3)
    #expect(distance("abc", "") == 3)
  }

  @Test func theNearestComesFirstAndTheFarNotAtAll() {
    #expect(Spelling.nearest(to: "Lavrof", among: ["Obama", "Lavra", "Lavrov"]) == ["Lavrov", "Lavra"])
    #expect(Spelling.nearest(to: "Lavrof", among: ["Obama", "Medvedev"]).isEmpty)
  }
}

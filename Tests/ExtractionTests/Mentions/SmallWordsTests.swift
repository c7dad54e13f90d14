import Testing

@testable import Extraction

@Suite struct SmallWordsTests {
  @Test func everyWordHasItsNumber() {
    let small = SmallWords.shared
    let ids = [small.of, small.the, small.and, small.comma, small.possessive, small.party]
    #expect(ids.allSatisfy { $0 != nil })
    #expect(Set(ids).count == ids.count)
  }
}

import Testing

@testable import Language

@Suite struct SpeechPathTests {
  /// Tags of words whose scores for O, B and I are given.
  private func tags(_ scores: [[Float]], after before: UInt8 = SpeechTag.outside) -> [UInt8] {
    var path = SpeechPath()
    var tags = [UInt8](repeating: 9, count: scores.count)
    path.tag(0..<scores.count, after: before, into: &tags) { scores[$0][$1] }
    return tags
  }

  @Test func aStretchIsFoundWhole() {
    #expect(tags([[5, 0, 0], [0, 5, 1], [0, 0, 5], [1, 0, 0.5], [0, 0, 5], [5, 0, 0]]) == [0, 1, 2, 2, 2, 0])
  }

  @Test func aLoneDoubtfulWordIsNone() { #expect(tags([[5, 0, 0], [0, 1.5, 0], [5, 0, 0]]) == [0, 0, 0]) }

  @Test func nothingContinuesWhatHasNotBegun() {
    #expect(tags([[9, 0, 0], [0, 3, 5], [0, 0, 9]]) == [0, 1, 2])
    #expect(tags([[0, 0, 9], [0, 0, 9]]) == [1, 2])
  }

  @Test func aStretchGoesOnFromTheWindowBefore() {
    #expect(tags([[0, 0, 9], [5, 0, 0]], after: SpeechTag.continues) == [2, 0])
    #expect(tags([[0, 0, 9], [5, 0, 0]], after: SpeechTag.begins) == [2, 0])
  }
}

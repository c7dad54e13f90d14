import ArticleModel
import Testing

@Suite struct WordStatesTests {
  @Test func vectorsComeBackAndAddUp() {
    var states = WordStates(words: 2, width: 3)
    states.put([0, 4, 6], scale: 0.5, zero: 4, at: 1)
    #expect(states.vector(of: 0) == [0, 0, 0])
    #expect(states.vector(of: 1) == [-2, 0, 1])
    var sum: [Float] = [1, 1, 1]
    states.add(1, times: 2, to: &sum)
    #expect(sum == [-3, 1, 3])
  }
}

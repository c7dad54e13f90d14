import Testing

@testable import Language

@Suite struct TreeSearchTests {
  /// All heads of `count` words that make a tree with one word under the root.
  private func trees(_ count: Int) -> [[Int]] {
    var all: [[Int]] = [[]]
    for child in 1...count {
      all = all.flatMap { heads in (0...count).filter { $0 != child }.map { heads + [$0] } }
    }
    return all.filter { heads in
      heads.filter { $0 == 0 }.count == 1
        && (1...count).allSatisfy { word in
          var at = word
          for _ in 0..<count where at != 0 { at = heads[at - 1] }
          return at == 0
        }
    }
  }

  @Test(arguments: 1...5)
  func findsTheBestOfAllTrees(count: Int) {
    let all = trees(count)
    let search = TreeSearch(most: 128)
    for seed in 1...200 {
      var dice = KernelsTests.Dice(UInt32(seed * 10 + count))
      let scores = (0..<count * (count + 1)).map { _ in dice.float() }
      func score(_ child: Int, _ head: Int) -> Float { scores[(child - 1) * (count + 1) + head] }
      func sum(_ heads: some Collection<Int>) -> Double {
        zip(1..., heads).reduce(0) { $0 + Double(score($1.0, $1.1)) }
      }
      let found = search.heads(of: count, score: score)
      #expect(all.contains(Array(found)))
      #expect(abs(sum(found) - (all.map(sum).max() ?? 0)) < 1e-6)
    }
  }

  @Test func aLongSentenceOfEqualScoresIsATree() {
    let found = TreeSearch(most: 128).heads(of: 126) { _, _ in 0 }
    #expect(found.filter { $0 == 0 }.count == 1)
    for word in 1...126 {
      var at = word
      for _ in 0..<126 where at != 0 { at = found[at] }
      #expect(at == 0)
    }
  }
}

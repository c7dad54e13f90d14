import TestSupport
import Testing

@testable import GraphStore

@Suite struct StrongestPartTests {
  @Test func itGrowsFromTheMiddleToTheStrongestNeighbour() {
    // 1 is strongest; 9–10 are stronger than 3 and 4, but nothing joins them to 1.
    let part = StrongestPart(of: [(1, 2, 5), (1, 3, 2), (3, 4, 1), (9, 10, 4)])
    #expect(part.choose(2, around: []) == [1, 2])
    #expect(part.choose(4, around: []) == [1, 2, 3, 4])
    #expect(part.choose(6, around: []) == [1, 2, 3, 4, 9, 10])
  }

  @Test func nobodyHangsInTheAir() {
    let part = StrongestPart(of: [(1, 2, 5), (9, 10, 4)])
    #expect(part.choose(3, around: []) == [1, 2])
  }

  @Test func aPictureAroundSomebodyStaysThere() {
    let part = StrongestPart(of: [(1, 2, 5), (9, 10, 4)])
    #expect(part.choose(10, around: [9]) == [9, 10])
    #expect(part.choose(1, around: [2, 10]) == [2, 10])
    #expect(part.choose(0, around: []) == [])
  }

  @Test func itChoosesWhatAPlainSearchThroughEverybodyChooses() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<50 {
      var pairs: [(near: Int64, far: Int64, articles: Int)] = []
      for near in Int64(0)..<12 {
        for far in near + 1..<12 where Int.random(in: 0..<6, using: &random) == 0 {
          pairs.append((near, far, Int.random(in: 1...4, using: &random)))
        }
      }
      func strength(_ entity: Int64) -> Int {
        pairs.filter { $0.near == entity || $0.far == entity }.reduce(0) { $0 + $1.articles }
      }
      func strongest(_ entities: some Sequence<Int64>) -> Int64? {
        entities.filter { strength($0) > 0 }.min { (strength($1), $0) < (strength($0), $1) }
      }
      var expected: Set<Int64> = []
      while expected.count < 7 {
        let border = (Int64(0)..<12).filter { entity in
          !expected.contains(entity)
            && pairs.contains {
              ($0.near == entity && expected.contains($0.far)) || ($0.far == entity && expected.contains($0.near))
            }
        }
        if let next = strongest(border) {
          expected.insert(next)
        } else if expected.count < 6, let next = strongest((Int64(0)..<12).filter { !expected.contains($0) }) {
          expected.insert(next)
        } else {
          break
        }
      }
      #expect(StrongestPart(of: pairs).choose(7, around: []) == expected)
    }
  }
}

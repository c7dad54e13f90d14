import Foundation
import Synchronization
import Testing

@testable import Commands

@Suite struct OrderedPoolTests {
  private struct Trouble: Error, Equatable {}

  private func run(
    jobs: Int, limit: Int = 50, count: Int = 300, isCancelled: () -> Bool = { false },
    consume: (Int) throws -> Void
  ) throws -> Bool {
    try OrderedPool<Int, Int>(jobs: jobs, limit: limit).run(
      produce: { emit in for number in 0..<count where !emit(number, 1 + number % 7) { return } },
      transform: { number in
        // Uneven work, so that the threads overtake each other.
        if number % 13 == 0 { usleep(1000) }
        return number * number
      },
      isCancelled: isCancelled, consume: consume)
  }

  @Test(arguments: [1, 2, 7]) func outputsComeInTheInputsOrder(_ jobs: Int) throws {
    var found: [Int] = []
    #expect(try run(jobs: jobs) { found.append($0) })
    #expect(found == (0..<300).map { $0 * $0 })
  }

  @Test func nothingInIsNothingOut() throws {
    #expect(try run(jobs: 2, count: 0) { _ in Issue.record("something came out") })
  }

  @Test func whatIsUnderWayStaysWithinTheLimitAndALargerInputStillGoesThrough() throws {
    let underWay = Mutex(0)
    let highest = Mutex(0)
    var consumed = 0
    let isComplete = try OrderedPool<Int, Int>(jobs: 3, limit: 10).run(
      produce: { emit in
        for number in 0..<100 {
          let size = number == 50 ? 99 : 3
          guard emit(number, size) else { return }
          if size == 3 {
            let now = underWay.withLock {
              $0 += size; return $0
            }
            highest.withLock { $0 = max($0, now) }
          }
        }
      },
      transform: { $0 }, isCancelled: { false },
      consume: { number in
        consumed += 1
        if number != 50 { underWay.withLock { $0 -= 3 } }
      })
    #expect(isComplete)
    #expect(consumed == 100)
    // The producer may have emitted one more between the pool's count and the test's.
    #expect(highest.withLock { $0 } <= 10 + 3)
  }

  @Test func anErrorOfTheConsumerEndsTheRunAndIsPassedOn() {
    var consumed = 0
    #expect(throws: Trouble()) {
      try run(jobs: 2) { _ in
        consumed += 1
        if consumed == 10 { throw Trouble() }
      }
    }
    #expect(consumed == 10)
  }

  @Test func cancellingEndsItBetweenTwoOutputs() throws {
    var consumed = 0
    #expect(try !run(jobs: 2, isCancelled: { consumed == 5 }) { _ in consumed += 1 })
    #expect(consumed == 5)
  }
}

import Testing

@testable import Commands

@Suite struct ProgressTests {
  @Test func theLineSaysShareRateAndTimeLeft() {
    #expect(
      Progress.line(articles: 1200, bytes: 50, total: 100, elapsed: .seconds(3), width: nil)
        == "50 %  1200 articles  400/s  0:03 left")
    #expect(
      Progress.line(articles: 1200, bytes: 50, total: 100, elapsed: .seconds(3), width: 60)
        == "[#########----------] 50 %  1200 articles  400/s  0:03 left")
  }

  @Test func withoutATotalItSaysTheTimeGone() {
    #expect(
      Progress.line(articles: 1, bytes: 9, total: 0, elapsed: .seconds(3700), width: 80) == "1 article  0/s  1:01:40")
  }

  @Test(arguments: 1...90) func itFitsTheTerminal(_ width: Int) {
    let line = Progress.line(articles: 19_043, bytes: 99, total: 100, elapsed: .seconds(100), width: width)
    #expect(DisplayWidth.of(line) < max(2, width))
  }

  @Test func theSharesStayWithinBounds() {
    #expect(Progress.line(articles: 1, bytes: 500, total: 100, elapsed: .seconds(1), width: nil).hasPrefix("100 %"))
    #expect(Progress.line(articles: 0, bytes: 0, total: 100, elapsed: .zero, width: nil).hasPrefix("0 articles"))
  }
}

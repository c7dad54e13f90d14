import Testing
import WordLists

@Suite struct WordTableTests {
  @Test func theSameWordHasTheSameNumber() {
    var table = WordTable()
    let first = table.enter("Österreich")
    #expect(table.enter("österreich") == first)
    #expect(table.id("ÖSTERREICH") == first)
    #expect(table.word(first) == "österreich")
  }

  @Test func numbersAreDense() {
    var table = WordTable()
    for i in 0..<3000 { #expect(table.enter("w\(i)") == UInt32(i)) }
    #expect(table.count == 3000)
    #expect((0..<3000).allSatisfy { table.id("w\($0)") == UInt32($0) })
    #expect(table.id("w3000") == nil)
  }

  @Test func headersAreNoRows() {
    let rows = Array(TabSeparated("# a\tb\nx\ty\n\nz\t\n".utf8))
    #expect(rows == [["x", "y"], ["z", ""]])
  }
}

import ArticleModel
import Testing

@testable import Commands

@Suite struct ListingTests {
  private struct Item {
    var name: String
    var count: Int
    var also: [String] = []
  }

  private let listing = Listing<Item>([
    .text("full_name", \.name), .number("count", \.count), .texts("also", \.also),
    .text("hidden", \.name).onlyForPrograms,
  ])
  private let items = [Item(name: "Sergei Lavrov", count: 7), Item(name: "習近平", count: 12, also: ["Xi", "a,\"b\""])]

  private func print(_ format: ListFormat, width: Int? = nil) throws -> String {
    try captured(width: width) { try listing.print(items, as: format, on: $0) }.output
  }

  @Test func aTableAlignsNumbersRightAndCountsWideCharactersTwice() throws {
    #expect(
      try print(.table) == """
        full name      count  also
        Sergei Lavrov      7
        習近平            12  Xi; a,"b"

        """)
  }

  @Test func aNarrowTerminalTakesFromTheWidestTextAndNeverFromNumbers() throws {
    #expect(
      try print(.table, width: 26) == """
        full name  count  also
        Sergei L…      7
        習近平        12  Xi; a,"…

        """)
  }

  @Test func jsonIsALineAnItemWithEveryColumn() throws {
    #expect(
      try print(.json) == """
        {"full_name":"Sergei Lavrov","count":7,"also":[],"hidden":"Sergei Lavrov"}
        {"full_name":"習近平","count":12,"also":["Xi","a,\\"b\\""],"hidden":"習近平"}

        """)
  }

  @Test func csvQuotesWhatItMust() throws {
    #expect(
      try print(.csv) == """
        full_name,count,also,hidden
        Sergei Lavrov,7,,Sergei Lavrov
        習近平,12,"Xi; a,""b""\",習近平

        """)
  }

  @Test func passagesStandWrappedUnderTheirRowAndInARowEachInCSV() throws {
    let passage = Passage(
      text: "He met\nher in Geneva.", article: "a1", headline: "Thaw", date: CalendarDate(year: 2009, month: 3))
    let listing = Listing<Int>([.number("n") { $0 }], passages: { $0 == 1 ? [passage, passage] : [] })
    let table = try captured(width: 20) { try listing.print([1, 2], as: .table, on: $0) }.output
    #expect(
      table == """
        n
        1
            “He met her in
            Geneva.”
            — Thaw, 2009-03
            “He met her in
            Geneva.”
            — Thaw, 2009-03
        2

        """)
    let csv = try captured { try listing.print([1, 2], as: .csv, on: $0) }.output
    #expect(
      csv == """
        n,evidence,article,headline,date
        1,"He met
        her in Geneva.",a1,Thaw,2009-03
        1,"He met
        her in Geneva.",a1,Thaw,2009-03
        2,,,,

        """)
    let json = try captured { try listing.print([2], as: .json, on: $0) }.output
    #expect(json == "{\"n\":2,\"evidence\":[]}\n")
  }

  @Test func anEmptyTableIsNothingAndAnEmptyCSVItsHeader() throws {
    #expect(try captured { try listing.print([], as: .table, on: $0) }.output.isEmpty)
    #expect(try captured { try listing.print([], as: .csv, on: $0) }.output == "full_name,count,also,hidden\n")
  }
}

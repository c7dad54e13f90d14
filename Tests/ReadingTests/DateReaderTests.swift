internal import ArticleModel
import Testing

@testable import Reading

@Suite("Dates as files and pages write them")
struct DateReaderTests {
  @Test(
    "A day is read out of every usual form",
    arguments: [
      ("2009-04-01", "2009-04-01"), ("2009-04-01T23:59:59+10:00", "2009-04-01"), ("2009-04-01 10:00", "2009-04-01"),
      ("2009/04/01", "2009-04-01"), ("20090401", "2009-04-01"), ("20090401T101500Z", "2009-04-01"),
      ("26-FEB-1987 15:01:01.79", "1987-02-26"), (" 9-APR-1987 18:06:40.33", "1987-04-09"),
      ("Wed, 01 Apr 2009 10:00:00 GMT", "2009-04-01"), ("1 Apr 09 10:00 +0200", "2009-04-01"),
      ("1 Apr 87", "1987-04-01"), ("April 1, 2009", "2009-04-01"), ("Apr. 1, 2009 4:32 p.m. EDT", "2009-04-01"),
      ("Published: Wednesday, April 1, 2009", "2009-04-01"), ("1 April 2009", "2009-04-01"),
      ("1st April 2009", "2009-04-01"), ("the 2nd of April, 2009", "2009-04-02"),
      ("Wed Apr 01 10:00:00 +0000 2009", "2009-04-01"), ("Wed Apr  1 10:00:00 2009", "2009-04-01"),
      ("1.4.2009", "2009-04-01"), ("25/03/2009", "2009-03-25"), ("3/25/2009", "2009-03-25"),
      ("4/4/2009", "2009-04-04"), ("April 2009", "2009-04"), ("2009-04", "2009-04"), ("2009", "2009"),
      ("1238544000", "2009-04-01"), ("1238544000000", "2009-04-01"),
    ])
  func read(text: String, day: String) { #expect(DateReader.date(text)?.description == day) }

  @Test(
    "What names no day, or could mean two, is no date",
    arguments: [
      "", "yesterday", "3 hours ago", "01/04/2009", "31 April 2009", "2009-13-01", "0000-00-00", "May", "12", "12:30",
      "Obama may meet 20 leaders", "9999999999999999999999999", "5.4.3", String(repeating: "1 April 2009 ", count: 99),
    ])
  func none(text: String) { #expect(DateReader.date(text) == nil) }

  @Test(
    "A file's name can say the day",
    arguments: [
      ("/a/2009-03-25-lavrov.txt", "2009-03-25"), ("/a/20090325_x.html", "2009-03-25"),
      ("/a/x_2009.03.25.txt", "2009-03-25"), ("/site/2009/03/25/lavrov.html", "2009-03-25"),
      ("/a/news.zip!in/2009_03_25.txt", "2009-03-25"), ("/a/lavrov.txt", nil), ("/2024-01-01/lavrov.txt", nil),
      ("/a/123456789.txt", nil), ("/a/12345678.txt", nil), ("/a/2009-03-25-1.zip!x.txt", nil),
    ] as [(String, String?)])
  func path(path: String, day: String?) { #expect(DateReader.date(inPath: path)?.description == day) }

  @Test("An address can say the day in any part")
  func address() {
    #expect(DateReader.date(inAddress: "https://x.org/2009/03/25/a?d=2010/01/01")?.description == "2009-03-25")
    #expect(DateReader.date(inAddress: "https://x.org/news/2009-03-25/a")?.description == "2009-03-25")
    #expect(DateReader.date(inAddress: "https://x.org/a/19990") == nil)
  }
}

import ArticleModel
import Testing

@testable import Reading

@Suite("Tables")
struct TableTests {
  @Test("Columns are known by name in any order, others are passed over")
  func columns() throws {
    let table = """
      Date,Headline,Content,Author,Publisher,Link,Rank\r
      "April 1, 2009",A headline,"Obama said ""so"".\r
      Lavrov agreed.",A. One; B. Two,The Paper,https://x.org/1,5\r
      \r
      ,,Short row\r

      """
    let (articles, failures, folder) = try read(table.utf8, as: "a.csv")
    #expect(failures.isEmpty)
    #expect(
      articles == [
        Article(
          id: "https://x.org/1", text: "Obama said \"so\".\r\nLavrov agreed.", title: "A headline",
          date: CalendarDate(iso: "2009-04-01"), authors: ["A. One", "B. Two"], source: "The Paper",
          address: "https://x.org/1", origin: folder.path + "/a.csv:2"),
        Article(id: folder.path + "/a.csv:5", text: "Short row", origin: folder.path + "/a.csv:5"),
      ])
  }

  @Test("Commas, semicolons and tabs separate", arguments: [",", ";", "\t"])
  func separators(separator: String) throws {
    let table = ["id", "text"].joined(separator: separator) + "\n" + ["7", "a b"].joined(separator: separator)
    let articles = try read(table.utf8, as: "a.csv").articles
    #expect(articles.map(\.id) == ["7"])
    #expect(articles.map(\.text) == ["a b"])
  }

  @Test("Without a column for text the file is a failure that names the columns to use")
  func header() throws {
    let (articles, failures, _) = try read("a,b\n1,2\n".utf8, as: "a.csv")
    #expect(articles.isEmpty)
    #expect(failures.map(\.reason) == ["names no column for the text of an article"])
  }

  @Test("An unclosed quote costs its own row, the rows behind it are read")
  func unclosed() throws {
    let (articles, failures, folder) = try read("id,text\n1,one\n2,\"two\n3,three\n4,four\n".utf8, as: "a.csv")
    #expect(articles.map(\.text) == ["one", "three", "four"])
    #expect(articles.last.map { folder.relative($0.origin) } == "a.csv:5")
    #expect(failures.map { folder.relative($0.origin) } == ["a.csv:3"])
    #expect(failures.map(\.reason) == ["opens a quotation mark that is never closed"])
  }

  @Test("100 MB behind an unclosed quote end in failures, in bounded memory and time")
  func longUnclosed() throws {
    var bytes = Array("id,text\n1,\"".utf8)
    for _ in 0..<100 { bytes += [UInt8](repeating: 0x61, count: 1 << 20) + [0x0A] }
    let (articles, failures, _) = try read(bytes, as: "a.csv")
    #expect(articles.isEmpty)
    #expect(failures.map(\.reason).contains("opens a quotation mark that is never closed"))
  }

  @Test("Lines that all open a quote are not read again for each other")
  func hostileQuotes() throws {
    var options = ReadingOptions()
    options.limits.articleBytes = 10_000
    let line = "a\",\"b\n"
    let (_, failures, _) = try read(
      ("id,text\n" + String(repeating: line, count: 50_000)).utf8, as: "a.csv", options: options)
    #expect(!failures.isEmpty)
    #expect(failures.count < 1000)
  }

  @Test("Rows that are no UTF-8 are windows-1252")
  func encoding() throws {
    let bytes = Array("id,text\n1,Soci".utf8) + [0xE9, 0x74, 0xE9, 0x0A] + Array("2,Société\n".utf8)
    #expect(try read(bytes, as: "a.csv").articles.map(\.text) == ["Société", "Société"])
  }
}

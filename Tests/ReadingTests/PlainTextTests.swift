import ArticleModel
import Testing

@testable import Reading

@Suite("Plain text")
struct PlainTextTests {
  @Test("Bytes stay as they are, line ends included")
  func bytes() throws {
    let text = "Lavrov praises Obama\r\n\r\nMr Lavrov said – yes.\r\n"
    let (articles, failures, folder) = try read(text.utf8, as: "2009-03-25-lavrov.txt")
    #expect(failures.isEmpty)
    let article = try #require(articles.first)
    #expect(article.text == text)
    #expect(article.title == "Lavrov praises Obama")
    #expect(article.date?.description == "2009-03-25")
    #expect(article.id == folder.path + "/2009-03-25-lavrov.txt")
    #expect(article.origin == article.id)
  }

  @Test("A first line that is a sentence, or all there is, is no headline")
  func headline() {
    #expect(PlainText.headline(of: "He said so.\n\nAnd left.") == nil)
    #expect(PlainText.headline(of: "Lavrov praises Obama\n") == nil)
    #expect(PlainText.headline(of: "\n\n  Lavrov\tpraises  Obama \n Text") == "Lavrov praises Obama")
    #expect(PlainText.headline(of: String(repeating: "long ", count: 99) + "\ntext") == nil)
  }

  @Test(
    "Encodings are told by byte order mark, by being UTF-8, else windows-1252",
    arguments: [
      ([0xEF, 0xBB, 0xBF] + Array("Société".utf8), "Société"), (Array("Société".utf8), "Société"),
      (Array("Soci".utf8) + [0xE9, 0x74, 0xE9, 0x20, 0x93, 0x61, 0x94], "Société “a”"),
      ([0xFF, 0xFE] + "Москва".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }, "Москва"),
      ([0xFE, 0xFF] + "Москва".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }, "Москва"),
      ("President Obama".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }, "President Obama"),
      ("President Obama".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }, "President Obama"),
    ] as [([UInt8], String)])
  func encodings(bytes: [UInt8], text: String) throws {
    #expect(try read(bytes, as: "a.txt").articles.map(\.text) == [text])
  }

  @Test("NUL and other controls are replaced one for one, so that no offset moves")
  func controls() throws {
    let text = try read("a\0b\u{1B}[31m\tc\u{0C}d\r\n".utf8, as: "a.txt").articles.first?.text
    #expect(text == "a\u{FFFD}b\u{FFFD}[31m\tc\nd\r\n")
  }

  @Test("An empty file and one of white space are failures")
  func empty() throws {
    for text in ["", " \n\t"] {
      let (articles, failures, _) = try read(text.utf8, as: "a.txt")
      #expect(articles.isEmpty)
      #expect(failures.map(\.reason) == ["holds no text"])
    }
  }

  @Test("A line of 100 MB is a failure, and memory holds no more than the limit")
  func longLine() throws {
    let (articles, failures, _) = try read([UInt8](repeating: 0x61, count: 100 << 20), as: "a.txt")
    #expect(articles.isEmpty)
    #expect(failures.map(\.reason) == ["is longer than an article may be (32 MB)"])
  }

  @Test("A default date is given only where nothing else says the day")
  func defaultDate() throws {
    let options = ReadingOptions(defaultDate: CalendarDate(iso: "2001-01-01"))
    #expect(try read("text".utf8, as: "a.txt").articles.first?.date == nil)
    #expect(try read("text".utf8, as: "a.txt", options: options).articles.first?.date?.description == "2001-01-01")
    #expect(
      try read("text".utf8, as: "20020202.txt", options: options).articles.first?.date?.description == "2002-02-02")
  }
}

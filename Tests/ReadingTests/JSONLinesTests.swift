import ArticleModel
import Testing

@testable import Reading

@Suite("JSON lines")
struct JSONLinesTests {
  @Test("Id and text are kept to the letter, the rest is read into the article")
  func keys() throws {
    let line = #"""
      {"id": 7, "text": "  Obama\r\n said “so”. 😀\ud83d\ude00 ", "headline": " A  headline ", "published": "26-FEB-1987 15:01:01.79", "author": ["A. One", {"name": "B. Two"}], "publisher": {"name": "Reuters"}, "URL": "https://x.org/a", "more": [{"deep": [1, null, true]}]}
      """#
    let (articles, failures, folder) = try read(line.utf8, as: "a.jsonl")
    #expect(failures.isEmpty)
    #expect(
      articles == [
        Article(
          id: "7", text: "  Obama\r\n said “so”. 😀😀 ", title: "A headline", date: CalendarDate(iso: "1987-02-26"),
          authors: ["A. One", "B. Two"], source: "Reuters", address: "https://x.org/a",
          origin: folder.path + "/a.jsonl:1")
      ])
  }

  @Test("Without an id the address is the id, without an address the place")
  func ids() throws {
    let lines = """
      {"text": "a", "url": "https://x.org/a"}
      {"text": "b"}
      """
    let (articles, _, folder) = try read(lines.utf8, as: "a.jsonl")
    #expect(articles.map(\.id) == ["https://x.org/a", folder.path + "/a.jsonl:2"])
  }

  @Test("A line that cannot be read costs no other")
  func badLines() throws {
    let deep = String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)
    let lines = """
      {"id": "1", "text": "one"}
      {"id": "2", "text": "two
      not json

      {"id": "5"}
      {"id": "6", "text": 6, "x": \(deep)}
      [1, 2]
      {"id": "8", "text": ""}
      {"id": "9", "text": "nine"}
      """
    let (articles, failures, folder) = try read(lines.utf8, as: "a.jsonl")
    #expect(articles.map(\.id) == ["1", "9"])
    #expect(failures.map { folder.relative($0.origin) } == [2, 3, 5, 6, 7, 8].map { "a.jsonl:\($0)" })
    #expect(Set(failures.map(\.reason)) == ["is not a JSON object", "has no text"])
  }

  @Test("NUL becomes a replacement character, bytes that are no UTF-8 too, and no offset moves")
  func controls() throws {
    let (articles, failures, _) = try read(
      Array(#"{"id": "1", "text": "a\u0000b"#.utf8) + [0xFF] + Array(#"c"}"#.utf8), as: "a.jsonl")
    #expect(failures.isEmpty)
    #expect(articles.map(\.text) == ["a\u{FFFD}b\u{FFFD}c"])
  }

  @Test("A line of 40 MB is passed over, its neighbours are read")
  func longLine() throws {
    let line = Array(#"{"id": "1", "text": "one"}"#.utf8) + [0x0A]
    let (articles, failures, _) = try read(
      line + [UInt8](repeating: 0x61, count: 40 << 20) + [0x0A] + line, as: "a.jsonl")
    #expect(articles.map(\.text) == ["one", "one"])
    #expect(failures.map(\.reason) == ["is longer than an article may be (32 MB)"])
  }

  @Test("A byte order mark and UTF-16 are no obstacle")
  func marks() throws {
    let line = #"{"id": "1", "text": "Société"}"#
    #expect(try read([0xEF, 0xBB, 0xBF] + Array(line.utf8), as: "a.jsonl").articles.map(\.text) == ["Société"])
    let wide: [UInt8] = [0xFF, 0xFE] + line.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    #expect(try read(wide, as: "a.jsonl").articles.map(\.text) == ["Société"])
  }

  @Test("How much of the file is consumed goes up to its size")
  func consumed() throws {
    let folder = try ScratchFolder()
    let path = try folder.write(String(repeating: "{\"text\": \"one\"}\n", count: 50_000), to: "a.jsonl")
    let file = try #require(ArticleReader().files(at: [path]).files.first)
    var steps: [Int] = []
    ArticleReader().read(file) { if case .article(_, let consumed) = $0 { steps.append(consumed) } }
    #expect(steps.count == 50_000)
    #expect(steps == steps.sorted())
    #expect(steps.first ?? 0 < file.size)
    #expect(steps.last == file.size)
  }

  @Test("An error of the receiver ends the reading and is passed on")
  func receiverThrows() throws {
    struct Enough: Error {}
    let folder = try ScratchFolder()
    let path = try folder.write("{\"text\": \"one\"}\n{\"text\": \"two\"}\n", to: "a.jsonl")
    var count = 0
    #expect(throws: Enough.self) {
      try ArticleReader().read(InputFile(path: path, size: 1)) { _ in
        count += 1
        throw Enough()
      }
    }
    #expect(count == 1)
  }
}

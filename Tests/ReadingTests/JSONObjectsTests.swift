import ArticleModel
import Testing

@testable import Reading

@Suite("JSON objects over several lines")
struct JSONObjectsTests {
  @Test(
    "One object, several, an array and an array of one line give their articles",
    arguments: [
      ("{\n \"text\": \"one}\\\"\"\n}\n", ["one}\""]), ("{\"text\": \"one\"}\n{\n\"text\": \"two\"}", ["one", "two"]),
      ("[{\"text\": \"one\"}, {\"text\": \"two\", \"x\": [{}]}]", ["one", "two"]), ("[\n]\n", []),
    ] as [(String, [String])])
  func objects(json: String, texts: [String]) throws {
    let (articles, failures, _) = try read(json.utf8, as: "a.json")
    #expect(failures.isEmpty)
    #expect(articles.map(\.text) == texts)
  }

  @Test("Places are lines, and a broken object costs no other")
  func places() throws {
    let json = "[\n{\"text\": \"one\"},\n{\"text\" \"two\"},\n{\"id\": 3},\n\n {\"text\": \"four\"}\n]"
    let (articles, failures, folder) = try read(json.utf8, as: "a.json")
    #expect(articles.map { folder.relative($0.origin) } == ["a.json:2", "a.json:6"])
    #expect(failures.map { folder.relative($0.origin) } == ["a.json:3", "a.json:4"])
  }

  @Test("Nesting 100,000 deep is a failure, not a crash")
  func deep() throws {
    let json =
      "{\"text\": \"one\", \"x\": " + String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
      + "}{\"text\": \"two\"}"
    let (articles, failures, _) = try read(json.utf8, as: "a.json")
    #expect(articles.map(\.text) == ["two"])
    #expect(failures.map(\.reason) == ["is not a JSON object"])
  }

  @Test(
    "What ends in the middle, or is something else, is a failure",
    arguments: [
      ("{\"text\": \"one\"} {\"text\": ", "ends in the middle of a JSON object"),
      ("{\"text\": \"one\"} \"two\"", "is neither a JSON object nor an array of objects"),
    ])
  func broken(json: String, reason: String) throws {
    let (articles, failures, _) = try read(json.utf8, as: "a.json")
    #expect(articles.map(\.text) == ["one"])
    #expect(failures.map(\.reason) == [reason])
  }

  @Test("Objects too long to hold are passed over")
  func long() throws {
    var options = ReadingOptions()
    options.limits.articleBytes = 100_000
    let json = "[{\"text\": \"\(String(repeating: "a", count: 300_000))\"}, {\"text\": \"two\"}]"
    let (articles, failures, _) = try read(json.utf8, as: "a.json", options: options)
    #expect(articles.map(\.text) == ["two"])
    #expect(failures.count == 1)
  }
}

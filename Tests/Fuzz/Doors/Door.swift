internal import ArticleModel
internal import Reading

/// Where bytes from outside come in: what a fuzzer feeds and what the tests replay its findings through.
///
/// Each takes any bytes and stops the program where a law of the house is broken; the sanitizers find the rest.
package enum Door: String, CaseIterable, Sendable {
  case html = "HTML"
  case jsonLines = "JSONLines"
  case csv = "CSV"
  case archives = "Archives"
  case dotWriting = "DOTWriting"

  /// Feeds bytes through the door.
  package func feed(_ bytes: [UInt8]) {
    switch self {
    case .html: read(bytes, named: "page.html")
    case .jsonLines:
      read(bytes, named: "a.jsonl")
      read(bytes, named: "a.json")
    case .csv: read(bytes, named: "a.csv")
    case .archives: read(bytes, named: "a")
    case .dotWriting: draw(bytes)
    }
  }

  /// Small limits, so that a fuzzer finds what lies behind them.
  private func read(_ bytes: [UInt8], named name: String) {
    var limits = ReadingLimits()
    limits.articleBytes = 1 << 14
    limits.pageBytes = 1 << 16
    limits.pageDepth = 64
    limits.archiveMembers = 100
    limits.heldArchiveBytes = 1 << 16
    limits.expansionAllowance = 1 << 20
    ArticleReader(options: ReadingOptions(limits: limits)).read(bytes, named: name) { event in
      switch event {
      case .article(let article, let consumed):
        precondition(!article.id.isEmpty && !article.origin.isEmpty, "an article without a name")
        precondition(article.text.utf8.contains { $0 > 0x20 }, "an article without text")
        precondition(!article.text.utf8.contains(0), "NUL in an article")
        precondition(consumed <= bytes.count, "more consumed than there is")
      case .failure(let error):
        precondition(!error.origin.isEmpty && !error.reason.isEmpty && !error.advice.isEmpty, "an error without advice")
      }
    }
  }
}

internal import ArticleModel
internal import Extraction
internal import GraphStore

/// `entente add`: articles into a graph.
struct AddCommand: Command {
  static let name = "add"
  static let summary = "Reads articles and puts what they say into a graph."
  static let details = """
    Reads text, HTML, JSON lines and CSV, and zip and tar archives of these; folders are searched. The graph file is \
    made where it is not there yet.

    Each article goes in whole or not at all. Adding the same article again changes nothing; a changed article \
    replaces all that came from it. What cannot be read is listed at the end, and the rest goes in. Ctrl-C stops \
    between two articles; add again to go on.
    """
  static let examples = [
    Example("a folder", "entente add news.entente articles/"),
    Example("one page, with the day that it does not name", "entente add news.entente page.html --date 2009-04-01"),
    Example("from another program", "curl -s https://example.org/news.html | entente add news.entente -"),
  ]

  @Positional("GRAPH", "the graph file") var graph: String
  @Positional("PATH", required: true, "files and folders; - for standard input") var paths: [String]
  var reading = ReadingGroup()

  func run(on console: Console) throws -> ExitCode {
    let store = try GraphStore(path: graph, mode: .readWrite(create: true))
    Interrupt.watch()
    let extractor = try Extractor()
    var tally = Tally()
    let summary: ArticleStream.Summary
    do {
      summary = try ArticleStream(paths: paths, options: reading).run(on: console, filter: filter()) { outcome in
        switch outcome {
        case .extracted(let extract, _): tally.note(try store.add(extract, extractor: Extractor.version))
        case .skipped(let article):
          // The same article in another form may have gone in since it was read.
          if try store.needs(article, extractor: Extractor.version) {
            tally.note(try store.add(extractor.extract(from: article), extractor: Extractor.version))
          } else {
            tally.note(.unchanged)
          }
        case .failed: break
        }
      }
    } catch {
      console.say("stopped by an error: \(tally)")
      throw error
    }
    summary.report(on: console)
    if summary.isInterrupted {
      console.say("stopped: \(tally); the graph is whole, add again to go on")
    } else {
      console.say("\(tally)")
    }
    return summary.exitCode
  }

  /// Whether an article is not in the graph yet; asked on the reading thread, with a store of its own.
  private func filter() -> @Sendable () -> (Article) -> Bool {
    { [graph] in
      // A store that cannot be opened a second time only costs the extraction.
      let store = try? GraphStore(path: graph, mode: .readOnly)
      return { article in (try? store?.needs(article, extractor: Extractor.version)) ?? true }
    }
  }

  /// What became of the articles.
  private struct Tally: CustomStringConvertible {
    var added = 0
    var replaced = 0
    var unchanged = 0

    mutating func note(_ addition: GraphStore.Addition) {
      switch addition {
      case .added: added += 1
      case .replaced: replaced += 1
      case .unchanged: unchanged += 1
      }
    }

    var description: String {
      var text = "\(counted(added, "article")) added"
      if replaced > 0 { text += ", \(replaced) replaced" }
      if unchanged > 0 { text += ", \(unchanged) already there" }
      return text
    }
  }
}

internal import ArticleModel
internal import Extraction
internal import Reading

/// The options of the commands that read articles.
struct ReadingGroup: DeclarationGroup {
  @Option("date", "DATE", "day of the articles that name none, inside or in their file's name") var date: CalendarDate?
  @Option("jobs", short: "j", "N", "how many cores to extract on, all where not given; the output is the same")
  var jobs: Count?
}

/// Reads articles, extracts them on several cores and hands them on in the order in which they lie.
struct ArticleStream {
  /// What becomes of one article, or of a file that holds none.
  enum Outcome: Sendable {
    /// What it says, and where asked for why that is believed.
    case extracted(Extract, [RelationExplanation])
    /// It needed no extraction when it was read: the filter said so.
    case skipped(Article)
    case failed(ReadingError)
  }

  /// How a run ended.
  struct Summary {
    var failures: [ReadingError] = []
    var isInterrupted = false
  }

  let paths: [String]
  let options: ReadingGroup
  /// Least confidence of a relation; the extractor's own where nil.
  var minimumConfidence: Double?
  /// Whether every relation is explained.
  var explains = false

  /// Bytes of text under way at once. What becomes of a byte takes about twenty while it is worked on.
  private static let window = 4 << 20

  /// Runs everything through `consume`, showing progress; failures are gathered, not thrown.
  ///
  /// `filter` makes, on the reading thread, the question whether an article needs extraction at all.
  func run(
    on console: Console, filter: @escaping @Sendable () -> (Article) -> Bool = { { _ in true } },
    consume: (Outcome) throws -> Void
  ) throws -> Summary {
    let reader = ArticleReader(options: ReadingOptions(defaultDate: options.date))
    let (files, missing) = reader.files(at: paths)
    let extractor = try Extractor(minimumConfidence: minimumConfidence)
    var summary = Summary(failures: missing)
    // A stream of unknown length among the files makes a share of the whole meaningless.
    let total = files.contains { $0.path == "-" } ? 0 : files.reduce(0) { $0 + $1.size }
    var progress = Progress(total: total, on: console)
    var articles = 0
    let pool = OrderedPool<Input, (Outcome, bytes: Int)>(
      jobs: options.jobs?.number ?? Worker.availableCores, limit: Self.window)
    let isComplete = try pool.run(
      produce: { emit in
        let isNeeded = filter()
        var before = 0
        for file in files {
          do {
            try reader.read(file) { event in
              let input = Input(event: event, before: before, isNeeded: isNeeded)
              guard emit(input, input.size) else { throw Stopped() }
            }
          } catch { return }
          before += file.size
        }
      },
      transform: { [explains] in ($0.outcome(with: extractor, explains: explains), $0.bytes) },
      isCancelled: { Interrupt.isWanted },
      consume: { outcome, bytes in
        if case .failed(let error) = outcome { summary.failures.append(error) } else { articles += 1 }
        try consume(outcome)
        progress.update(articles: articles, bytes: bytes)
      })
    console.hideStatus()
    summary.isInterrupted = !isComplete
    return summary
  }

  private struct Stopped: Error {}

  /// What the reader hands to the extracting threads.
  private struct Input: Sendable {
    let article: Result<Article, ReadingError>
    /// Bytes of all files read so far.
    let bytes: Int
    let isNeeded: Bool

    init(event: ReadingEvent, before: Int, isNeeded: (Article) -> Bool) {
      switch event {
      case .article(let article, let consumed):
        self.article = .success(article)
        bytes = before + consumed
        self.isNeeded = isNeeded(article)
      case .failure(let error):
        article = .failure(error)
        bytes = before
        self.isNeeded = false
      }
    }

    /// What it weighs in the window.
    var size: Int { 256 + ((try? article.get().text.utf8.count) ?? 0) }

    func outcome(with extractor: Extractor, explains: Bool) -> Outcome {
      switch article {
      case .failure(let error): return .failed(error)
      case .success(let article) where !isNeeded: return .skipped(article)
      case .success(let article):
        do {
          guard explains else { return .extracted(try extractor.extract(from: article), []) }
          let (extract, explanations) = try extractor.explain(article)
          return .extracted(extract, explanations)
        } catch {
          return .failed(
            ReadingError(
              origin: article.origin, reason: "cannot be extracted (\(error))", advice: "report it with the article"))
        }
      }
    }
  }
}

extension ArticleStream.Summary {
  /// Lists what failed: file, reason, what to do.
  func report(on console: Console) {
    guard !failures.isEmpty else { return }
    console.say("\(counted(failures.count, "article or file", "articles or files")) could not be read:")
    for failure in failures {
      console.say(
        "  \(Printable.line(failure.origin)): \(Printable.line(failure.reason)); \(Printable.line(failure.advice))")
    }
  }

  /// The exit code of a run that ended so.
  var exitCode: ExitCode { isInterrupted ? .interrupted : failures.isEmpty ? .done : .someFailed }
}

/// `1 article`, `2 articles`.
func counted(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
  "\(number) \(number == 1 ? singular : plural ?? singular + "s")"
}

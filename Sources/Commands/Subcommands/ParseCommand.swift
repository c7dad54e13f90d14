internal import ArticleModel
internal import Language
internal import Reading

/// `entente parse`: what the engine reads in the sentences, before any of it is given meaning.
struct ParseCommand: Command {
  static let name = "parse"
  static let summary = "Prints words, their grammar, names and who says what, as CoNLL-U."
  static let details = """
    Prints a line for each word: its form, lemma, part of speech, inflection, the word that it hangs on and how, as \
    Universal Dependencies writes them. The last column tells the rest: SpaceAfter=No; Name=B-person, Name=I-person and so \
    on for names; Content=1, Cue=1 and Source=1 for the words of the first reported speech, of what says that it is said, \
    and of who says it.

    Reads whatever extract reads.
    """
  static let examples = [
    Example("the grammar of an article", "entente parse article.txt"),
    Example("of a sentence", "echo 'Lavrov met Clinton in London.' | entente parse -"),
    Example("its verbs", "entente parse article.txt | awk -F'\\t' '$4 == \"VERB\" { print $3 }'"),
  ]

  @Positional("PATH", required: true, "files and folders; - for standard input") var paths: [String]

  func run(on console: Console) throws -> ExitCode {
    Interrupt.watch()
    let reader = ArticleReader()
    let (files, missing) = reader.files(at: paths)
    let analyzer = try EngineAnalyzer()
    var summary = ArticleStream.Summary(failures: missing)
    for file in files where !summary.isInterrupted {
      try reader.read(file) { event in
        guard !Interrupt.isWanted else {
          summary.isInterrupted = true
          return
        }
        switch event {
        case .article(let article, _): try console.write(bytes: CoNLLU.bytes(of: analyzer.document(for: article)))
        case .failure(let error): summary.failures.append(error)
        }
      }
    }
    try console.flush()
    summary.report(on: console)
    return summary.exitCode
  }
}

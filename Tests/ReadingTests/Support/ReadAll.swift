import ArticleModel

@testable import Reading

extension ArticleReader {
  /// Everything that the files at `paths` yield.
  func readAll(_ paths: String...) -> (articles: [Article], failures: [ReadingError]) {
    let found = files(at: paths)
    var articles: [Article] = []
    var failures = found.failures
    for file in found.files {
      read(file) { event in
        switch event {
        case .article(let article, _): articles.append(article)
        case .failure(let error): failures.append(error)
        }
      }
    }
    return (articles, failures)
  }
}

/// What reading `bytes` yields as a file of that name.
func read(
  _ bytes: some Sequence<UInt8>, as name: String, options: ReadingOptions = ReadingOptions()
) throws -> (articles: [Article], failures: [ReadingError], folder: ScratchFolder) {
  let folder = try ScratchFolder()
  let path = try folder.write(Array(bytes), to: name)
  let (articles, failures) = ArticleReader(options: options).readAll(path)
  return (articles, failures, folder)
}

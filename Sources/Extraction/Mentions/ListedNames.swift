internal import ArticleModel
internal import Knowledge

extension Draft {
  /// What the lists know under exactly these words, hyphens aside; nil where they are written in another way than the name
  /// (`us` is not `US`).
  func fact(of tokens: Range<Int>) -> Fact? {
    var run = Gazetteer.start
    for token in tokens where words[token].shape != .hyphen { run = Gazetteer.extend(run, with: words[token].id) }
    guard let fact = knowledge.gazetteer.lookUp(run)?.fact, let first = tokens.first else { return nil }
    return fact.isAcronym && words[first].shape != .capitals ? nil : fact
  }
}

internal import ArticleModel
internal import Knowledge

extension Draft {
  /// What the lists know under exactly these words, hyphens aside; nil where they are written in another way than the name
  /// (`us` is not `US`).
  func fact(of tokens: Range<Int>) -> Fact? {
    guard let first = tokens.first else { return nil }
    var run = Gazetteer.start
    for token in tokens where words[token].shape != .hyphen { run = Gazetteer.extend(run, with: words[token].id) }
    guard let fact = knowledge.gazetteer.lookUp(run)?.fact else { return nil }
    if fact.isAcronym, words[first].shape != .capitals { return nil }
    return tokens.contains { words[$0].shape.isCapital } || fact.startsSmall ? fact : nil
  }

  /// The longest name of the lists, of several words, that begins at `first` and ends before `end`.
  func longestListedName(from first: Int, to end: Int) -> (tokens: Range<Int>, fact: Fact)? {
    var run = Gazetteer.start
    var longest: (tokens: Range<Int>, fact: Fact)?
    for token in first..<end {
      if words[token].shape == .hyphen, token > first { continue }
      run = Gazetteer.extend(run, with: words[token].id)
      guard let entry = knowledge.gazetteer.lookUp(run) else { break }
      if let fact = entry.fact, token > first, words[token].shape.isCapital { longest = (first..<token + 1, fact) }
    }
    return longest
  }
}

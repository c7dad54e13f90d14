internal import ArticleModel
internal import Knowledge

extension Draft {
  /// A number that is the same for the same words, hyphens and a leading article aside.
  func key(of tokens: Range<Int>) -> UInt64 {
    var key = Gazetteer.start
    for i in tokens where words[i].shape != .hyphen {
      if i == tokens.lowerBound, tokens.count > 1, words[i].id == SmallWords.shared.the { continue }
      key = Gazetteer.extend(key, with: words[i].id)
    }
    return key
  }

  /// The words of `tokens` as the text has them, line breaks made spaces.
  func words(of tokens: Range<Int>) -> String {
    guard let first = tokens.first, let last = tokens.last else { return "" }
    let text = document.text(of: document.tokens[first].span.union(document.tokens[last].span))
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) || text.contains("  ") else {
      return String(text)
    }
    return text.split { $0 == " " || $0 == "\n" || $0 == "\r" || $0 == "\r\n" || $0 == "\t" }.joined(separator: " ")
  }
}

internal import ArticleModel

/// Writes documents in the columns of CoNLL-U (https://universaldependencies.org/format.html).
enum CoNLLU {
  /// All sentences of `document`, with an empty line behind each.
  static func bytes(of document: Document) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(document.article.text.utf8.count * 12)
    func put(_ text: some StringProtocol) { out.append(contentsOf: text.utf8) }
    let marks = marks(in: document)
    put("# newdoc id = \(Printable.line(document.article.id))\n")
    var paragraph = -1
    for (number, sentence) in document.sentences.enumerated() {
      if sentence.paragraph != paragraph { put("# newpar\n") }
      paragraph = sentence.paragraph
      put("# sent_id = \(number + 1)\n# text = ")
      put(Printable.line(document.text(of: sentence.span)))
      put("\n")
      var written = sentence.tokens.lowerBound..<sentence.tokens.lowerBound
      for index in sentence.tokens {
        let token = document.tokens[index]
        if index >= written.upperBound {
          written = writtenWord(at: index, of: sentence, in: document)
          if written.count > 1 {
            put("\(index - sentence.tokens.lowerBound + 1)-\(written.upperBound - sentence.tokens.lowerBound)\t")
            put(document.text(of: TextSpan(token.span.start, document.tokens[written.upperBound - 1].span.end)))
            put("\t_\t_\t_\t_\t_\t_\t_\t\(isGlued(written.upperBound, in: document) ? "SpaceAfter=No" : "_")\n")
          }
        }
        put("\(index - sentence.tokens.lowerBound + 1)\t")
        put(Printable.line(document.text(of: token)))
        put("\t")
        put(token.lemma.isEmpty ? "_" : Printable.line(token.lemma))
        put("\t")
        put(token.partOfSpeech.rawValue)
        put("\t_\t")
        put(token.features.conllu)
        put("\t\(token.head.map { $0 - sentence.tokens.lowerBound + 1 } ?? 0)\t")
        put(token.relation.rawValue)
        put("\t_\t")
        var rest = marks[index] ?? []
        if written.count == 1, isGlued(index + 1, in: document) {
          rest.append("SpaceAfter=No")
        }
        put(rest.isEmpty ? "_" : rest.joined(separator: "|"))
        put("\n")
      }
      put("\n")
    }
    return out
  }

  /// The words that are written as one from `index` on: `don't`, `cannot`, `Russia's`.
  private static func writtenWord(at index: Int, of sentence: Sentence, in document: Document) -> Range<Int> {
    var end = index + 1
    while end < sentence.tokens.upperBound, isGlued(end, in: document), clings(end, in: document) { end += 1 }
    return index..<end
  }

  /// Whether no space stands before the word at `index`.
  private static func isGlued(_ index: Int, in document: Document) -> Bool {
    index < document.tokens.count && document.tokens[index].span.start == document.tokens[index - 1].span.end
  }

  /// Whether the word at `index` is the rest of the one before it: `'s`, `n't`, the possessive `'`, the `not` of `cannot`.
  private static func clings(_ index: Int, in document: Document) -> Bool {
    let word = document.text(of: document.tokens[index]).unicodeScalars
    guard let first = word.first else { return false }
    if first == "'" || first == "’" { return word.count > 1 || document.tokens[index].partOfSpeech == .particle }
    let before = document.text(of: document.tokens[index - 1]).unicodeScalars
    return first.properties.isAlphabetic && before.last?.properties.isAlphabetic == true
  }

  /// What the last column says of each word: the names and the reported speech that it belongs to.
  private static func marks(in document: Document) -> [Int: [String]] {
    var marks: [Int: [String]] = [:]
    func mark(_ tokens: Range<Int>?, _ text: (Int) -> String) {
      for token in tokens ?? 0..<0 { marks[token, default: []].append(text(token)) }
    }
    for name in document.names {
      mark(name.tokens) { "Name=\($0 == name.tokens.lowerBound ? "B" : "I")-\(name.type.rawValue)" }
    }
    for (number, speech) in document.reportedSpeech.enumerated() {
      mark(speech.content) { _ in "Content=\(number + 1)" }
      mark(speech.cue) { _ in "Cue=\(number + 1)" }
      mark(speech.source) { _ in "Source=\(number + 1)" }
    }
    return marks
  }
}

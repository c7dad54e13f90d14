internal import ArticleModel
internal import Knowledge

/// Tags words, joins them to chunks and finds the clauses. A parser's trees are to take its place.
package struct SyntaxStage: Stage {
  package static let name = "syntax"
  package static let requires: [Layer] = [.names]
  package static let provides: [Layer] = [.syntax]

  private let lexicon = Lexicon.english
  private let tagger: Tagger

  package init() { tagger = Tagger(lexicon) }

  package func run(on draft: inout Draft) {
    var syntax = Syntax()
    let document = draft.document
    var text = document.article.text
    text.makeContiguousUTF8()
    let bytes = text.utf8.span
    syntax.words.reserveCapacity(document.tokens.count)
    syntax.marks.reserveCapacity(document.tokens.count)
    for token in document.tokens {
      let range = token.span.start..<token.span.end
      syntax.words.append(lexicon.word(bytes, range))
      syntax.marks.append(Mark(bytes, range))
    }
    syntax.tags = Array(repeating: .other, count: document.tokens.count)
    for (index, sentence) in document.sentences.enumerated() {
      tagger.tag(sentence.tokens, of: draft, text: bytes, into: &syntax)
      let first = syntax.chunks.count
      var chunks: [Chunk] = []
      Chunker(lexicon: lexicon, draft: draft, syntax: syntax).chunk(sentence.tokens, into: &chunks)
      syntax.chunks += chunks
      syntax.chunksOfSentence.append(first..<syntax.chunks.count)
      let base = syntax.clauses.count
      let finder = ClauseFinder(
        lexicon: lexicon, draft: draft, syntax: syntax, range: first..<syntax.chunks.count, sentence: index)
      let clauses = finder.clauses(base: base)
      syntax.clauses += clauses
      syntax.clausesOfSentence.append(base..<syntax.clauses.count)
    }
    draft.syntax = syntax
  }
}

internal import ArticleModel

/// Reads the turns of an interview: `Deutsche Welle: The council has been critical …`.
struct NamedTurns {
  let draft: Draft

  func attributions() -> [Attribution] {
    var found: [Attribution] = []
    var turn: (source: Range<Int>, start: Int, paragraph: Int)?
    func finish(at end: Int) {
      guard let current = turn, end - current.start > 3 else { return }
      found.append(
        Attribution(
          source: current.source, cue: current.source.upperBound..<current.source.upperBound + 1,
          content: current.start..<end, isDirect: false, rule: "named-turn"))
    }
    for sentence in draft.document.sentences {
      let first = sentence.tokens.lowerBound
      if let open = turn, open.paragraph != sentence.paragraph {
        finish(at: first)
        turn = nil
      }
      guard let mention = draft.mentionAt[first], mention.form == .name,
        draft.syntax.marks.indices.contains(mention.tokens.upperBound),
        sentence.tokens.contains(mention.tokens.upperBound), draft.syntax.marks[mention.tokens.upperBound] == .colon,
        mention.tokens.upperBound + 3 < sentence.tokens.upperBound
      else { continue }
      switch draft.entities[mention.entity].type {
      case .person, .organization: break
      default: continue
      }
      finish(at: first)
      turn = (mention.tokens, mention.tokens.upperBound + 1, sentence.paragraph)
    }
    if let last = draft.document.sentences.last { finish(at: last.tokens.upperBound) }
    return found
  }
}

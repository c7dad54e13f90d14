internal import ArticleModel

/// Reads the turns of an interview: `Deutsche Welle: The council has been critical …`.
struct NamedTurns {
  let draft: Draft

  /// The turns; what `found` reads inside of one stays as speech within speech.
  func attributions(beside found: [Attribution]) -> [Attribution] {
    var turns: [Attribution] = []
    var open: (source: Range<Int>, start: Int, paragraph: Int)?
    func finish(at end: Int) {
      guard let turn = open, end - turn.start > 3 else { return }
      let content = turn.start..<end
      // `Greens: Jim Harris, Frank de Jong` is a list.
      guard content.contains(where: isVerb) else { return }
      guard !found.contains(where: { $0.source == turn.source && $0.content.overlaps(content) }) else { return }
      turns.append(
        Attribution(
          source: turn.source, cue: turn.source.upperBound..<turn.source.upperBound + 1, content: content,
          isDirect: false, rule: "named-turn"))
    }
    for sentence in draft.document.sentences {
      let first = sentence.tokens.lowerBound
      if let turn = open, turn.paragraph != sentence.paragraph {
        finish(at: first)
        open = nil
      }
      guard let mention = draft.mentionAt[first], mention.form == .name,
        sentence.tokens.contains(mention.tokens.upperBound),
        draft.document.text(of: draft.document.tokens[mention.tokens.upperBound]) == ":"
      else { continue }
      switch draft.entities[mention.entity].type {
      case .person, .organization: break
      default: continue
      }
      finish(at: first)
      open = (mention.tokens, mention.tokens.upperBound + 1, sentence.paragraph)
    }
    if let last = draft.document.sentences.last { finish(at: last.tokens.upperBound) }
    return turns
  }

  private func isVerb(_ token: Int) -> Bool {
    let part = draft.document.tokens[token].partOfSpeech
    return part == .verb || part == .auxiliary
  }
}

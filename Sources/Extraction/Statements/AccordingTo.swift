internal import ArticleModel
internal import Knowledge

/// Reads `according to X`, before, behind or inside what X says.
struct AccordingTo {
  let lexicon: Lexicon
  let draft: Draft

  func attributions() -> [Attribution] {
    var found: [Attribution] = []
    for (index, sentence) in draft.document.sentences.enumerated() {
      for token in sentence.tokens where lexicon.function(draft.syntax.words[token]) == .according {
        if let attribution = attribution(at: token, in: sentence, index) { found.append(attribution) }
      }
    }
    return found
  }

  private func attribution(at token: Int, in sentence: Sentence, _ index: Int) -> Attribution? {
    guard token + 2 < sentence.tokens.upperBound, lexicon.function(draft.syntax.words[token + 1]) == .to else {
      return nil
    }
    let chunks = draft.syntax.chunksOfSentence[index]
    guard let phrase = chunks.first(where: { draft.syntax.chunks[$0].tokens.contains(token + 2) }),
      draft.syntax.chunks[phrase].kind == .nounPhrase
    else { return nil }
    let source = draft.syntax.chunks[phrase].tokens
    var end = source.upperBound
    while end < sentence.tokens.upperBound, draft.syntax.marks[end] != .comma, draft.syntax.marks[end] != .stop {
      end += 1
    }
    var last = sentence.tokens.upperBound
    if draft.syntax.marks[last - 1] == .stop { last -= 1 }
    var left = sentence.tokens.lowerBound..<token
    while let mark = left.last, draft.syntax.marks[mark] == .comma { left = left.lowerBound..<mark }
    let right = min(end + 1, last)..<last
    let isBehind = left.count > 3 && (right.count < 4 || left.count >= right.count)
    let content = isBehind ? left : right
    guard content.count > 2 else { return nil }
    return Attribution(
      source: source, cue: token..<token + 2, content: content,
      isDirect: content.contains { draft.syntax.marks[$0].isQuote }, rule: "according-to")
  }
}

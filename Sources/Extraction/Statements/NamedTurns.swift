internal import ArticleModel

/// Reads the turns of an interview: `Deutsche Welle: The council has been critical … Axel Fischer: …`.
///
/// Where one asks and another answers, later turns often go without a label: what asks `you` is the asker's, what follows the
/// other's.
struct NamedTurns {
  let draft: Draft

  /// Someone's turn that is not over yet.
  private struct Turn {
    let source: Range<Int>
    let entity: Int
    let start: Int
    let paragraph: Int
    let isLabelled: Bool
  }

  /// `found` with the turns; what `found` reads inside of one stays as speech within speech, but for the turn's own beginning
  /// that the engine took for all of it.
  func added(to found: [Attribution]) -> [Attribution] {
    var turns: [Attribution] = []
    var open: Turn?
    // Who asked last with a label, and who answered it with one.
    var asker: Turn?
    var answerer: Turn?

    func finish(at end: Int) {
      guard let turn = open else { return }
      open = nil
      let content = turn.start..<end
      // `Greens: Jim Harris, Frank de Jong` is a list.
      guard content.count > 3, content.contains(where: isVerb) else { return }
      turns.append(
        Attribution(
          source: turn.source, cue: turn.source.upperBound..<turn.source.upperBound + 1, content: content,
          isDirect: false, rule: "named-turn"))
      guard turn.isLabelled else { return }
      if isQuestion(end) {
        asker = turn
        answerer = nil
      } else if let asker, asker.entity != turn.entity, answerer == nil {
        answerer = turn
      }
    }
    func begin(_ turn: Turn, at start: Int, _ paragraph: Int) {
      open = Turn(source: turn.source, entity: turn.entity, start: start, paragraph: paragraph, isLabelled: false)
    }

    for sentence in draft.document.sentences {
      let first = sentence.tokens.lowerBound
      if let label = label(of: sentence) {
        finish(at: first)
        open = label
        continue
      }
      let isAnswering = open.map { turn in answerer.map { $0.entity == turn.entity } ?? false } ?? false
      if let turn = open, turn.paragraph != sentence.paragraph { finish(at: first) }
      guard let asker, let answerer = answerer ?? open, answerer.entity != asker.entity,
        open == nil || open?.entity == answerer.entity
      else { continue }
      if draft.mentionAt[first]?.entity == answerer.entity, draft.mentionAt[first]?.form == .name {
        // `Axel Fischer is a member of …`: the interview is over.
        finish(at: first)
        return merged(turns, found)
      }
      if isQuestion(sentence.tokens.upperBound), addresses(sentence.tokens) {
        finish(at: first)
        begin(asker, at: first, sentence.paragraph)
        finish(at: sentence.tokens.upperBound)
        begin(answerer, at: sentence.tokens.upperBound, sentence.paragraph)
      } else if open == nil, isAnswering {
        begin(answerer, at: first, sentence.paragraph)
      }
    }
    if let last = draft.document.sentences.last { finish(at: last.tokens.upperBound) }
    return merged(turns, found)
  }

  private func merged(_ turns: [Attribution], _ found: [Attribution]) -> [Attribution] {
    found.filter { one in !turns.contains { $0.source == one.source && $0.content.overlaps(one.content) } } + turns
  }

  /// The turn that a sentence's label opens: a person or an organization and a colon.
  private func label(of sentence: Sentence) -> Turn? {
    let first = sentence.tokens.lowerBound
    guard let mention = draft.mentionAt[first], mention.form == .name,
      sentence.tokens.contains(mention.tokens.upperBound),
      draft.document.text(of: draft.document.tokens[mention.tokens.upperBound]) == ":"
    else { return nil }
    switch draft.entities[mention.entity].type {
    case .person, .organization:
      return Turn(
        source: mention.tokens, entity: mention.entity, start: mention.tokens.upperBound + 1,
        paragraph: sentence.paragraph, isLabelled: true)
    default: return nil
    }
  }

  /// Whether what ends before `end` ends in a question mark.
  private func isQuestion(_ end: Int) -> Bool {
    end > 0 && draft.document.text(of: draft.document.tokens[end - 1]) == "?"
  }

  /// Whether somebody is spoken to.
  private func addresses(_ tokens: Range<Int>) -> Bool {
    tokens.contains { draft.document.tokens[$0].features.person == 2 }
  }

  private func isVerb(_ token: Int) -> Bool {
    let part = draft.document.tokens[token].partOfSpeech
    return part == .verb || part == .auxiliary
  }
}

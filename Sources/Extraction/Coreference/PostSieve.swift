internal import ArticleModel
internal import Knowledge

/// `the foreign minister`, `the senator`: the person whose post the document has told, the one named last.
struct PostSieve: Sieve {
  static let name = "post"

  func run(on draft: inout Draft, _ context: CoreferenceContext) {
    let holders = Holders(draft)
    guard !holders.isEmpty else { return }
    for sentence in draft.document.sentences {
      var i = sentence.tokens.lowerBound
      while i < sentence.tokens.upperBound {
        guard draft.words[i].id == SmallWords.shared.the, let phrase = phrase(behind: i, sentence.tokens, draft) else {
          i += 1
          continue
        }
        if let person = holders.person(phrase.words, state: phrase.state, before: i) {
          draft.addMention(of: person, tokens: i + 1..<phrase.end, form: .nominal, rule: Self.name, confidence: 0.8)
          // The country's adjective inside keeps its own mention.
          if let (state, token) = phrase.stateMention {
            draft.restore(state, at: token)
          }
        }
        i = phrase.end
      }
    }
  }

  private struct Phrase {
    var words: [UInt32] = []
    var state: Int?
    var stateMention: (MentionReference, Int)?
    var end: Int
  }

  /// Words of a post behind `the`, where no name follows them.
  private func phrase(behind the: Int, _ sentence: Range<Int>, _ draft: Draft) -> Phrase? {
    var phrase = Phrase(end: the + 1)
    var hasHead = false
    var i = the + 1
    while i < sentence.upperBound, i - the < 6 {
      let word = draft.words[i]
      if let mention = draft.mentionAt[i] {
        guard mention.tokens.count == 1, draft.entities[mention.entity].type == .country else { break }
        phrase.state = mention.entity
        phrase.stateMention = (mention, i)
      } else if !word.classes.isDisjoint(with: [.office, .officeHead])
        || (word.classes.contains(.title) && word.shape == .small)
      {
        phrase.words.append(word.id)
        hasHead = word.classes.contains(.officeHead)
      } else {
        break
      }
      i += 1
      phrase.end = i
    }
    guard hasHead, i == sentence.upperBound || draft.mentionAt[i] == nil else { return nil }
    // `the president of France` says whose; `the chief executive pay` is no person.
    if i < sentence.upperBound, draft.words[i].id == SmallWords.shared.of { return nil }
    return phrase
  }
}

/// Who holds which post, as the document tells it next to names.
private struct Holders {
  private struct Holding {
    let person: Int
    let words: Set<UInt32>
    let state: Int?
    let token: Int
  }

  private var holdings: [UInt32: [Holding]] = [:]

  var isEmpty: Bool { holdings.isEmpty }

  init(_ draft: Draft) {
    for token in draft.words.indices {
      guard let mention = draft.mentionAt[token], mention.tokens.lowerBound == token, mention.form == .name,
        draft.entities[mention.entity].type == .person
      else { continue }
      let bounds = draft.document.sentences[Int(draft.sentenceAt[token])].tokens
      note(mention, wordsBefore(mention.tokens.lowerBound, bounds, draft), draft)
      note(mention, wordsBehind(mention.tokens.upperBound, bounds, draft), draft)
    }
  }

  /// The person with such a post who was named last before `token`.
  func person(_ words: [UInt32], state: Int?, before token: Int) -> Int? {
    guard let head = words.last, let candidates = holdings[head] else { return nil }
    let fitting = candidates.filter { holding in
      holding.token < token && words.allSatisfy(holding.words.contains)
        && (state == nil || holding.state == nil || holding.state == state)
    }
    return fitting.last?.person
  }

  private mutating func note(_ mention: MentionReference, _ tokens: [Int], _ draft: Draft) {
    let words = Set(tokens.map { draft.words[$0].id })
    let state = tokens.lazy.compactMap { draft.mentionAt[$0] }.first { draft.entities[$0.entity].type == .country }?
      .entity
    for token in tokens where draft.words[token].classes.contains(.officeHead) {
      holdings[draft.words[token].id, default: []].append(
        Holding(person: mention.entity, words: words, state: state, token: mention.tokens.lowerBound))
    }
  }

  /// `German foreign minister` before a name.
  private func wordsBefore(_ start: Int, _ bounds: Range<Int>, _ draft: Draft) -> [Int] {
    var tokens: [Int] = []
    var i = start - 1
    while i >= bounds.lowerBound, start - i < 7 {
      let word = draft.words[i]
      let isState = draft.mentionAt[i].map { draft.entities[$0.entity].type == .country } ?? false
      guard
        isState || !word.classes.isDisjoint(with: [.office, .officeHead, .title])
          || word.id == SmallWords.shared.possessive
      else { break }
      tokens.append(i)
      i -= 1
    }
    return tokens
  }

  /// `, the foreign minister of Germany,` behind a name.
  private func wordsBehind(_ end: Int, _ bounds: Range<Int>, _ draft: Draft) -> [Int] {
    guard end < bounds.upperBound, draft.words[end].id == SmallWords.shared.comma else { return [] }
    var tokens: [Int] = []
    var i = end + 1
    while i < bounds.upperBound, i - end < 9,
      draft.words[i].shape != .mark || draft.words[i].id == SmallWords.shared.possessive
    {
      let word = draft.words[i]
      if let mention = draft.mentionAt[i], draft.entities[mention.entity].type == .person { return [] }
      if word.classes.contains(.speech), tokens.isEmpty { return [] }
      if !word.classes.isDisjoint(with: [.office, .officeHead, .title]) || draft.mentionAt[i] != nil {
        tokens.append(i)
      }
      i += 1
    }
    return tokens
  }
}

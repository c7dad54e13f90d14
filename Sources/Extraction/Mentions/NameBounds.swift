internal import ArticleModel
internal import Knowledge

/// Where a name begins and ends.
///
/// The engine may part what belongs together (`North Rhine -|Westphalia`, `Ambassador Max|Kampelman` over a line's end) and
/// keep together what are two (`Flint, Mich.`); articles, titles and possessives are no part of a mention.
struct NameBounds {
  private let draft: Draft
  private let small = SmallWords.shared
  /// Whether the text breaks lines by their length, so that any may end within a name.
  private let isWrapped: Bool
  /// Whether the text writes hyphens between spaces, `Jan - Peter Balkenende`.
  private let spacesHyphens: Bool

  init(_ draft: Draft) {
    self.draft = draft
    isWrapped = Self.isWrapped(draft.document.article.text)
    spacesHyphens = Self.spacesHyphens(draft)
  }

  /// The names of the document as their mentions cover them, in text order.
  func names() -> [NamedSpan] {
    var joined: [NamedSpan] = []
    for name in draft.document.names {
      var name = listed(name)
      if let last = joined.last, last.tokens.upperBound > name.tokens.lowerBound {
        // A longer name of the lists has taken in its beginning, or all of it.
        guard last.tokens.upperBound < name.tokens.upperBound else { continue }
        name = NamedSpan(
          tokens: last.tokens.upperBound..<name.tokens.upperBound, type: name.type, confidence: name.confidence)
      }
      if let last = joined.last, goesOn(last, with: name) {
        joined[joined.count - 1] = extended(
          NamedSpan(
            tokens: last.tokens.lowerBound..<name.tokens.upperBound,
            type: isPart(last, of: name) ? name.type : last.type,
            confidence: min(last.confidence, name.confidence)))
      } else {
        joined.append(extended(name))
      }
    }
    return joined.flatMap(parts).compactMap(trimmed)
  }

  // MARK: What belongs together

  /// `Christian Social Union | in Bavaria`: the longest name of the lists that begins where the name does.
  private func listed(_ name: NamedSpan) -> NamedSpan {
    let first = name.tokens.lowerBound
    let sentence = draft.document.sentences[Int(draft.sentenceAt[first])].tokens
    guard let match = draft.longestListedName(from: first, to: sentence.upperBound),
      match.tokens.upperBound > name.tokens.upperBound
    else { return name }
    let fact = match.fact
    let type: NameType? =
      fact.body != nil ? .organization : fact.country != nil ? .country : fact.place != nil ? .place : nil
    guard let type else { return name }
    return NamedSpan(tokens: match.tokens, type: type, confidence: name.confidence)
  }

  private func goesOn(_ name: NamedSpan, with next: NamedSpan) -> Bool {
    let end = name.tokens.upperBound
    let start = next.tokens.lowerBound
    guard name.type != .people, start - end < 2 else { return false }
    if name.type == next.type || (isLocation(name.type) && isLocation(next.type)) {
      if isWrapped, start == end, breaksLine(before: start) { return true }
      // `Saxony | - | Anhalt`, `Bosnia | and | Herzegovina`: a name of the lists.
      if draft.fact(of: name.tokens.lowerBound..<next.tokens.upperBound) != nil { return true }
    }
    guard draft.sentenceAt[end - 1] == draft.sentenceAt[start] else { return false }
    if start > end, draft.words[end].shape == .hyphen { return isHyphenated(name, next) }
    // `International Tribunal for the | former | Yugoslavia`
    guard start == end || draft.words[end].shape == .small else { return false }
    return isOpen(name, to: next)
  }

  /// `Frank | - | Walter Steinmeier`, `Katrin Göring | - | Eckardt`, `Ancaster | - | Dundas`; not `Merkel | - | Sarkozy`.
  private func isHyphenated(_ name: NamedSpan, _ next: NamedSpan) -> Bool {
    switch (name.type, next.type) {
    case (.person, .person), (.person, .organization), (.organization, .person):
      return spacesHyphens && (name.tokens.count == 1) != (next.tokens.count == 1)
    // `Council on American | - | Islamic Relations`
    case (.organization, .organization):
      let last = name.tokens.upperBound - 1
      return name.tokens.count > 1 && draft.fact(of: last..<last + 1)?.adjective != nil
    case (.place, .place):
      return spacesHyphens
        && [name, next].allSatisfy { span in
          draft.fact(of: span.tokens).map { $0.capital == nil && $0.country == nil } ?? true
        }
    default: return false
    }
  }

  /// `Klaas | - | Jan Huntelaar`: the part of several words knows the type.
  private func isPart(_ name: NamedSpan, of next: NamedSpan) -> Bool {
    next.type == .person && name.tokens.count < next.tokens.count
  }

  private func isLocation(_ type: NameType) -> Bool { type == .country || type == .place }

  /// Whether the name ends in words that end none and so goes on: `News Agency of`, `North Rhine -`; not `Kia Motor Corp of`.
  private func isOpen(_ name: NamedSpan, to next: NamedSpan) -> Bool {
    guard let last = name.tokens.last(where: { !isConnective($0) }), last + 1 < name.tokens.upperBound else {
      return false
    }
    if draft.words[last + 1].shape == .hyphen { return name.type == next.type }
    let head = draft.words[last].classes
    return name.type == .organization && draft.words[last + 1].id != small.and && !head.contains(.companyWord)
      && !head.isDisjoint(with: [.bodyHead, .bodyWord])
  }

  /// Whether a word that ends no name stands at `token`: `of`, `for`, `the`, a hyphen.
  private func isConnective(_ token: Int) -> Bool {
    draft.words[token].shape == .hyphen
      || (draft.words[token].shape == .small && draft.words[token].classes.contains(.function)
        && draft.words[token].id != small.possessive)
  }

  /// Whether the text breaks a line before `token`, but no paragraph.
  private func breaksLine(before token: Int) -> Bool {
    let tokens = draft.document.tokens
    let gap = draft.document.text(of: TextSpan(tokens[token - 1].span.end, tokens[token].span.start)).utf8
    return gap.count { $0 == 0x0A } == 1
  }

  /// No line is long, and paragraphs are told from lines by an empty line or an indent.
  private static func isWrapped(_ text: String) -> Bool {
    var length = 0
    var longest = 0
    var hasParagraphs = false
    for byte in text.utf8 {
      if length == 0, longest > 0, byte == 0x0A || byte == 0x20 { hasParagraphs = true }
      length = byte == 0x0A ? 0 : length + 1
      longest = max(longest, length)
    }
    return hasParagraphs && (40...100).contains(longest)
  }

  private static func spacesHyphens(_ draft: Draft) -> Bool {
    let tokens = draft.document.tokens
    var spaced = 0
    var tight = 0
    for i in draft.words.indices.dropFirst().dropLast() where draft.words[i].shape == .hyphen {
      if tokens[i - 1].span.end == tokens[i].span.start { tight += 1 } else { spaced += 1 }
    }
    return spaced > 2 * tight
  }

  /// `Manhattan Supreme | Court`, `Conservative Solutions | PAC`: a word that ends names of bodies belongs to the name before it.
  private func extended(_ name: NamedSpan) -> NamedSpan {
    let next = name.tokens.upperBound
    let sentence = draft.document.sentences[Int(draft.sentenceAt[name.tokens.lowerBound])].tokens
    guard name.type == .organization, next < sentence.upperBound, draft.words[next].shape.isCapital,
      draft.words[next].classes.contains(.bodyWord), draft.words[next - 1].shape.isCapital,
      draft.fact(of: name.tokens) == nil,
      next + 1 == sentence.upperBound || !draft.words[next + 1].shape.isCapital
        || draft.words[next + 1].classes.contains(.officeHead)
    else { return name }
    return NamedSpan(tokens: name.tokens.lowerBound..<next + 1, type: name.type, confidence: name.confidence)
  }

  // MARK: What does not

  private func parts(of name: NamedSpan) -> [NamedSpan] {
    let tokens = name.tokens
    func part(_ tokens: Range<Int>, _ type: NameType? = nil) -> NamedSpan {
      NamedSpan(tokens: tokens, type: type ?? name.type, confidence: name.confidence)
    }
    guard draft.fact(of: tokens) == nil else { return [name] }
    // `D-N.C.`: the bracket behind a legislator's name is read by itself.
    if draft.words[tokens.lowerBound].shape == .initial, tokens.count > 2,
      draft.words[tokens.lowerBound + 1].shape == .hyphen,
      draft.words[tokens.lowerBound + 2].shape == .capitals
        || draft.fact(of: tokens.dropFirst(2))?.place != nil
    {
      return draft.fact(of: tokens.dropFirst(2))?.place == nil ? [] : [part(tokens.dropFirst(2), .place)]
    }
    if isLocation(name.type), let comma = tokens.first(where: { draft.words[$0].id == small.comma }),
      comma > tokens.lowerBound, comma + 1 < tokens.upperBound
    {
      return [part(tokens.lowerBound..<comma), part(comma + 1..<tokens.upperBound)]
    }
    if let and = tokens.dropFirst().dropLast().first(where: { draft.words[$0].id == small.and || isAnd($0) }) {
      let (left, right) = (tokens.lowerBound..<and, and + 1..<tokens.upperBound)
      // `New Democratic Party and Bloc Québécois`; a person is one.
      let areTwo =
        name.type == .person
        || (name.type == .organization && (draft.fact(of: left)?.body != nil || draft.fact(of: right)?.body != nil))
      if areTwo { return [part(left), part(right)] }
    }
    // `EU-endorsed`, `pro-European Union`
    if let hyphen = tokens.dropFirst().dropLast().first(where: { draft.words[$0].shape == .hyphen }) {
      if draft.words[hyphen + 1].shape == .small,
        draft.document.tokens[hyphen + 1].features.verbForm == .participle
          || draft.fact(of: tokens.lowerBound..<hyphen) != nil
      {
        return [part(tokens.lowerBound..<hyphen)]
      }
      if hyphen == tokens.lowerBound + 1, draft.words[tokens.lowerBound].shape == .small,
        draft.fact(of: tokens.dropFirst(2)) != nil
      {
        return [part(tokens.dropFirst(2))]
      }
    }
    return [name]
  }

  /// `Jürgen Fitschen und Anshu Jain`
  private func isAnd(_ token: Int) -> Bool {
    draft.words[token].shape == .small && draft.document.tokens[token].partOfSpeech == .coordinatingConjunction
  }

  /// The name without article, title and possessive; nil where nothing is left.
  private func trimmed(_ name: NamedSpan) -> NamedSpan? {
    var tokens = name.tokens
    while tokens.count > 1, isTail(tokens.upperBound - 1) { tokens = tokens.dropLast() }
    // `The Hague`
    while tokens.count > 1, draft.fact(of: tokens) == nil, isLead(tokens.lowerBound, of: name.type) {
      tokens = tokens.dropFirst()
    }
    if name.type == .person, tokens.allSatisfy({ isLead($0, of: .person) }) { return nil }
    guard let first = tokens.first, tokens.count > 1 || !isTail(first) && !isLead(first, of: .organization) else {
      return nil
    }
    return NamedSpan(tokens: tokens, type: name.type, confidence: name.confidence)
  }

  private func isTail(_ token: Int) -> Bool {
    let word = draft.words[token]
    return word.id == small.possessive || word.shape == .quote || isConnective(token)
      || (word.shape == .mark && draft.document.text(of: draft.document.tokens[token]) != ")")
  }

  private func isLead(_ token: Int, of type: NameType) -> Bool {
    let word = draft.words[token]
    if word.id == small.the || word.shape == .quote || word.shape == .hyphen { return true }
    return type == .person && word.classes.contains(.title) && !word.classes.contains(.given)
  }
}

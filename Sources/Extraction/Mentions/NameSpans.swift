internal import ArticleModel
internal import Knowledge

/// Cuts capitalised runs into candidates for names.
///
/// A run goes on over `of`, `and`, `de`, hyphens where the words before allow it (`Ministry of Foreign Affairs`,
/// `Kim Jong-un`); then titles, countries and their adjectives are cut off (`German Chancellor | Gerhard Schröder`).
struct NameSpans {
  private let document: Document
  private let words: [Word]
  private let marks: NameMarks
  private let small = SmallWords.shared
  /// Whether the text writes hyphens between spaces, `North Rhine - Westphalia`.
  private let spacedHyphens: Bool
  private(set) var candidates: [NameCandidate] = []

  init(_ draft: Draft, marks: NameMarks) {
    document = draft.document
    words = draft.words
    self.marks = marks
    var spaced = 0
    var tight = 0
    for i in words.indices.dropFirst().dropLast() where words[i].shape == .hyphen {
      if document.tokens[i - 1].span.end == document.tokens[i].span.start { tight += 1 } else { spaced += 1 }
    }
    spacedHyphens = spaced > 2 * tight + 2
    for sentence in document.sentences { find(in: sentence.tokens) }
  }

  /// A run's part: a name of the lists, one word, or what joins two.
  private struct Unit {
    var tokens: Range<Int>
    var fact: Fact?
    var isJoint = false
  }

  private mutating func find(in sentence: Range<Int>) {
    var i = sentence.lowerBound
    while i < sentence.upperBound {
      guard marks.isName[i] || marks.matches[i] != nil else {
        i += 1
        continue
      }
      let run = run(from: i, to: sentence.upperBound)
      if let (post, rest) = postWithOffice(before: run, from: sentence.lowerBound) {
        cut(rest, title: post)
      } else {
        cut(run[...])
      }
      i = run[run.count - 1].tokens.upperBound
    }
  }

  /// `Secretary of State John Kerry`: where `State` and its like follow a post and `of`, they belong to the post.
  private func postWithOffice(before run: [Unit], from start: Int) -> (post: Range<Int>, rest: ArraySlice<Unit>)? {
    guard let first = run.first?.tokens.lowerBound, first - 2 >= start, words[first - 1].id == small.of,
      words[first - 2].classes.contains(.officeHead)
    else { return nil }
    var rest = run[...]
    while rest.count > 1, let unit = rest.first, unit.fact == nil, !classes(unit).isDisjoint(with: [.common, .office]),
      classes(unit).isDisjoint(with: [.given, .bodyHead]), !second(rest).isJoint
    {
      rest = rest.dropFirst()
    }
    guard rest.count < run.count, let name = rest.first else { return nil }
    return (first - 2..<name.tokens.lowerBound, rest)
  }

  // MARK: Runs

  private func run(from start: Int, to end: Int) -> [Unit] {
    var units: [Unit] = []
    var i = start
    while i < end {
      if let unit = unit(at: i) {
        units.append(unit)
        i = unit.tokens.upperBound
      } else if let next = joint(at: i, behind: units, to: end) {
        units.append(Unit(tokens: i..<next, fact: nil, isJoint: true))
        i = next
        if unit(at: i) == nil {
          // `Jong-un`: the small part belongs to the name.
          units.append(Unit(tokens: i..<i + 1, fact: nil))
          i += 1
        }
      } else {
        break
      }
    }
    return units
  }

  private func unit(at i: Int) -> Unit? {
    if let match = marks.matches[i], !isGivenName(i, match) { return Unit(tokens: i..<match.end, fact: match.fact) }
    return marks.isName[i] ? Unit(tokens: i..<i + 1, fact: nil) : nil
  }

  /// `Jordan Smith`, `Chelsea Clinton`: a listed name of one word that is a given name before another name.
  private func isGivenName(_ i: Int, _ match: NameMarks.Match) -> Bool {
    guard match.end == i + 1, words[i].classes.contains(.given), i + 1 < words.count, marks.isName[i + 1] else {
      return false
    }
    let next = words[i + 1].classes
    return marks.matches[i + 1] == nil && next.isDisjoint(with: [.bodyWord, .placeWord, .officeHead, .title, .common])
  }

  /// Where the run goes on if what stands at `i` joins it to what follows; nil where it ends.
  private func joint(at i: Int, behind units: [Unit], to end: Int) -> Int? {
    guard let last = units.last, i + 1 < end else { return nil }
    let word = words[i]
    let next = i + 1
    let follows = marks.isName[next] || marks.matches[next] != nil
    let before = words[i - 1].classes
    switch word.shape {
    case .hyphen:
      let tight =
        document.tokens[i - 1].span.end == document.tokens[i].span.start
        && document.tokens[i].span.end == document.tokens[next].span.start
      guard tight || spacedHyphens else { return nil }
      // `D-Va.`: a party's bracket.
      if words[i - 1].shape == .initial, last.fact == nil { return nil }
      if follows {
        // `NATO-Russia Council`: a body between two parties.
        let behind = marks.matches[next]?.end ?? next + 1
        if tight, behind < end, marks.isName[behind], words[behind].classes.contains(.bodyHead) { return next }
        if !isOpenBody(units), isState(last.fact) || (marks.matches[next].map { isState($0.fact) } ?? false) {
          return nil
        }
        return next
      }
      guard tight, units.count > 1 || words[i - 1].classes.isDisjoint(with: [.common, .function]), last.fact == nil,
        words[next].shape == .small, document.tokens[next].span.count <= 5
      else { return nil }
      return words[next].classes.contains(.afterHyphen) || units.count < 2 ? nil : next
    case .small:
      if word.id == small.of {
        let from = words[next].id == small.the ? i + 2 : next
        guard from < end, marks.isName[from] || marks.matches[from] != nil else { return nil }
        if isOpenBody(units), last.fact == nil { return from }
        return before.isDisjoint(with: [.bodyHead, .placeHead]) || before.contains(.officeHead) ? nil : from
      }
      if word.id == small.forWord || word.id == small.on {
        var from = words[next].id == small.the ? i + 2 : next
        if from < end, words[from].id == small.former { from += 1 }
        guard from < end, marks.isName[from] || marks.matches[from] != nil else { return nil }
        return before.contains(.bodyHead) || (from > next && isOpenBody(units) && last.fact == nil) ? from : nil
      }
      if word.id == small.and {
        guard follows, last.fact == nil, marks.matches[next]?.fact.country == nil else { return nil }
        return isOpenBody(units) || endsCompany(next, end) ? next : nil
      }
      guard word.classes.contains(.particle), last.fact == nil || before.contains(.given),
        before.isDisjoint(with: [.officeHead, .title, .bodyWord])
      else { return nil }
      if follows { return next }
      if words[next].classes.contains(.particle), i + 2 < end, marks.isName[i + 2] { return i + 2 }
      return nil
    case .mark:
      if word.id == small.ampersand { return follows ? next : nil }
      if word.id == small.comma { return words[next].classes.contains(.companyWord) && follows ? next : nil }
      if word.id == small.possessive, follows, before.contains(.common), last.fact == nil { return next }
      return nil
    case .quote:
      // `Workers' Party`
      if document.tokens[i - 1].span.end == document.tokens[i].span.start, follows, before.contains(.common),
        last.fact == nil
      {
        return next
      }
      return nil
    default: return nil
    }
  }

  /// `Cable and Wireless Plc`: the legal form of a company follows within two words.
  private func endsCompany(_ start: Int, _ end: Int) -> Bool {
    for i in start + 1..<start + 3 where i < end && words[i].classes.contains(.companyWord) && marks.isName[i] {
      return marks.isName[start]
    }
    return false
  }

  private func isState(_ fact: Fact?) -> Bool {
    fact.map { $0.country != nil || $0.adjective != nil || $0.people != nil } ?? false
  }

  /// `Ministry of Foreign Affairs and`, `Organization for Security and`: more of the name follows.
  private func isOpenBody(_ units: [Unit]) -> Bool {
    guard let joint = units.lastIndex(where: \.isJoint), joint > 0 else { return false }
    let head = words[units[joint - 1].tokens.upperBound - 1].classes
    let id = words[units[joint].tokens.lowerBound].id
    return head.contains(.bodyHead) && (id == small.of || id == small.forWord || id == small.on || id == small.comma)
  }

  // MARK: Cutting

  /// Cuts one run into candidates.
  private mutating func cut(_ units: ArraySlice<Unit>, title: Range<Int>? = nil) {
    var units = units
    while let last = units.last, last.isJoint { units = units.dropLast() }
    while let first = units.first, first.isJoint { units = units.dropFirst() }
    guard let first = units.first, let last = units.last else { return }
    let lastClasses = words[last.tokens.upperBound - 1].classes
    if units.count == 1 {
      emit(first, title: title)
      return
    }
    if lastClasses.contains(.following), first.fact == nil, units.count == 2 {
      // `the Reagan Administration` is the person.
      emit(first, title: title)
      return
    }
    if let post = post(in: units) {
      var left = post
      while left > units.startIndex, units[left - 1].fact == nil, classes(units[left - 1]).contains(.office) {
        left -= 1
      }
      cut(units[..<left])
      let words = units[left].tokens.lowerBound..<units[post].tokens.upperBound
      cut(units[(post + 1)...], title: words)
      return
    }
    let endsBody = lastClasses.contains(.bodyWord) || last.fact?.body != nil && !isParty(last)
    if let fact = first.fact, !second(units).isJoint {
      let rest = units.dropFirst()
      let opensBody =
        endsBody || (rest.first.map { classes($0).contains(.bodyHead) } ?? false) && rest.contains(where: \.isJoint)
      if isState(fact) {
        if opensBody {
          emit(units, title: title)
        } else {
          emit(first, title: title)
          cut(rest)
        }
        return
      }
      if fact.body != nil || fact.capital != nil || fact.seat != nil || fact.place != nil {
        if endsBody || lastClasses.contains(.placeWord) || (fact.body == nil && !rest.contains { $0.fact != nil }) {
          emit(units, title: title)
        } else {
          emit(first, title: title)
          cut(rest)
        }
        return
      }
    }
    if first.fact == nil, classes(first).contains(.creed), !classes(first).contains(.given), !endsBody {
      cut(units.dropFirst())
      return
    }
    if first.fact == nil, classes(first).contains(.direction), units.count == 2, isState(last.fact) {
      emit(last, title: nil)
      return
    }
    // A name of the lists inside an open run: `Florida | Republican | Marco Rubio`, but `Bank of China` stays.
    if !endsBody,
      let inner = units.indices.dropFirst().first(where: { units[$0].fact != nil && !units[$0 - 1].isJoint }),
      isState(units[inner].fact) || units[inner].fact?.body != nil
    {
      cut(units[..<inner], title: title)
      cut(units[inner...])
      return
    }
    emit(units, title: title)
  }

  private func second(_ units: ArraySlice<Unit>) -> Unit { units[units.startIndex + 1] }

  /// `Republican`, `Democrat` stand before names of people, not at the end of a body's name.
  private func isParty(_ unit: Unit) -> Bool {
    unit.tokens.count == 1 && !words[unit.tokens.lowerBound].classes.contains(.bodyWord)
  }

  private func classes(_ unit: Unit) -> WordClass {
    unit.tokens.count == 1 ? words[unit.tokens.lowerBound].classes : []
  }

  /// The last noun of a post or title that has the bearer's name behind it.
  private func post(in units: ArraySlice<Unit>) -> Int? {
    for i in units.indices.reversed() where units[i].fact == nil && units[i].tokens.count == 1 {
      let kind = classes(units[i])
      guard !kind.isDisjoint(with: [.officeHead, .title]), i + 1 < units.endIndex, !units[i + 1].isJoint else {
        continue
      }
      // `Justice Department`, `General Assembly` are no posts.
      let next = words[units[i + 1].tokens.upperBound - 1].classes
      if !next.isDisjoint(with: [.bodyWord, .placeWord, .eventWord]) { continue }
      // `Martin Luther King Jr.`: behind a given name or an initial it is a surname.
      if i > units.startIndex, units[i - 1].fact == nil, !kind.contains(.office),
        words[units[i - 1].tokens.lowerBound].shape == .initial
      {
        continue
      }
      return i
    }
    return nil
  }

  private mutating func emit(_ units: ArraySlice<Unit>, title: Range<Int>?) {
    guard let first = units.first, let last = units.last else { return }
    if units.count == 1 {
      emit(first, title: title)
    } else {
      candidates.append(
        NameCandidate(tokens: first.tokens.lowerBound..<last.tokens.upperBound, fact: nil, title: title))
    }
  }

  private mutating func emit(_ unit: Unit, title: Range<Int>?) {
    if unit.fact == nil {
      let kind = classes(unit)
      // A post, a creed or a common noun alone is no name.
      if title == nil, !kind.isDisjoint(with: [.officeHead, .title, .creed, .eventWord]) { return }
      if title == nil, kind.contains(.office), kind.contains(.common) { return }
    }
    candidates.append(NameCandidate(tokens: unit.tokens, fact: unit.fact, title: title))
  }
}

internal import ArticleModel
internal import Knowledge

/// Persons in a list, a line or a clause each, of whom the list's heading tells what they are: `The following were elected to
/// the council:`, `Greens: Jim Harris, Frank de Jong`, `Finance: Marko Zupan; Defence: Ana Horvat`.
///
/// Works on the whole document: heading and persons mostly stand in different sentences.
struct ListedPersons {
  let scene: Scene
  private let reader: ListHeadingReader

  init(scene: Scene) {
    self.scene = scene
    reader = ListHeadingReader(scene: scene)
  }

  func findings() -> [Finding] {
    var lists = Lists()
    for sentence in scene.draft.document.sentences {
      let line = trimmed(sentence.tokens)
      // The number of an item, cut off as a sentence.
      if line.isEmpty { continue }
      if !read(line, &lists) { lists.close() }
    }
    lists.close()
    var found: [Finding] = []
    for list in lists.closed {
      for (item, heading) in list {
        if let heading {
          found += heading.findings(on: item.person, words: item.words, title: item.title, in: scene)
        }
        guard let party = item.party else { continue }
        found += scene.finding(item.person, .memberOf, party, words: item.words, rule: "listed-person")
      }
    }
    return found
  }

  /// A person of a list.
  private struct Item {
    let person: Int
    let words: Range<Int>
    /// Where it begins, the title before the name included.
    let start: Int
    /// The post that stands beside the name: `Moussa Faki, [chairperson]`.
    var title: Range<Int>?
    /// The party in brackets behind it.
    var party: Int?
  }

  /// The lists of a document as they are read.
  private struct Lists {
    var closed: [[(item: Item, heading: ListHeading?)]] = []
    var open: [(item: Item, heading: ListHeading?)] = []
    /// What stands over the lines that follow.
    var heading: ListHeading?
    /// A line below that heading, over some of the lines: `Greens`.
    var subheading: ListHeading?

    /// A sentence that is no list ends the lists before it.
    mutating func close() {
      if Set(open.map(\.item.person)).count > 1 { closed.append(open) }
      (open, heading, subheading) = ([], nil, nil)
    }
  }

  // MARK: Lines

  /// Reads a sentence that belongs to a list; false where it does not.
  private func read(_ line: Range<Int>, _ lists: inout Lists) -> Bool {
    if scene.isWord(line.upperBound - 1, ":") {
      let words = Range(from: line.lowerBound, to: line.upperBound - 1)
      return open(words, &lists)
    }
    if isLine(line), !hasColon(line), scene.mentions(in: line).allSatisfy({ scene.type($0.entity) != .person }) {
      return open(line, &lists)
    }
    let inner = innerLists(line)
    lists.closed += inner
    return inner.isEmpty && readItems(line, &lists)
  }

  /// A heading that lines follow; a line that says nothing of its own (`Ward 3`) leaves the heading above as it is.
  private func open(_ words: Range<Int>, _ lists: inout Lists) -> Bool {
    let isBelow = lists.heading != nil && words.count <= 5
    let heading = reader.heading(in: words, under: isBelow ? lists.heading : nil)
    if isBelow {
      lists.subheading = heading ?? lists.subheading
      return heading != nil || reader.isLabel(words)
    }
    lists.close()
    lists.heading = heading
    return heading != nil
  }

  /// `Finance: Marko Zupan; Defence: Ana Horvat`, `Mary Hobbs (Labour)`
  private func readItems(_ line: Range<Int>, _ lists: inout Lists) -> Bool {
    var above = lists.subheading ?? lists.heading
    var first: ListHeading?
    var found: [(item: Item, heading: ListHeading?)] = []
    for clause in split(line, at: ";") {
      var parts = split(clause, at: ":")
      let persons = items(in: parts.removeLast())
      guard !persons.isEmpty else { return false }
      var heading = parts.isEmpty ? first ?? above : above
      for part in parts {
        guard let own = reader.heading(in: part, under: heading) else {
          if heading == nil || !reader.isLabel(part) { return false }
          continue
        }
        heading = own
        // `The ministers are: Finance: …; Defence: …`
        if part != parts.last { above = own }
      }
      // `New Democrats: Howard Hampton; Peter Kormos`
      if parts.count == 1, found.isEmpty { first = heading }
      found += persons.map { ($0, heading) }
    }
    guard found.contains(where: { $0.heading != nil || $0.item.party != nil }) else { return false }
    lists.open += found
    return true
  }

  /// A line of its own, without a verb and without the point of a sentence.
  private func isLine(_ line: Range<Int>) -> Bool {
    let document = scene.draft.document
    guard line.count <= 12, !line.contains(where: scene.isFinite) else { return false }
    return document.sentences[Int(scene.draft.sentenceAt[line.lowerBound])].tokens.upperBound == line.upperBound
  }

  private func hasColon(_ line: Range<Int>) -> Bool { line.contains { scene.isWord($0, ":") } }

  /// The sentence without the bullet or the number before it and the point behind it.
  private func trimmed(_ sentence: Range<Int>) -> Range<Int> {
    var (start, end) = (sentence.lowerBound, sentence.upperBound)
    while start < end, isBullet(start) { start += 1 }
    while end > start, scene.isWord(end - 1, ".") { end -= 1 }
    return start..<end
  }

  private func isBullet(_ token: Int) -> Bool {
    switch scene.draft.words[token].shape {
    case .number, .hyphen, .mark: scene.draft.mentionAt[token] == nil
    default: false
    }
  }

  /// The parts between the marks, none of them empty, brackets kept whole.
  private func split(_ words: Range<Int>, at mark: StaticString) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = words.lowerBound
    for token in words where scene.isWord(token, mark) {
      if start < token { parts.append(start..<token) }
      start = token + 1
    }
    if start < words.upperBound || parts.isEmpty { parts.append(start..<words.upperBound) }
    return parts
  }

  // MARK: Lists inside sentences

  /// `[members of the delegation] including [A, B and C]`, `[The judges of the court] are [A and B]`, `[Labour MPs] [A and B]`
  private func innerLists(_ line: Range<Int>) -> [[(item: Item, heading: ListHeading?)]] {
    var found: [[(item: Item, heading: ListHeading?)]] = []
    for token in line.dropLast() {
      let isNoun = reader.isPlural(token)
      guard isNoun || opensList(token), isName(token + 1, line) else { continue }
      let end = isNoun ? token + 1 : headingEnd(token, line)
      let start = headingStart(end, line, isNoun)
      guard start < end, let heading = reader.heading(in: start..<end, under: nil, isInner: true) else { continue }
      // `candidates - Donald Trump and Ted Cruz - said`
      let isAside = scene.isDash(token + 1)
      let list = Range(from: isAside ? token + 2 : token + 1, to: line.upperBound)
      let (items, next) = innerItems(list)
      if isAside, next < line.upperBound, !(next..<line.upperBound).contains(where: scene.isDash) { continue }
      guard items.count > 1 || !items.isEmpty && namesSome(token) else { continue }
      // `members of Scientology, including [musician] Tiziano Lugli`: what else they are stands for itself.
      found.append(items.map { (Item(person: $0.person, words: $0.words, start: $0.start), heading) })
    }
    return found
  }

  /// Whether a person's name, or its title, begins at a token.
  private func isName(_ token: Int, _ line: Range<Int>) -> Bool {
    let token = scene.isDash(token) ? token + 1 : token
    guard token < line.upperBound,
      let first = scene.mentions(in: token..<line.upperBound).first(where: { $0.form == .name }),
      scene.type(first.entity) == .person
    else { return false }
    return first.tokens.lowerBound == token || scene.titleStart(of: first) == token
  }

  private func opensList(_ token: Int) -> Bool {
    switch scene.lexicon.function(scene.grammar.lemmas[token]) {
    case .be, .include: true
    default: namesSome(token)
    }
  }

  /// Whether the word says that some of many follow, be it only one: `including`, `such as`, `like`.
  private func namesSome(_ token: Int) -> Bool {
    switch scene.grammar.function(token) {
    case .including: true
    case .like: scene.draft.document.tokens[token].partOfSpeech == .adposition
    case .as: scene.grammar.function(token - 1) == .such
    default: false
    }
  }

  private func headingEnd(_ token: Int, _ line: Range<Int>) -> Int {
    var end = scene.grammar.function(token) == .as ? token - 1 : token
    if end > line.lowerBound, scene.isWord(end - 1, ",") { end -= 1 }
    return end
  }

  /// Where the noun phrase of a heading inside a sentence begins: behind the last verb or comma, and for a noun right before
  /// the names behind the last preposition too.
  private func headingStart(_ end: Int, _ line: Range<Int>, _ isNoun: Bool) -> Int {
    var start = end
    while start > line.lowerBound {
      let part = scene.draft.document.tokens[start - 1].partOfSpeech
      if scene.isWord(start - 1, ",") || scene.isFinite(start - 1) { break }
      if isNoun, part == .adposition || part == .verb || part == .auxiliary || part == .coordinatingConjunction {
        break
      }
      start -= 1
    }
    return start
  }

  /// The persons of a list inside a sentence, to the one behind `and` or to the sentence's end, and where the list ends.
  private func innerItems(_ words: Range<Int>) -> (items: [Item], next: Int) {
    var items: [Item] = []
    var at = words.lowerBound
    while let mention = scene.mentions(in: at..<words.upperBound).first(where: {
      $0.form == .name && scene.type($0.entity) == .person
    }),
      scene.draft.mentionAt[at]?.tokens == mention.tokens || scene.titleStart(of: mention) == at,
      // `and Democrat Jim Webb`
      scene.mentions(in: at..<mention.tokens.lowerBound).isEmpty, !scene.isPossessive(mention.tokens.upperBound)
    {
      items.append(item(mention, from: at, in: words))
      at = mention.tokens.upperBound
      if at < words.upperBound, scene.isWord(at, "(") {
        while at < words.upperBound, !scene.isWord(at, ")") { at += 1 }
        at += 1
      }
      guard at < words.upperBound else { return (items, at) }
      let isLast = items.count > 1 && scene.grammar.function(items[items.count - 1].start - 1) == .and
      let comma = scene.isWord(at, ",")
      if comma { at += 1 }
      let joined = at < words.upperBound && scene.grammar.function(at) == .and
      if joined { at += 1 }
      guard at < words.upperBound, joined || comma && !isLast else { break }
    }
    let isWhole = at >= words.upperBound || items.contains { scene.grammar.function($0.start - 1) == .and }
    return (isWhole ? items : Array(items.prefix(1)), at)
  }

  // MARK: Items

  /// The persons of a list, each with its words; none where the words are no list: where it begins otherwise, or has a verb.
  private func items(in words: Range<Int>) -> [Item] {
    guard !words.contains(where: scene.isFinite) else { return [] }
    var items: [Item] = []
    var depth = 0
    var at = words.lowerBound
    var isOpen = true
    while at < words.upperBound {
      if scene.isWord(at, "(") { depth += 1 }
      if scene.isWord(at, ")") { depth -= 1 }
      guard depth == 0, let mention = scene.draft.mentionAt[at], mention.tokens.lowerBound == at,
        mention.form == .name, scene.type(mention.entity) == .person
      else {
        if depth == 0, !scene.isWord(at, ")") {
          if isSeparator(at) || isBullet(at) {
            isOpen = true
          } else if !isOpen || !isBefore(at, words) {
            if items.isEmpty { return [] }
            isOpen = false
          }
        }
        at += 1
        continue
      }
      let end = min(mention.tokens.upperBound, words.upperBound)
      let start = max(words.lowerBound, scene.titleStart(of: mention))
      if isOpen, !scene.isPossessive(end) {
        let isAfterMark = start == words.lowerBound || isSeparator(start - 1) || isBullet(start - 1)
        if isAfterMark { items.append(item(mention, from: start, in: words)) }
      }
      isOpen = false
      at = end
    }
    return items
  }

  /// Whether the word may stand before a name, as part of its title.
  private func isBefore(_ token: Int, _ words: Range<Int>) -> Bool {
    var next = token
    while next < words.upperBound,
      scene.draft.mentionAt[next]?.form != .name
        || scene.type(scene.draft.mentionAt[next]?.entity ?? 0) != .person
    {
      if isSeparator(next) { return false }
      next += 1
    }
    guard next < words.upperBound, let mention = scene.draft.mentionAt[next] else { return false }
    return scene.titleStart(of: mention) <= token
  }

  private func isSeparator(_ token: Int) -> Bool {
    scene.isWord(token, ",") || scene.isWord(token, ";") || scene.isWord(token, "&") || scene.isWord(token, "/")
      || scene.grammar.function(token) == .and
  }

  private func item(_ mention: MentionReference, from start: Int, in words: Range<Int>) -> Item {
    var item = Item(person: mention.entity, words: mention.tokens, start: start)
    item.title = start < mention.tokens.lowerBound ? reader.office(start..<mention.tokens.lowerBound) : nil
    var at = mention.tokens.upperBound
    if at + 2 < words.upperBound, scene.isWord(at, "("), let inner = scene.draft.mentionAt[at + 1],
      scene.isWord(inner.tokens.upperBound, ")")
    {
      if scene.isParty(inner.entity) { item.party = inner.entity }
      at = inner.tokens.upperBound + 1
    }
    guard item.title == nil, at + 1 < words.upperBound, scene.isWord(at, ",") || scene.isDash(at) else { return item }
    var end = at + 1
    while end < words.upperBound, !isSeparator(end), scene.draft.mentionAt[end] == nil { end += 1 }
    // `Anna Kask, head of Acme`: that post is elsewhere.
    guard end == words.upperBound || isSeparator(end) else { return item }
    item.title = reader.office(at + 1..<end)
    return item
  }
}

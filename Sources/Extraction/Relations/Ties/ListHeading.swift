internal import ArticleModel
internal import Knowledge

/// What stands over a list of persons tells of each: `The following were elected to the Northfield City Council:`.
struct ListHeading: Hashable {
  /// The noun that says what they are, in the plural, or the words of a post.
  var title: Range<Int>?
  var status = Status.actual
  /// Where they have the post: an organization, a country or a place.
  var body: Int?
  /// What they belong to: a party, or a body that has members.
  var group: Int?
  /// The country that they are of: `German journalists:`.
  var nationality: Int?

  /// Whether it says anything of who is listed under it.
  var tells: Bool { body != nil || group != nil || nationality != nil }

  /// What it says of a person whose words are `words`.
  func findings(on person: Int, words: Range<Int>, title own: Range<Int>?, in scene: Scene) -> [Finding] {
    var found: [Finding] = []
    func add(_ predicate: Predicate, _ object: Int?, title: Range<Int>? = nil, _ status: Status) {
      guard let object else { return }
      found += scene.finding(
        person, predicate, object, title: title, status: status, words: words, rule: "listed-person")
    }
    let party = group.flatMap { scene.isParty($0) ? $0 : nil }
    // `Moussa Faki, chairperson` is more than a member.
    add(.position, body ?? (own == nil || party != nil ? nil : group), title: own ?? title, status)
    if let party {
      // Who loses a seat keeps the party.
      add(.memberOf, party, body == nil && status == .past ? .past : .actual)
    } else if own == nil {
      add(.memberOf, group, status)
    }
    add(.nationality, nationality, .actual)
    return found
  }
}

/// Reads the headings of lists.
struct ListHeadingReader {
  let scene: Scene

  /// What the words before a colon, or a line by itself, say of the persons behind them; nil where they are no heading.
  ///
  /// What a heading leaves open (`Greens:`, `Defence Minister:`) the one above it tells.
  /// Inside a sentence nothing is left open.
  func heading(in words: Range<Int>, under above: ListHeading?, isInner: Bool = false) -> ListHeading? {
    guard !words.contains(where: isNegation) else { return nil }
    if let noun = words.last(where: isRoleOfMany) {
      // `SEC investigators to find out whether any persons, including`
      if isInner, Range(from: noun + 1, to: words.upperBound).contains(where: isClause) { return nil }
      return heading(of: noun, in: words, under: above, isInner: isInner)
    }
    if isInner { return partisans(words) ?? demonym(words) }
    if words.contains(where: { has($0, .chosen) }) { return headingOfChoice(words, under: above) }
    guard isLabel(words) else { return nil }
    if let party = mention(in: words, where: { scene.isParty($0.entity) }) {
      var heading = above ?? ListHeading()
      heading.group = party.entity
      return heading
    }
    return above.map { labelled(words, under: $0) } ?? headingOfOffice(words)
  }

  /// Whether words can be the label of an item: few, and without a verb.
  func isLabel(_ words: Range<Int>) -> Bool {
    words.count <= 9 && !words.contains(where: scene.isFinite)
  }

  // MARK: Kinds of headings

  /// `The members of the Electoral Commission are:`, `Labour candidates for the council:`
  private func heading(of noun: Int, in words: Range<Int>, under above: ListHeading?, isInner: Bool) -> ListHeading? {
    var heading = ListHeading()
    heading.title = noun..<noun + 1
    heading.status = status(of: words)
    let roles = scene.roles(noun)
    let near = mentions(beside: noun, in: words)
    // `RNC chairmen` have a post in a committee, `Republican leaders` need have none in the party.
    let party = near.last { scene.isParty($0.entity) && isPartyByName($0.entity) }
    let organization = near.last { mention in
      scene.type(mention.entity) == .organization && mention.entity != party?.entity
        // `White House hopefuls`
        && (heading.status != .planned || noun < mention.tokens.lowerBound || scene.isChamber(mention.entity))
    }
    heading.group = party?.entity ?? above?.group
    if let organization {
      let isSeat =
        !roles.contains(.member) || scene.isChamber(organization.entity) || heading.status == .planned
      if isSeat { heading.body = organization.entity } else { heading.group = organization.entity }
    } else if let country = near.last(where: { scene.type($0.entity) == .country }) {
      if isOffice(roles) {
        heading.body = country.entity
      } else if country.form == .demonym {
        heading.nationality = country.entity
      }
    } else if isOffice(roles), let place = near.last(where: { scene.type($0.entity) == .place }) {
      heading.body = place.entity
    } else if !isInner, party == nil || above != nil {
      heading.body = above?.body ?? bodyBefore(words, noun)
    }
    return heading.tells ? heading : nil
  }

  /// `Republicans`
  private func partisans(_ words: Range<Int>) -> ListHeading? {
    guard let last = words.last, isPlural(last), let party = scene.draft.mentionAt[last], scene.isParty(party.entity)
    else { return nil }
    return ListHeading(group: party.entity)
  }

  /// `the British singers`
  private func demonym(_ words: Range<Int>) -> ListHeading? {
    // `Brazilians`
    if let last = words.last, isPlural(last), let country = scene.draft.mentionAt[last], country.form == .demonym {
      return ListHeading(nationality: country.entity)
    }
    guard let noun = words.last, noun > words.lowerBound, isPlural(noun), scene.draft.mentionAt[noun] == nil,
      let country = scene.draft.mentionAt[noun - 1], country.form == .demonym, scene.type(country.entity) == .country,
      isFree(country)
    else { return nil }
    return ListHeading(nationality: country.entity)
  }

  /// `The following were elected to the council:`, `Elected were:`, `Defeated:`
  private func headingOfChoice(_ words: Range<Int>, under above: ListHeading?) -> ListHeading? {
    var heading = ListHeading()
    heading.status = status(of: words)
    heading.group = mention(in: words) { scene.isParty($0.entity) }?.entity
    heading.title = above?.title
    heading.body =
      mention(in: words) { scene.type($0.entity) == .organization && !scene.isParty($0.entity) }?.entity ?? above?.body
      ?? chamber(before: words.upperBound)
    return heading.body == nil ? nil : heading
  }

  /// `Finance Minister:` under another heading.
  private func labelled(_ words: Range<Int>, under above: ListHeading) -> ListHeading {
    var heading = above
    if let title = office(words) { heading.title = title }
    return heading
  }

  /// `Minister of Defence:` without a heading above.
  private func headingOfOffice(_ words: Range<Int>) -> ListHeading? {
    guard let title = office(words), let last = title.last(where: scene.isPost), isOffice(scene.roles(last)) else {
      return nil
    }
    let country = mention(in: words) { scene.type($0.entity) == .country }?.entity ?? country(before: words.upperBound)
    return country.map { ListHeading(title: title, body: $0) }
  }

  /// The words of a post, without an article before them: `[Minister of Defence]`.
  func office(_ words: Range<Int>) -> Range<Int>? {
    guard let last = words.last(where: { scene.isPost($0) && scene.draft.mentionAt[$0] == nil }) else { return nil }
    var start = words.lowerBound
    while start < last, scene.draft.mentionAt[start] != nil || !isTitleWord(start) { start += 1 }
    guard !(start..<last).contains(where: { scene.draft.mentionAt[$0] != nil || isMark($0) }) else { return nil }
    // `Minister of Defence`, but `chairman of Acme`
    let goesOn = last + 2 < words.upperBound && scene.grammar.function(last + 1) == .of
    let rest = last + 1..<words.upperBound
    let isWhole = goesOn && !rest.contains { scene.draft.mentionAt[$0] != nil || isMark($0) }
    return start..<(isWhole ? words.upperBound : last + 1)
  }

  // MARK: Words

  /// Whether a noun in the plural says what those are that the list names.
  private func isRoleOfMany(_ token: Int) -> Bool {
    guard isPlural(token), scene.draft.mentionAt[token].map({ $0.form == .nominal }) ?? true else { return false }
    // `critics of Wall Street` stand against it.
    guard scene.grammar.noun(token)?.frames.isEmpty ?? true else { return false }
    let roles: NounRoles = [.leading, .post, .state, .member, .government]
    return !scene.roles(token).isDisjoint(with: roles) || scene.draft.words[token].classes.contains(.officeHead)
  }

  func isPlural(_ token: Int) -> Bool {
    let word = scene.draft.document.tokens[token]
    return (word.partOfSpeech == .noun || word.partOfSpeech == .properNoun) && word.features.number == .plural
  }

  private func isOffice(_ roles: NounRoles) -> Bool { !roles.isDisjoint(with: [.state, .government]) }

  private func has(_ token: Int, _ role: NounRoles) -> Bool {
    scene.draft.mentionAt[token] == nil
      && scene.lexicon.noun(scene.grammar.forms[token])?.roles.contains(role) ?? false
  }

  private func status(of words: Range<Int>) -> Status {
    if words.contains(where: { has($0, .past) || has($0, .unseated) }) { return .past }
    return words.contains { scene.roles($0).contains(.contender) } ? .planned : .actual
  }

  private func isNegation(_ token: Int) -> Bool {
    switch scene.grammar.function(token) {
    case .not, .nt, .never, .no: true
    default: false
    }
  }

  private func isTitleWord(_ token: Int) -> Bool {
    switch scene.draft.document.tokens[token].partOfSpeech {
    case .noun, .properNoun, .adjective: true
    default: false
    }
  }

  private func isClause(_ token: Int) -> Bool {
    scene.isFinite(token) || scene.draft.document.tokens[token].features.verbForm == .infinitive
  }

  private func isMark(_ token: Int) -> Bool { scene.draft.document.tokens[token].partOfSpeech == .punctuation }

  /// Whether the last word of the name tells a party: `Green Party`.
  private func isPartyByName(_ entity: Int) -> Bool {
    scene.draft.entities[entity].name.split(separator: " ").last.map { word in
      scene.lexicon.noun(scene.lexicon.word(String(word)))?.roles.contains(.party) ?? false
    } ?? false
  }

  // MARK: Bodies

  /// The names in the noun's own phrase, from the last verb, comma or preposition before it to the next verb, pronoun or mark
  /// behind it; and those behind a word of choice: `judges were appointed to the Supreme Court`.
  private func mentions(beside noun: Int, in words: Range<Int>) -> [MentionReference] {
    let document = scene.draft.document
    var start = noun
    while start > words.lowerBound, !ends(start - 1), !isOther(start - 1, in: words),
      document.tokens[start - 1].partOfSpeech != .adposition
    {
      start -= 1
    }
    var end = noun + 1
    while end < words.upperBound, !ends(end) { end += 1 }
    var near = scene.mentions(in: start..<end)
    if let choice = (end..<words.upperBound).first(where: { has($0, .chosen) }) {
      var last = choice + 1
      while last < words.upperBound, !ends(last) { last += 1 }
      near += scene.mentions(in: choice..<last)
    }
    return near.filter { $0.form != .pronoun && !$0.tokens.contains(noun) && isFree($0) }
  }

  /// Whether a phrase ends before a word.
  private func ends(_ token: Int) -> Bool {
    let word = scene.draft.document.tokens[token]
    switch word.partOfSpeech {
    case .punctuation: return scene.draft.mentionAt[token] == nil && !scene.isDash(token)
    case .auxiliary: return true
    case .pronoun: return word.relation != .nmodPossessive
    default: return scene.isFinite(token)
    }
  }

  /// Whether another phrase ends before the word: `his GOP rivals [and] world leaders`, but `Republican and Democratic members`.
  private func isOther(_ token: Int, in words: Range<Int>) -> Bool {
    guard scene.draft.document.tokens[token].partOfSpeech == .coordinatingConjunction, token > words.lowerBound else {
      return false
    }
    if let mention = scene.draft.mentionAt[token - 1] {
      return !scene.isParty(mention.entity) && mention.form != .demonym
    }
    return scene.draft.document.tokens[token - 1].partOfSpeech != .adjective
  }

  /// Not so in `pro-Russian politicians`.
  private func isFree(_ mention: MentionReference) -> Bool { !scene.isDash(mention.tokens.lowerBound - 1) }

  private func mention(in words: Range<Int>, where holds: (MentionReference) -> Bool) -> MentionReference? {
    scene.mentions(in: words).last { $0.form != .pronoun && holds($0) }
  }

  /// Whose members, ministers or councillors they are, where the heading leaves it open.
  private func bodyBefore(_ words: Range<Int>, _ noun: Int) -> Int? {
    if scene.roles(noun).contains(.government) || words.contains(where: { has($0, .cabinet) }) {
      return country(before: words.upperBound)
    }
    // `members of the delegation`
    let isOfUnnamed = scene.grammar.function(noun + 1) == .of && !words.contains { has($0, .chamber) }
    return isOfUnnamed ? nil : chamber(before: words.upperBound)
  }

  private func country(before token: Int) -> Int? {
    lastEntity(before: token) { scene.type($0.entity) == .country }
  }

  private func chamber(before token: Int) -> Int? {
    lastEntity(before: token) { scene.type($0.entity) == .organization && scene.isChamber($0.entity) }
  }

  /// The one named last, in the sentence of the heading or the three before it.
  private func lastEntity(before token: Int, where holds: (MentionReference) -> Bool) -> Int? {
    let draft = scene.draft
    let first = draft.document.sentences[max(0, Int(draft.sentenceAt[token - 1]) - 3)].tokens.lowerBound
    return mention(in: Range(from: first, to: token), where: holds)?.entity
  }
}

extension Scene {
  /// Whether a word is a finite verb of a clause that is no relative clause.
  func isFinite(_ token: Int) -> Bool {
    let word = draft.document.tokens[token]
    guard word.features.verbForm == .finite, draft.mentionAt[token] == nil,
      word.partOfSpeech == .verb || word.partOfSpeech == .auxiliary
    else { return false }
    var at: Int? = token
    var steps = 0
    while let here = at, steps < 8 {
      if draft.document.tokens[here].relation == .aclRelative { return false }
      at = draft.document.tokens[here].head
      steps += 1
    }
    return true
  }
}

internal import ArticleModel
internal import Knowledge

/// Reads what a description says of a person: `the foreign minister of Germany`, `her lawyer`, `a Left party MP`.
struct Description {
  let scene: Scene
  /// Whom it describes.
  let person: Int
  /// The noun that says what they are; nil where it is the last one among the words.
  let noun: Int?
  /// The tokens of the description.
  let words: Range<Int>
  /// The phrases behind it, each with its preposition: `of Germany`.
  let complements: [(preposition: FunctionWord?, mention: MentionReference)]
  /// All that is read, the name included.
  let evidence: Range<Int>
  let rule: String
  /// What the verb says of it: `was`.
  var status = Status.actual

  /// The ties that it says.
  func findings() -> [Finding] {
    let posts = words.filter { scene.isPost($0) && isDescriptive($0) }
    let mentions = scene.mentions(in: words)
    let said = scene.status(ofWordsIn: words)
    let status = said == .actual ? status : said
    var found: [Finding] = []
    for mention in mentions { found += tie(to: mention, posts: posts, status: status, behind: nil) }
    for (preposition, mention) in complements {
      found += tie(to: mention, posts: posts, status: status, behind: preposition)
    }
    return found
  }

  /// The noun that says what they are: the last word of the description that no other mention covers.
  private var sense: Int? { noun ?? words.last { isDescriptive($0) && isNominal($0) } }

  /// Whether no name covers the word: the description itself may be a mention of the person.
  private func isDescriptive(_ token: Int) -> Bool {
    guard let mention = scene.draft.mentionAt[token] else { return true }
    return mention.form == .nominal && mention.entity == person
  }

  private func isNominal(_ token: Int) -> Bool {
    switch scene.draft.document.tokens[token].partOfSpeech {
    case .noun, .properNoun, .adjective: true
    default: false
    }
  }

  private func tie(
    to mention: MentionReference, posts: [Int], status: Status, behind preposition: FunctionWord?
  ) -> [Finding] {
    guard mention.entity != person, isBeside(mention), !isMission(preposition, mention, posts) else { return [] }
    let roles = sense.map(scene.roles) ?? []
    switch scene.type(mention.entity) {
    case .person: return personalTie(mention.entity, roles, status)
    case .country:
      if preposition == nil, posts.isEmpty {
        // `German Gref`: a demonym without a noun behind it is a name.
        let isDemonym = mention.form == .demonym && (sense ?? 0) >= mention.tokens.upperBound
        return isDemonym ? finding(.nationality, mention.entity, status: .actual) : []
      }
      if mention.form == .demonym, let last = posts.last, !scene.roles(last).contains(.state) {
        // `head of the German employers`: the body is German.
        return preposition == nil ? finding(.nationality, mention.entity, status: .actual) : []
      }
      if !posts.isEmpty {
        return finding(.position, mention.entity, title: title(posts, beside: mention), status: status)
      }
      return preposition == .from ? finding(.livesIn, mention.entity, status: status) : []
    case .place:
      if !posts.isEmpty, preposition != .in || sense.map(scene.isPost) ?? false {
        return finding(.position, mention.entity, title: title(posts, beside: mention), status: status)
      }
      let lives = !roles.isDisjoint(with: [.resident, .student]) || preposition == .from
      return lives ? finding(.livesIn, mention.entity, status: status) : []
    case .organization: return bodyTie(mention, roles, posts, status, behind: preposition)
    }
  }

  /// Whether a name among the words is the noun's own: not so in `pro-Beijing councillor`, `US-based cleric` and
  /// `the Afghan team's coach`.
  private func isBeside(_ mention: MentionReference) -> Bool {
    guard words.contains(mention.tokens.lowerBound) else { return true }
    let before = mention.tokens.lowerBound - 1
    let after = mention.tokens.upperBound
    // `then-US President` is the US's own.
    if words.contains(before), scene.isDash(before), before == 0 || !scene.roles(before - 1).contains(.past) {
      return false
    }
    guard after < words.upperBound else { return true }
    if scene.isDash(after) { return false }
    guard mention.form == .demonym else { return true }
    return !(after + 1..<max(after + 1, words.upperBound)).contains(where: scene.isPossessive)
  }

  /// `ambassador to Washington`: a post towards somebody is none of theirs.
  private func isMission(_ preposition: FunctionWord?, _ mention: MentionReference, _ posts: [Int]) -> Bool {
    guard preposition == .to else { return false }
    return scene.type(mention.entity) != .organization || posts.contains { scene.roles($0).contains(.government) }
  }

  private func personalTie(_ other: Int, _ roles: NounRoles, _ status: Status) -> [Finding] {
    guard let noun = sense else { return [] }
    let title = noun..<noun + 1
    if roles.contains(.kin) { return finding(.family, other, title: title, status: status) }
    if roles.contains(.opponent) { return finding(.rival, other, status: status) }
    if !roles.isDisjoint(with: [.staff, .companion]) {
      return finding(.associate, other, title: title, status: status)
    }
    return []
  }

  private func bodyTie(
    _ mention: MentionReference, _ roles: NounRoles, _ posts: [Int], _ status: Status,
    behind preposition: FunctionWord?
  ) -> [Finding] {
    let isParty = scene.isParty(mention.entity)
    if roles.contains(.founder) { return finding(.founded, mention.entity, status: .actual) }
    if roles.contains(.owner) { return finding(.owns, mention.entity, status: .actual) }
    if roles.contains(.student) { return finding(.educatedAt, mention.entity, status: status) }
    if isParty, !roles.contains(.leading) {
      return finding(.memberOf, mention.entity, title: title(posts, beside: mention), status: status)
    }
    if roles.contains(.member), !roles.contains(.leading), !scene.isChamber(mention.entity) {
      return finding(.memberOf, mention.entity, status: status)
    }
    if !posts.isEmpty {
      return finding(.position, mention.entity, title: title(posts, beside: mention), status: status)
    }
    if roles.contains(.member) { return finding(.memberOf, mention.entity, status: status) }
    // `MSNBC host Chris Matthews`: any other noun between body and name is a post.
    guard let noun = sense, preposition == nil || preposition == .at || preposition == .of,
      scene.draft.document.tokens[noun].partOfSpeech == .noun
    else { return [] }
    return finding(.position, mention.entity, title: title([noun], beside: mention), status: status)
  }

  /// The words of the post: from behind the mention, or from the start, to the last noun of a post.
  private func title(_ posts: [Int], beside mention: MentionReference) -> Range<Int>? {
    guard let last = posts.last else { return nil }
    var start =
      mention.tokens.upperBound <= last && words.contains(mention.tokens.lowerBound)
      ? mention.tokens.upperBound : words.lowerBound
    while start < last, !isTitleWord(start) { start += 1 }
    // `Secretary of State`
    let goesOn = last + 2 < words.upperBound && scene.grammar.function(last + 1) == .of
    return start..<(goesOn && scene.mentions(in: last + 1..<words.upperBound).isEmpty ? words.upperBound : last + 1)
  }

  private func isTitleWord(_ token: Int) -> Bool {
    guard isDescriptive(token) else { return false }
    switch scene.draft.document.tokens[token].partOfSpeech {
    case .determiner, .particle, .pronoun, .adverb, .punctuation, .numeral: return false
    default: return scene.roles(token).isDisjoint(with: [.past])
    }
  }

  private func finding(
    _ predicate: Predicate, _ object: Int, title: Range<Int>? = nil, status: Status
  ) -> [Finding] {
    scene.finding(person, predicate, object, title: title, status: status, words: evidence, rule: rule)
  }
}

internal import ArticleModel
internal import Knowledge

/// Brings a person's names together: `Sergei Lavrov`, `Lavrov`, `Mr Lavrov`, `Hillary` with `Hillary Rodham Clinton`.
struct PersonIdentity {
  private let draft: Draft
  /// Groups that hold a full name, by their order of appearance.
  private var full: [Int] = []
  /// By each word of a full name, the groups that have it, and whether it is the last.
  private var bearers: [UInt32: [(group: Int, isSurname: Bool)]] = [:]

  static func join(_ identity: inout Identity) {
    var join = PersonIdentity(draft: identity.draft)
    join.joinFullNames(&identity)
    join.joinShortNames(&identity)
  }

  private init(draft: Draft) { self.draft = draft }

  /// The tokens of a name that count: no hyphens.
  private func parts(_ name: TypedName) -> [Int] { name.tokens.filter { draft.words[$0].shape != .hyphen } }

  private func ids(_ name: TypedName) -> [UInt32] { parts(name).map { draft.words[$0].id } }

  // MARK: Full names

  /// `Donald J. Trump` and `Donald Trump`, `Hillary Rodham Clinton` and `Hillary Clinton`, `G. Schröder`: first and last
  /// word agree. The longest come first, so that `Le Pen` finds `Marine Le Pen`.
  private mutating func joinFullNames(_ identity: inout Identity) {
    var names: [(group: Int, parts: [Int])] = []
    for group in identity.groups.indices where identity.groups[group].type == .person {
      guard let name = longest(identity, group) else { continue }
      let parts = parts(identity.names[name])
      if parts.count > 1 { names.append((group, parts)) }
    }
    var byLast: [UInt32: [(group: Int, parts: [Int])]] = [:]
    for name in names.sorted(by: { ($1.parts.count, $0.group) < ($0.parts.count, $1.group) }) {
      guard let last = name.parts.last else { continue }
      let id = draft.words[last].id
      let known = byLast[id] ?? []
      if let same = known.first(where: { areOne(name.parts, $0.parts) }) {
        identity.merge(name.group, into: same.group)
      } else if !known.contains(where: { isTail(name.parts, of: $0.parts) }) {
        byLast[id, default: []].append(name)
        full.append(name.group)
      }
    }
    full.sort()
    joinMisspelt(&identity)
    for group in full {
      guard let name = longest(identity, group) else { continue }
      let parts = parts(identity.names[name])
      for (i, part) in parts.enumerated() {
        let word = draft.words[part]
        guard word.classes.isDisjoint(with: [.particle, .function]) || i + 1 == parts.count else { continue }
        bearers[word.id, default: []].append((group, i + 1 == parts.count))
      }
    }
  }

  /// Whether two names with the same last word name one: their first words are the same, or one is the other's initial.
  private func areOne(_ a: [Int], _ b: [Int]) -> Bool {
    guard let a = a.first, let b = b.first else { return false }
    if draft.words[a].id == draft.words[b].id { return true }
    guard draft.words[a].shape == .initial || draft.words[b].shape == .initial else {
      return Spelling.areAlike(text(a), text(b))
    }
    return text(a).unicodeScalars.first == text(b).unicodeScalars.first
  }

  private func isTail(_ short: [Int], of long: [Int]) -> Bool {
    short.count < long.count
      && zip(short.reversed(), long.reversed()).allSatisfy { draft.words[$0].id == draft.words[$1].id }
  }

  /// `Angela Merkle`: a last word that is alike behind the same first word.
  private mutating func joinMisspelt(_ identity: inout Identity) {
    var byFirst: [UInt32: Int] = [:]
    for group in full {
      guard let name = longest(identity, group) else { continue }
      let parts = parts(identity.names[name])
      guard let first = parts.first, let last = parts.last else { continue }
      if let other = byFirst[draft.words[first].id], let otherName = longest(identity, other),
        let otherLast = self.parts(identity.names[otherName]).last, Spelling.areAlike(text(last), text(otherLast))
      {
        identity.merge(group, into: other)
      } else {
        byFirst[draft.words[first].id] = group
      }
    }
    full.removeAll { identity.groups[$0].names.isEmpty }
  }

  private func text(_ token: Int) -> Substring { draft.document.text(of: draft.document.tokens[token]) }

  // MARK: Short names

  /// Each short name goes to the bearer of a full name that has it as surname, else as first name; the nearest before it
  /// where there are several, of the gender that its title tells.
  private func joinShortNames(_ identity: inout Identity) {
    let isFull = Set(full)
    for i in identity.names.indices where identity.groups[identity.groupOf[i]].type == .person {
      let name = identity.names[i]
      guard let last = parts(name).last, !isFull.contains(identity.groupOf[i]) else { continue }
      var choices = bearers[draft.words[last].id] ?? []
      let own = Set(ids(name))
      if own.count > 1 {
        // `der Pas` of `Nikolaus van der Pas`: all its words are the bearer's.
        choices = choices.filter { choice in
          longest(identity, choice.group).map { own.isSubset(of: ids(identity.names[$0])) } ?? false
        }
      }
      if choices.isEmpty, own.count == 1 { choices = alike(last, identity) }
      if choices.contains(where: \.isSurname) { choices = choices.filter(\.isSurname) }
      if choices.count > 1 {
        let gender = gender(ofTitle: name)
        let agreeing = choices.filter { choice in
          let other = self.gender(identity, choice.group)
          return gender.isEmpty || other.isEmpty || other == gender
        }
        if !agreeing.isEmpty { choices = agreeing }
      }
      let nearest = choices.max { a, b in nearness(identity, a.group, i) < nearness(identity, b.group, i) }
      if let nearest { identity.move(i, to: nearest.group) }
    }
  }

  /// Bearers of a word that is spelt nearly so.
  private func alike(_ token: Int, _ identity: Identity) -> [(group: Int, isSurname: Bool)] {
    guard full.count <= Self.mostCompared else { return [] }
    return full.flatMap { group -> [(group: Int, isSurname: Bool)] in
      guard let name = longest(identity, group) else { return [] }
      let parts = parts(identity.names[name])
      return parts.filter { Spelling.areAlike(text($0), text(token)) }.map { (group, $0 == parts.last) }
    }
  }

  /// Full names beyond this number are not compared letter by letter.
  private static let mostCompared = 200

  private func longest(_ identity: Identity, _ group: Int) -> Int? {
    identity.groups[group].names.max { identity.names[$0].tokens.count < identity.names[$1].tokens.count }
  }

  /// Greatest for the bearer named last before the name; those first named after it come behind all.
  private func nearness(_ identity: Identity, _ group: Int, _ name: Int) -> Int {
    let names = identity.groups[group].names
    if let before = names.last(where: { $0 < name }) { return before }
    return -(names.first ?? Int.max / 2)
  }

  /// `Mr`, `Mrs`, `spokeswoman` before a name.
  private func gender(ofTitle name: TypedName) -> WordClass {
    guard let title = name.title else { return [] }
    for token in title {
      let gender = draft.words[token].classes.intersection([.male, .female])
      if !gender.isEmpty { return gender }
    }
    return []
  }

  private func gender(_ identity: Identity, _ group: Int) -> WordClass {
    for name in identity.groups[group].names {
      let gender = gender(ofTitle: identity.names[name])
      if !gender.isEmpty { return gender }
    }
    guard let name = longest(identity, group) else { return [] }
    return draft.words[identity.names[name].tokens.lowerBound].classes.intersection([.male, .female])
  }
}

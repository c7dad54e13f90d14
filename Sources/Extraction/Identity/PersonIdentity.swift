internal import ArticleModel
internal import Knowledge

/// Brings a person's names together: `Sergei Lavrov`, `Lavrov`, `Mr Lavrov`, `Hillary` with `Hillary Rodham Clinton`.
enum PersonIdentity {
  static func join(_ identity: inout Identity) {
    let full = joinFullNames(&identity)
    joinShortNames(&identity, to: full)
  }

  /// Words of a name that count: no hyphens, no `Jr.`.
  private static func parts(_ name: TypedName, _ draft: Draft) -> [Word] {
    name.tokens.compactMap { draft.words[$0].shape == .hyphen ? nil : draft.words[$0] }
  }

  /// `Donald J. Trump` and `Donald Trump`, `Hillary Rodham Clinton` and `Hillary Clinton`: first and last word agree.
  private static func joinFullNames(_ identity: inout Identity) -> [Int] {
    var full: [Int] = []
    var byEnds: [UInt64: Int] = [:]
    for group in identity.groups.indices where identity.groups[group].type == .person {
      guard let name = identity.groups[group].names.first else { continue }
      let parts = parts(identity.names[name], identity.draft)
      guard parts.count > 1, let first = parts.first, let last = parts.last else { continue }
      // `Le Pen`, `van Gogh`: a surname.
      if parts.count == 2, first.classes.contains(.particle), !first.classes.contains(.given) { continue }
      let key = UInt64(first.id) << 32 | UInt64(last.id)
      if let other = byEnds[key] {
        identity.merge(group, into: other)
      } else {
        byEnds[key] = group
        full.append(group)
      }
    }
    return full
  }

  /// Each short name goes to the bearer of a full name that has it as surname, else as first name; the nearest before it
  /// where there are several, of the gender that its title tells.
  private static func joinShortNames(_ identity: inout Identity, to full: [Int]) {
    var bearers: [UInt32: [(group: Int, isSurname: Bool)]] = [:]
    for group in full {
      guard let name = longest(identity, group) else { continue }
      let parts = parts(identity.names[name], identity.draft)
      for (i, part) in parts.enumerated()
      where part.classes.isDisjoint(with: [.particle, .function]) || i + 1 == parts.count {
        bearers[part.id, default: []].append((group, i + 1 == parts.count))
      }
    }
    for i in identity.names.indices where identity.groups[identity.groupOf[i]].type == .person {
      let name = identity.names[i]
      let parts = parts(name, identity.draft)
      guard let last = parts.last, !full.contains(identity.groupOf[i]), var choices = bearers[last.id] else { continue }
      if parts.count > 1 {
        // `der Pas` of `Nikolaus van der Pas`: all its words are the bearer's.
        let ids = Set(parts.map(\.id))
        choices = choices.filter { choice in
          longest(identity, choice.group).map { longest in
            ids.isSubset(of: self.parts(identity.names[longest], identity.draft).map(\.id))
          } ?? false
        }
      }
      if choices.contains(where: \.isSurname) { choices = choices.filter(\.isSurname) }
      if choices.count > 1 {
        let gender = gender(ofTitle: name, identity.draft)
        let agreeing = choices.filter { choice in
          gender.isEmpty || self.gender(identity, choice.group).isEmpty || self.gender(identity, choice.group) == gender
        }
        if !agreeing.isEmpty { choices = agreeing }
      }
      let nearest = choices.max { a, b in nearness(identity, a.group, i) < nearness(identity, b.group, i) }
      guard let nearest else { continue }
      identity.move(i, to: nearest.group)
    }
  }

  private static func longest(_ identity: Identity, _ group: Int) -> Int? {
    identity.groups[group].names.max { identity.names[$0].tokens.count < identity.names[$1].tokens.count }
  }

  /// Greatest for the bearer named last before the name; those first named after it come behind all.
  private static func nearness(_ identity: Identity, _ group: Int, _ name: Int) -> Int {
    let names = identity.groups[group].names
    if let before = names.last(where: { $0 < name }) { return before }
    return -(names.first ?? Int.max / 2)
  }

  /// `Mr`, `Mrs`, `spokeswoman` before a name.
  private static func gender(ofTitle name: TypedName, _ draft: Draft) -> WordClass {
    guard let title = name.title else { return [] }
    for token in title {
      let gender = draft.words[token].classes.intersection([.male, .female])
      if !gender.isEmpty { return gender }
    }
    return []
  }

  private static func gender(_ identity: Identity, _ group: Int) -> WordClass {
    for name in identity.groups[group].names {
      let gender = gender(ofTitle: identity.names[name], identity.draft)
      if !gender.isEmpty { return gender }
    }
    guard let name = longest(identity, group) else { return [] }
    return identity.draft.words[identity.names[name].tokens.lowerBound].classes.intersection([.male, .female])
  }
}

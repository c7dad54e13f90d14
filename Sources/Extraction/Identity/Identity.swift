internal import ArticleModel
internal import Knowledge

/// Groups the names of one document: one group for each real thing.
///
/// States, listed bodies and listed places are known by the lists; persons by full name and surname; bodies by long
/// form, short form and acronym; everything else by the same words.
struct Identity {
  /// One real thing.
  struct Group {
    var type: EntityType
    /// Indices of its names, in text order.
    var names: [Int] = []
    /// Canonical name, where the lists give one.
    var listed: String?
  }

  let draft: Draft
  let names: [TypedName]
  /// For each name, its group.
  private(set) var groupOf: [Int]
  private(set) var groups: [Group] = []

  init(_ draft: Draft, names: [TypedName]) {
    self.draft = draft
    self.names = names
    groupOf = Array(repeating: -1, count: names.count)
  }

  /// Puts every name into its group.
  mutating func resolve() {
    let homonyms = Homonyms(draft, names: names)
    let agreed = agreedTypes()
    var listed: [ListedKey: Int] = [:]
    var spelled: [SpelledKey: Int] = [:]
    for (i, name) in names.enumerated() {
      let type = homonyms.type(of: name)
      if let key = listedKey(name, type) {
        if let group = listed[key] {
          join(i, to: group)
        } else {
          listed[key] = open(i, type, listed: listedName(key))
        }
      } else {
        let words = spelling(of: name)
        let key = SpelledKey(type: name.fact == nil ? agreed[words] ?? type : type, words: words)
        if let group = spelled[key] {
          join(i, to: group)
        } else {
          spelled[key] = open(i, key.type, listed: nil)
        }
      }
    }
    PersonIdentity.join(&self)
    BodyIdentity.join(&self)
  }

  /// A number for the words of a name; a company's legal form aside.
  private func spelling(of name: TypedName) -> UInt64 {
    var tokens = name.tokens
    if name.type == .organization {
      while tokens.count > 1, draft.words[tokens.upperBound - 1].classes.contains(.companyWord) {
        tokens = tokens.dropLast()
      }
    }
    return draft.key(of: tokens)
  }

  /// By the words of a name, the type that the document gives them most surely, where some places take them for a person's
  /// and some for another's. A city and its club may share a name.
  private func agreedTypes() -> [UInt64: EntityType] {
    var weights: [UInt64: [EntityType: Double]] = [:]
    for name in names where name.fact == nil {
      weights[spelling(of: name), default: [:]][name.type, default: 0] += name.confidence
    }
    return weights.compactMapValues { weights in
      guard weights.count > 1, weights[.person] != nil else { return nil }
      let best = weights.max { ($0.value, $1.key) < ($1.value, $0.key) }
      return best.flatMap { $0.value > Self.clear * weights.values.reduce(0, +) ? $0.key : nil }
    }
  }

  /// Share of a type that leaves the others no chance.
  private static let clear = 0.6

  /// Makes entities and mentions of the groups, in order of first appearance.
  func fill(_ draft: inout Draft) {
    var entityOf = [Int](repeating: -1, count: groups.count)
    for (i, name) in names.enumerated() {
      let group = groupOf[i]
      if entityOf[group] < 0 {
        entityOf[group] = draft.addEntity(type: groups[group].type, name: canonicalName(of: groups[group]))
      }
      draft.addMention(
        of: entityOf[group], tokens: name.tokens, form: name.form, rule: name.rule, confidence: name.confidence,
        alias: self.draft.words(of: name.tokens))
    }
  }

  /// Moves all names of `source` to `target`.
  mutating func merge(_ source: Int, into target: Int) {
    guard source != target else { return }
    for name in groups[source].names { groupOf[name] = target }
    groups[target].names = (groups[target].names + groups[source].names).sorted()
    groups[target].listed = groups[target].listed ?? groups[source].listed
    groups[source].names = []
  }

  /// Moves all names of `source` to `target`, which alone decides what they are called.
  mutating func define(_ source: Int, as target: Int) {
    let listed = groups[target].listed
    merge(source, into: target)
    groups[target].listed = listed
  }

  /// Moves one name to `target`.
  mutating func move(_ name: Int, to target: Int) {
    let source = groupOf[name]
    guard source != target else { return }
    groups[source].names.removeAll { $0 == name }
    groups[target].names.append(name)
    groups[target].names.sort()
    groupOf[name] = target
  }

  private mutating func open(_ name: Int, _ type: EntityType, listed: String?) -> Int {
    groups.append(Group(type: type, names: [name], listed: listed))
    groupOf[name] = groups.count - 1
    return groups.count - 1
  }

  mutating func join(_ name: Int, to group: Int) {
    groups[group].names.append(name)
    groupOf[name] = group
  }

  // MARK: Listed names

  private enum ListedKey: Hashable {
    case country(Int)
    case body(Int)
    case place(Int)
    case capital(Int)
  }

  private struct SpelledKey: Hashable {
    let type: EntityType
    let words: UInt64
  }

  private func listedKey(_ name: TypedName, _ type: EntityType) -> ListedKey? {
    guard let fact = name.fact else { return nil }
    switch type {
    case .country:
      let index = fact.country ?? fact.adjective ?? fact.people ?? fact.seat ?? fact.capital
      return index.map(ListedKey.country)
    case .organization: return (fact.body ?? fact.members).map(ListedKey.body)
    case .place: return (fact.place ?? fact.inhabitants).map(ListedKey.place) ?? fact.capital.map(ListedKey.capital)
    case .person: return nil
    }
  }

  private func listedName(_ key: ListedKey) -> String? {
    switch key {
    case .country(let index): draft.knowledge.countries[index].name
    case .body(let index): draft.knowledge.bodies[index].name
    case .place(let index): draft.knowledge.places[index].name
    case .capital: nil
    }
  }

  /// The listed name; else the longest form, where the document has several of one length the first.
  private func canonicalName(of group: Group) -> String {
    if let listed = group.listed { return listed }
    var best = ""
    var length = 0
    for name in group.names where names[name].form == .name {
      let tokens = names[name].full ?? names[name].tokens
      guard tokens.count > length else { continue }
      best = draft.words(of: tokens)
      length = tokens.count
    }
    return best.isEmpty ? group.names.first.map { draft.words(of: names[$0].tokens) } ?? "" : best
  }
}

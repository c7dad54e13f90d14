internal import ArticleModel
internal import Knowledge

/// Brings a body's names together: long form and acronym, with and without its legal form or its country's adjective,
/// and its last word alone (`Commission`).
enum BodyIdentity {
  static func join(_ identity: inout Identity) {
    joinAcronyms(&identity)
    joinShortForms(&identity)
  }

  private static func bodies(_ identity: Identity) -> [Int] {
    identity.groups.indices.filter { identity.groups[$0].type == .organization && !identity.groups[$0].names.isEmpty }
  }

  /// `International Monetary Fund (IMF)`: in brackets right behind, or of the same initials.
  private static func joinAcronyms(_ identity: inout Identity) {
    let draft = identity.draft
    var byInitials: [String: Int] = [:]
    for group in bodies(identity) {
      for name in identity.groups[group].names where identity.names[name].tokens.count > 2 {
        byInitials[initials(identity.names[name].tokens, draft), default: group] = group
      }
    }
    for i in identity.names.indices where identity.names[i].type == .organization {
      let tokens = identity.names[i].tokens
      guard tokens.count == 1, draft.words[tokens.lowerBound].shape == .capitals else { continue }
      let group = identity.groupOf[i]
      if i > 0, identity.names[i - 1].type == .organization, identity.names[i - 1].tokens.count > 1,
        identity.names[i - 1].tokens.upperBound + 1 == tokens.lowerBound,
        draft.words(of: tokens.lowerBound - 1..<tokens.lowerBound) == "("
      {
        // What the article says its letters stand for, whatever the lists say (`Australian Federal Police (AFP)`).
        identity.define(group, as: identity.groupOf[i - 1])
      } else if let long = byInitials[draft.words(of: tokens)], identity.groups[long].names.isEmpty == false {
        identity.merge(group, into: long)
      }
    }
  }

  private static func initials(_ tokens: Range<Int>, _ draft: Draft) -> String {
    var initials = ""
    for token in tokens where draft.words[token].shape.isCapital {
      if let first = draft.document.text(of: draft.document.tokens[token]).unicodeScalars.first {
        initials.unicodeScalars.append(first)
      }
    }
    return initials
  }

  /// `Nissan` of `Nissan Motor Co`, `Foreign Ministry` of `German Foreign Ministry`, `Commission` of `European
  /// Commission`: the beginning or the end of a longer name of the document.
  private static func joinShortForms(_ identity: inout Identity) {
    let draft = identity.draft
    var byPrefix: [UInt64: (group: Int, rest: Range<Int>)] = [:]
    var bySuffix: [UInt64: (group: Int, rest: Range<Int>)] = [:]
    for group in bodies(identity) {
      for name in identity.groups[group].names {
        let tokens = identity.names[name].full ?? identity.names[name].tokens
        for cut in tokens.dropFirst() {
          let prefix = draft.key(of: tokens.lowerBound..<cut)
          let suffix = draft.key(of: cut..<tokens.upperBound)
          byPrefix[prefix] = byPrefix[prefix] ?? (group, cut..<tokens.upperBound)
          bySuffix[suffix] = bySuffix[suffix] ?? (group, tokens.lowerBound..<cut)
        }
      }
    }
    for group in bodies(identity) {
      guard let name = identity.groups[group].names.first else { continue }
      let tokens = identity.names[name].tokens
      let key = draft.key(of: tokens)
      let last = draft.words[tokens.upperBound - 1].classes
      let isListed = identity.groups[group].listed != nil
      if let (long, rest) = bySuffix[key], long != group, !identity.groups[long].names.isEmpty,
        !isPart(rest, draft),
        isListed ? isState(rest, draft) : last.contains(.bodyWord) || tokens.count > 1
      {
        identity.merge(group, into: long)
      } else if !isListed, let (long, rest) = byPrefix[key], long != group, !identity.groups[long].names.isEmpty,
        begins(tokens, before: rest, draft)
      {
        identity.merge(group, into: long)
      }
    }
  }

  /// `Bureau of the` of `Bureau of the Chamber of Agriculture`: the longer name is a part of the shorter one's body.
  private static func isPart(_ rest: Range<Int>, _ draft: Draft) -> Bool {
    draft.words[rest.upperBound - 1].classes.contains(.function)
  }

  /// `French` of `French National Front`.
  private static func isState(_ tokens: Range<Int>, _ draft: Draft) -> Bool {
    draft.fact(of: tokens).map { $0.adjective != nil || $0.country != nil } ?? false
  }

  /// Whether what is left of the longer name belongs to the short one: `Socialist | Party`, `Amnesty | International`,
  /// `Parliamentary Assembly | of the Council of Europe`; not `University of Texas | Muslim Student Association`.
  private static func begins(_ short: Range<Int>, before rest: Range<Int>, _ draft: Draft) -> Bool {
    if short.count == 1, draft.document.tokens[short.lowerBound].partOfSpeech == .properNoun { return true }
    if rest.allSatisfy({ draft.words[$0].classes.contains(.bodyWord) }) { return true }
    return short.count > 1 && (rest.count == 1 || draft.words[rest.lowerBound].classes.contains(.function))
  }
}

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
        identity.merge(group, into: identity.groupOf[i - 1])
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
    var byPrefix: [UInt64: Int] = [:]
    var bySuffix: [UInt64: Int] = [:]
    for group in bodies(identity) {
      for name in identity.groups[group].names where identity.names[name].tokens.count > 1 {
        let tokens = identity.names[name].tokens
        for cut in tokens.dropFirst() {
          byPrefix[draft.key(of: tokens.lowerBound..<cut)] = byPrefix[draft.key(of: tokens.lowerBound..<cut)] ?? group
          bySuffix[draft.key(of: cut..<tokens.upperBound)] = bySuffix[draft.key(of: cut..<tokens.upperBound)] ?? group
        }
      }
    }
    for group in bodies(identity) {
      guard let name = identity.groups[group].names.first else { continue }
      let tokens = identity.names[name].tokens
      let key = draft.key(of: tokens)
      let last = draft.words[tokens.upperBound - 1].classes
      if let long = bySuffix[key], long != group, last.contains(.bodyWord), !identity.groups[long].names.isEmpty {
        identity.merge(group, into: long)
      } else if let long = byPrefix[key], long != group, identity.groups[group].listed == nil,
        tokens.count > 1 || draft.document.tokens[tokens.lowerBound].partOfSpeech == .properNoun,
        !identity.groups[long].names.isEmpty
      {
        identity.merge(group, into: long)
      }
    }
  }
}

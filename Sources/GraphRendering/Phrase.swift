internal import ArticleModel

/// What a line says in words, short enough to stand beside it: `meets`, `may meet`, `former foreign minister`.
enum Phrase {
  /// A noun that follows "is" (`member of`), or a verb.
  private enum Form {
    case noun(String)
    case verb(_ third: String, _ base: String, past: String)
  }

  /// The words for `predicate` under `status`; `title` are the words of a post or a kinship.
  static func of(_ predicate: Predicate, status: Status, title: String?) -> String {
    switch form(of: predicate, title: title) {
    case .noun(let noun):
      switch status {
      case .actual: noun
      case .past: "former \(noun)"
      case .planned: "to be \(noun)"
      case .hypothetical: "may be \(noun)"
      case .negated: "not \(noun)"
      }
    case .verb(let third, let base, let past):
      switch status {
      case .actual: third
      case .past: past
      case .planned: "is to \(base)"
      case .hypothetical: "may \(base)"
      case .negated: "does not \(base)"
      }
    }
  }

  /// The same as the middle of a sentence whose ends are the two names: `is foreign minister of`.
  static func sentence(_ predicate: Predicate, status: Status, title: String?) -> String {
    guard case .noun(let noun) = form(of: predicate, title: title) else {
      return of(predicate, status: status, title: title)
    }
    let link =
      switch status {
      case .actual: "is"
      case .past: "was"
      case .planned: "is to be"
      case .hypothetical: "may be"
      case .negated: "is not"
      }
    return "\(link) \(noun)\(noun.hasSuffix(" of") ? "" : " of")"
  }

  private static func form(of predicate: Predicate, title: String?) -> Form {
    switch predicate {
    case .position: .noun(title ?? "officer of")
    case .memberOf: .noun("member of")
    case .nationality: .noun("citizen of")
    case .livesIn: .verb("lives in", "live in", past: "lived in")
    case .bornIn: .verb("was born in", "be born in", past: "was born in")
    case .educatedAt: .verb("studied at", "study at", past: "studied at")
    case .family: .noun(title ?? "relative of")
    case .associate: .noun(title ?? "associate of")
    case .rival: .noun("rival of")
    case .partOf: .noun("part of")
    case .basedIn: .verb("is based in", "be based in", past: "was based in")
    case .founded: .verb("founded", "found", past: "founded")
    case .owns: .verb("owns", "own", past: "owned")
    case .agree: .verb("agrees with", "agree with", past: "agreed with")
    case .consult: .verb("meets", "meet", past: "met")
    case .support: .verb("supports", "support", past: "supported")
    case .concede: .verb("yields to", "yield to", past: "yielded to")
    case .cooperate: .verb("works with", "work with", past: "worked with")
    case .aid: .verb("aids", "aid", past: "aided")
    case .retreat: .verb("pulls back from", "pull back from", past: "pulled back from")
    case .request: .verb("appeals to", "appeal to", past: "appealed to")
    case .accuse: .verb("accuses", "accuse", past: "accused")
    case .reject: .verb("rejects", "reject", past: "rejected")
    case .threaten: .verb("threatens", "threaten", past: "threatened")
    case .protest: .verb("protests against", "protest against", past: "protested against")
    case .sanction: .verb("punishes", "punish", past: "punished")
    case .mobilize: .verb("mobilises against", "mobilise against", past: "mobilised against")
    case .coerce: .verb("coerces", "coerce", past: "coerced")
    case .assault: .verb("attacks", "attack", past: "attacked")
    }
  }
}

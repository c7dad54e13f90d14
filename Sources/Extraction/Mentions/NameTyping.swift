internal import ArticleModel
internal import Knowledge

/// Decides what entity the engine's names are of: the lists tell countries from places, their adjectives from other
/// peoples, and cities that stand for governments from cities.
struct NameTyping {
  private let draft: Draft
  private let metonymy: Metonymy
  /// Last words of the document's full names of persons.
  private let surnames: Set<UInt32>

  /// - Parameter names: all names of the document.
  init(_ draft: Draft, among names: [NamedSpan]) {
    self.draft = draft
    metonymy = Metonymy(draft)
    surnames = Set(
      names.lazy.filter { $0.type == .person }.map { draft.words[$0.tokens.upperBound - 1].id })
  }

  /// The name with its type; nil for works, events and peoples without a state or party.
  func name(_ span: NamedSpan) -> TypedName? {
    let fact = draft.fact(of: span.tokens)
    func typed(_ type: EntityType, _ form: MentionForm, _ rule: String) -> TypedName {
      TypedName(
        tokens: span.tokens, type: type, form: form, fact: type == .person ? nil : fact, title: title(of: span),
        rule: rule, full: type == .organization ? full(span) : nil, confidence: span.confidence)
    }
    switch span.type {
    case .person:
      // `Herri Batasuna`
      if fact?.body != nil, span.tokens.count > 1 { return typed(.organization, .name, "listed-body") }
      return typed(.person, .name, "engine")
    case .organization:
      if let fact, fact.body == nil {
        if fact.seat != nil { return typed(.country, .metonym, "seat") }
        if fact.country != nil { return typed(.country, .name, "listed-country") }
        if fact.adjective != nil, isAdjective(span) { return typed(.country, .demonym, "demonym") }
        // `Europe agreed`; a city that plays is its club.
        if let place = fact.place, draft.knowledge.places[place].isContinent {
          return typed(.place, .name, "listed-place")
        }
      }
      if let other = administration(span) ?? government(span) { return other }
      // `Islamic` is nobody, `the Left party` is.
      if fact == nil, isPost(span) || isAdjective(span) && full(span) == nil { return nil }
      if fact?.body != nil { return typed(.organization, .name, "listed-body") }
      if fact?.members != nil { return typed(.organization, .demonym, "members") }
      return typed(.organization, .name, "engine")
    case .country, .place:
      guard let fact else { return isAdjective(span) ? nil : typed(.place, .name, "engine") }
      if fact.country != nil { return typed(.country, .name, "listed-country") }
      if fact.adjective != nil || fact.people != nil { return typed(.country, .demonym, "demonym") }
      if let body = fact.body, fact.place == nil {
        guard draft.knowledge.bodies[body].isBuilding else { return typed(.organization, .name, "listed-body") }
        return metonymy.isLocated(span.tokens)
          ? typed(.place, .name, "engine") : typed(.organization, .metonym, "seat")
      }
      if metonymy.standsForGovernment(span.tokens, fact) {
        return typed(.country, .metonym, fact.seat == nil ? "capital" : "seat")
      }
      return typed(.place, .name, "engine")
    case .people:
      guard let fact, !isPrefix(span) else { return nil }
      if fact.adjective != nil || fact.people != nil || fact.country != nil {
        return typed(.country, .demonym, "demonym")
      }
      if fact.inhabitants != nil || fact.place != nil { return typed(.place, .demonym, "demonym") }
      return (fact.body ?? fact.members) == nil ? nil : typed(.organization, .demonym, "members")
    // `World Economic Forum`: an event to the engine, a body to the lists.
    case .other: return fact?.body != nil && span.tokens.count > 1 ? typed(.organization, .name, "listed-body") : nil
    }
  }

  /// `the Reagan Administration`, `the Clinton campaign`: the person.
  private func administration(_ span: NamedSpan) -> TypedName? {
    let last = span.tokens.upperBound - 1
    let tokens = span.tokens.lowerBound..<last
    guard tokens.count == 1, draft.words[last].classes.contains(.following),
      surnames.contains(draft.words[last - 1].id) || draft.knowledge.leaders.knows(draft.words(of: tokens))
    else { return nil }
    return TypedName(
      tokens: tokens, type: .person, form: .name, fact: nil, title: nil, rule: "administration", full: nil,
      confidence: span.confidence)
  }

  /// `African-American`, `African Americans`
  private func isPrefix(_ span: NamedSpan) -> Bool {
    var next = span.tokens.upperBound
    if next < draft.words.count, draft.words[next].shape == .hyphen { next += 1 }
    return next < draft.words.count && draft.fact(of: span.tokens)?.inhabitants != nil
      && draft.fact(of: next..<next + 1).map { $0.adjective != nil || $0.people != nil } ?? false
  }

  /// `Islamic`, `proto`: no name by itself.
  private func isAdjective(_ span: NamedSpan) -> Bool {
    guard span.tokens.count == 1, let token = span.tokens.first else { return false }
    return draft.document.tokens[token].partOfSpeech == .adjective || draft.words[token].shape == .small
  }

  /// `Home` of `Home Secretary`.
  private func isPost(_ span: NamedSpan) -> Bool {
    let next = span.tokens.upperBound
    return next < draft.words.count && draft.words[next].classes.contains(.officeHead)
      && draft.words[next].shape.isCapital && span.tokens.allSatisfy { draft.words[$0].classes.contains(.office) }
  }

  /// `the U.K. Government`: the country.
  private func government(_ span: NamedSpan) -> TypedName? {
    let last = span.tokens.upperBound - 1
    let tokens = span.tokens.lowerBound..<last
    guard !tokens.isEmpty, draft.words[last].classes.contains(.following), let fact = draft.fact(of: tokens),
      fact.country != nil || fact.adjective != nil
    else { return nil }
    return TypedName(
      tokens: tokens, type: .country, form: fact.country == nil ? .demonym : .name, fact: fact, title: nil,
      rule: "government", full: nil, confidence: span.confidence)
  }

  /// `Foreign Ministry` behind `German` or `South Korean`.
  private func full(_ span: NamedSpan) -> Range<Int>? {
    let first = span.tokens.lowerBound
    let words = draft.words
    let behind = span.tokens.upperBound
    // `a Left party MP`
    if span.tokens.count == 1, behind < words.count, words[behind].shape == .small,
      words[behind].id == SmallWords.shared.party
    {
      return first..<behind + 1
    }
    guard words[span.tokens.upperBound - 1].classes.contains(.bodyWord) || words[first].classes.contains(.bodyHead)
    else { return nil }
    let sentence = draft.document.sentences[Int(draft.sentenceAt[first])].tokens
    for length in 1...2 where first - length >= sentence.lowerBound {
      if draft.fact(of: first - length..<first)?.adjective != nil { return first - length..<span.tokens.upperBound }
    }
    return nil
  }

  /// The words of a title or post right before a person's name: `Foreign Minister`, `Mr`.
  private func title(of span: NamedSpan) -> Range<Int>? {
    guard span.type == .person else { return nil }
    let sentence = draft.document.sentences[Int(draft.sentenceAt[span.tokens.lowerBound])].tokens
    var first = span.tokens.lowerBound
    while first > sentence.lowerBound,
      !draft.words[first - 1].classes.isDisjoint(with: [.title, .office, .officeHead])
    {
      first -= 1
    }
    return first < span.tokens.lowerBound ? first..<span.tokens.lowerBound : nil
  }
}

internal import ArticleModel
internal import Knowledge

/// A noun that may take up an entity named elsewhere: `the company`, `this country`, `both parties`.
struct DefiniteNoun {
  /// The noun.
  let token: Int
  /// What it describes.
  let kind: DescriptionNouns.Kind
  /// From behind the article, as names are without it, to the noun.
  let words: Range<Int>
  /// Entities named inside its phrase: in `the Ohio senator` Ohio is not meant.
  let inside: Set<Int>
  /// Whether it means two: `the two countries`, `both companies`.
  let isPair: Bool
  /// What speaks for its meaning nobody.
  let doubts: [AntecedentFeature]

  /// The definite noun at `token`; nil for any other word and for one that says itself whom it means (`the Danish
  /// government`, `the city of Munich`, `his country`).
  init?(at token: Int, _ draft: Draft) {
    let document = draft.document
    let noun = document.tokens[token]
    guard noun.partOfSpeech == .noun, let kind = Self.kind(of: token, draft) else { return nil }
    switch noun.relation {
    case .compound, .nmodDescriptive, .flat, .appos, .fixed: return nil
    default: break
    }
    // `the minister Manuel Valls`
    if token + 1 < draft.words.count, draft.mentionAt[token + 1]?.form == .name { return nil }
    let small = SmallWords.shared
    var article: Int?
    var inside: Set<Int> = []
    var isPair = false
    var doubts: Set<AntecedentFeature> = []
    for child in document.children(of: token) {
      let word = draft.words[child]
      let named = draft.mentionAt[child]
      if let named { inside.insert(named.entity) }
      switch document.tokens[child].relation {
      case .det, .detPredeterminer:
        guard child < token else { continue }
        if small.demonstratives.contains(word.id) { doubts.insert(.demonstrative) }
        if word.id == small.both { isPair = true }
        if word.id == small.the || word.id == small.both || small.demonstratives.contains(word.id) { article = child }
      case .nummod: if word.id == small.two { isPair = true }
      case .amod:
        if named != nil, kind == .government || kind == .country { return nil }
        if word.classes.contains(.function) { doubts.insert(.ordered) }
      case .compound:
        if named != nil, kind != .person { return nil }
        doubts.insert(.compound)
      case .nmod:
        if named != nil { return nil }
        doubts.insert(.complement)
      case .acl, .aclRelative: doubts.insert(.complement)
      case .conj: doubts.insert(.coordinated)
      case .cop: doubts.insert(.predicate)
      case .appos, .flat, .nmodPossessive: return nil
      default: break
      }
    }
    guard let article else { return nil }
    switch noun.relation {
    case .root, .xcomp, .ccomp: doubts.insert(.predicate)
    case .nmodPossessive: doubts.insert(.possessive)
    default: break
    }
    if noun.features.number == .plural { doubts.insert(.plural) }
    if !inside.isEmpty { doubts.insert(.nameInside) }
    if kind == .person { doubts.insert(.ofPerson) }
    if kind == .place { doubts.insert(.ofPlace) }
    self.token = token
    self.kind = kind
    words = article + 1..<token + 1
    self.inside = inside
    self.isPair = isPair && noun.features.number == .plural
    self.doubts = AntecedentFeature.allCases.filter(doubts.contains)
  }

  /// What the noun at `token` describes, in the singular or the plural.
  private static func kind(of token: Int, _ draft: Draft) -> DescriptionNouns.Kind? {
    let nouns = draft.knowledge.descriptionNouns
    if let kind = nouns.kind(of: draft.words[token].id) { return kind }
    guard draft.document.tokens[token].features.number == .plural else { return nil }
    return draft.knowledge.vocabulary.id(draft.document.tokens[token].lemma).flatMap(nouns.kind)
  }
}

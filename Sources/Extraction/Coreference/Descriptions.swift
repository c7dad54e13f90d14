internal import ArticleModel
internal import Knowledge

/// What a document calls its entities beside their names, so that `the senator` can be told from `the company`.
struct Descriptions {
  private let draft: Draft
  private let lexicon = Lexicon.english
  /// By entity, the words of its names.
  private var inNames: [Set<UInt32>]
  /// By entity, the nouns that stand beside its names or are said of it: `Senator Smith`, `Smith, a lawyer`, `Smith is a lawyer`.
  private var told: [Set<UInt32>]

  init(_ draft: Draft) {
    self.draft = draft
    inNames = Array(repeating: [], count: draft.entities.count)
    told = inNames
    let document = draft.document
    for token in draft.words.indices {
      guard let mention = draft.mentionAt[token], mention.form == .name || mention.form == .metonym else { continue }
      inNames[mention.entity].insert(draft.words[token].id)
      guard document.head(of: mention.tokens) == token else { continue }
      var nouns = document.children(of: token, as: .appos, .nmodDescriptive, .compound, .flat)
      if let head = document.tokens[token].head {
        switch document.tokens[token].relation {
        case .appos, .flat, .nmodDescriptive: nouns.append(head)
        case .nsubj where !document.children(of: head, as: .cop).isEmpty: nouns.append(head)
        default: break
        }
      }
      for noun in nouns where document.tokens[noun].partOfSpeech.isNominal {
        told[mention.entity].insert(draft.words[noun].id)
      }
    }
  }

  /// Adds to a candidate what speaks for the noun at `token` describing it.
  func describe(_ candidate: inout AntecedentCandidate, _ entity: Int, by token: Int) {
    let word = draft.words[token].id
    // Bill Clinton is not `the bill`.
    if draft.entities[entity].type != .person, inNames[entity].contains(word) { candidate[.nounInName] = 1 }
    if told[entity].contains(word) { candidate[.nounTold] = 1 }
    let listed = draft.knowledge.bodyNouns.ofBody(draft.entities[entity].name)
    if listed.contains(word) { candidate[.nounListed] = 1 }
    if let type = type(of: token) { candidate[type == draft.entities[entity].type ? .typeFits : .typeOther] = 1 }
  }

  /// What kind of entity the noun describes; nil where no list tells.
  private func type(of token: Int) -> EntityType? {
    let word = draft.words[token]
    let roles = lexicon.noun(lexicon.word(draft.document.tokens[token].lemma))?.roles ?? []
    if !word.classes.isDisjoint(with: [.officeHead, .title, .kin, .male, .female]) { return .person }
    if !roles.isDisjoint(with: [.staff, .companion, .opponent, .founder, .leading, .post, .peer, .kin]) {
      return .person
    }
    if draft.knowledge.bodyNouns.isNoun(word.id) || word.classes.contains(.bodyWord) { return .organization }
    if !roles.isDisjoint(with: [.party, .outlet, .chamber, .subsidiary, .press]) { return .organization }
    if CountryWords.shared.singular.contains(word.id) { return .country }
    if roles.contains(.region) { return .place }
    return nil
  }
}

internal import ArticleModel
internal import Knowledge

/// What a document calls its entities beside their names, so that `the senator` can be told from `the company`.
struct Descriptions {
  private let draft: Draft
  /// By entity, the words of its names.
  private var inNames: [Set<UInt32>]
  /// By entity, the nouns that stand beside its names or are said of it: `Senator Smith`, `Smith, a lawyer`, `Smith is a lawyer`.
  private var told: [Set<UInt32>]
  /// By entity, the nouns by which the list calls it.
  private var listed: [Set<UInt32>]

  init(_ draft: Draft) {
    self.draft = draft
    inNames = Array(repeating: [], count: draft.entities.count)
    told = inNames
    let nouns = draft.knowledge.descriptionNouns
    listed = draft.entities.map { Set(nouns.ofBody($0.name)) }
    let document = draft.document
    for token in draft.words.indices {
      guard let mention = draft.mentionAt[token], mention.form == .name || mention.form == .metonym else { continue }
      inNames[mention.entity].insert(draft.words[token].id)
      if draft.words[token].classes.contains(.companyWord) { listed[mention.entity].formUnion(nouns.ofCompanies) }
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

  /// Adds to the candidates for `noun`, nobody first, what speaks for and against its describing them.
  func describe(_ candidates: inout [AntecedentCandidate], by noun: DefiniteNoun) {
    let word = draft.words[noun.token].id
    var called: [Int] = []
    for index in candidates.indices {
      guard let entity = candidates[index].entity else { continue }
      let type = draft.entities[entity].type
      // Bill Clinton is not `the bill`.
      if type != .person, inNames[entity].contains(word) { candidates[index][.nounInName] = 1 }
      if told[entity].contains(word) { candidates[index][.nounTold] = 1 }
      if listed[entity].contains(word) { candidates[index][.nounListed] = 1 }
      if candidates[index].isCalledByNoun { called.append(index) }
      if (noun.kind == .place) == (type == .place) { candidates[index][.typeFits] = 1 }
      candidates[index][.mentionsInAll] = Likelihood.logarithm(of: Double(draft.entities[entity].mentions.count))
    }
    if called.count == 1 { candidates[called[0]][.nounOnly] = 1 }
    for doubt in noun.doubts { candidates[0][doubt] = 1 }
    if called.isEmpty { candidates[0][.nounUntold] = 1 }
  }
}

extension AntecedentCandidate {
  /// Whether the noun is one of those by which the document or a list calls the entity.
  fileprivate var isCalledByNoun: Bool { self[.nounInName] + self[.nounTold] + self[.nounListed] > 0 }
}

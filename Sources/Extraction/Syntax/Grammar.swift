internal import ArticleModel
internal import Knowledge

/// Reads predications off a document's dependency trees: subjects through conjunction, control and relative clauses,
/// passives turned round, phrases behind prepositions.
struct Grammar {
  let lexicon: Lexicon
  let document: Document
  /// For each token, the lexicon's number of its dictionary form; of the form in the text where that is unknown.
  let lemmas: [Lexicon.Word]
  /// For each token, the lexicon's number of the word as it stands.
  let forms: [Lexicon.Word]

  init(of document: Document, lexicon: Lexicon) {
    self.lexicon = lexicon
    self.document = document
    var text = document.article.text
    text.makeContiguousUTF8()
    let bytes = text.utf8.span
    var forms: [Lexicon.Word] = []
    var lemmas: [Lexicon.Word] = []
    forms.reserveCapacity(document.tokens.count)
    lemmas.reserveCapacity(document.tokens.count)
    for token in document.tokens {
      let form = lexicon.word(bytes, token.span.start..<token.span.end)
      let lemma = token.lemma.isEmpty ? 0 : lexicon.word(token.lemma)
      forms.append(form)
      lemmas.append(lemma == 0 ? form : lemma)
    }
    self.forms = forms
    self.lemmas = lemmas
  }

  func token(_ index: Int) -> Token { document.tokens[index] }

  /// What the verb at `index` does, by the lists.
  func verb(_ index: Int) -> VerbFacts? { lexicon.verb(lemmas[index]) ?? lexicon.verb(forms[index]) }

  /// What the noun at `index` does, by the lists.
  func noun(_ index: Int) -> NounFacts? { lexicon.noun(lemmas[index]) ?? lexicon.noun(forms[index]) }

  /// Which word of grammar stands at `index`; nil beyond the document's ends.
  func function(_ index: Int) -> FunctionWord? {
    forms.indices.contains(index) ? lexicon.function(forms[index]) : nil
  }

  // MARK: Phrases

  /// The word and those joined to it by `and`, commas and their like.
  func conjuncts(of word: Int) -> [Int] {
    var found = [word]
    for next in document.children(of: word, as: .conj) where token(next).partOfSpeech != .verb {
      found += conjuncts(of: next)
    }
    return found
  }

  /// The prepositions of a phrase, by the word that heads it.
  func prepositions(of word: Int) -> [Lexicon.Word] {
    document.children(of: word, as: .case).map { forms[$0] }
  }

  /// Whether the word is a verb or is said of a subject: `is [critical]`.
  func isPredicate(_ word: Int) -> Bool {
    let part = token(word).partOfSpeech
    if part == .verb || part == .auxiliary { return true }
    return document.children(of: word).contains { token($0).relation == .cop || token($0).relation.universal == .nsubj }
  }

  private func isTime(_ word: Int) -> Bool {
    lexicon.time(forms[word]) != nil || noun(word)?.roles.contains(.time) ?? false
  }

  private func isRelativePronoun(_ word: Int) -> Bool {
    switch function(word) {
    case .who, .whom, .which, .that, .whose: token(word).partOfSpeech == .pronoun
    default: false
    }
  }

  /// The words that stand for phrases: a relative pronoun's antecedent, or the phrase itself, and what is joined to it.
  private func phrases(_ word: Int, of predicate: Int) -> [Int] {
    guard isRelativePronoun(word) else { return conjuncts(of: word) }
    return antecedent(of: predicate).map { [$0] } ?? []
  }

  /// The noun that a relative clause says more of.
  private func antecedent(of predicate: Int) -> Int? {
    var at = predicate
    for _ in 0..<6 {
      if token(at).relation.universal == .acl { return token(at).head }
      guard let head = token(at).head, token(at).relation == .conj || token(at).relation == .xcomp else { return nil }
      at = head
    }
    return nil
  }

  // MARK: Voice and subjects

  /// Whether the verb's subject suffers: `was met`, `accused by`.
  func isPassive(_ verb: Int, depth: Int = 0) -> Bool {
    for child in document.children(of: verb) {
      switch token(child).relation {
      case .auxPass, .nsubjPass: return true
      case .nsubj: return false
      default: continue
      }
    }
    guard token(verb).partOfSpeech == .verb, token(verb).features.verbForm == .participle,
      token(verb).features.tense == .past, document.children(of: verb, as: .aux).isEmpty
    else { return false }
    if token(verb).relation == .conj, depth < 4, let head = token(verb).head {
      return isPassive(head, depth: depth + 1)
    }
    return document.children(of: verb, as: .obj).isEmpty
  }

  /// The subjects that hang on a predicate; where the tree gives it several that no `and` joins (`[CEO] of the council
  /// [Enver Solomon] agreed`), the last.
  private func ownSubjects(of predicate: Int) -> [Int] {
    var found: [Int] = []
    for child in document.children(of: predicate) where token(child).relation.universal == .nsubj {
      // `accused [the United States] of it`, taken for a second subject, is an object.
      if isMisplacedObject(child, of: predicate, after: found) { continue }
      if found.isEmpty || !document.children(of: child, as: .cc).isEmpty {
        found.append(child)
      } else if token(child).partOfSpeech != .determiner, function(child) != .both {
        found = [child]
      }
    }
    return found
  }

  private func isMisplacedObject(_ child: Int, of verb: Int, after subjects: [Int]) -> Bool {
    guard child > verb, let first = subjects.first, first < verb else { return false }
    return document.children(of: child, as: .cc).isEmpty
  }

  /// The subject as it stands, whatever the voice: the verb's own, or the one that it shares or is controlled by.
  func surfaceSubjects(of predicate: Int, depth: Int = 0) -> [Int] {
    let own = ownSubjects(of: predicate)
    if !own.isEmpty { return own.flatMap { phrases($0, of: predicate) } }
    guard depth < 8, let head = token(predicate).head else { return [] }
    switch token(predicate).relation {
    case .conj, .parataxis, .list:
      guard isPredicate(head), !isImperative(predicate) else { return [] }
      return surfaceSubjects(of: head, depth: depth + 1)
    case .xcomp: return controllers(of: head, depth: depth)
    case .ccomp, .advcl, .advclRelative, .obl:
      guard token(predicate).features.verbForm != .finite else { return [] }
      return hasMark(predicate, .for) || hasMark(predicate, .of) || hasMark(predicate, .from)
        ? controllers(of: head, depth: depth) : surfaceSubjects(of: head, depth: depth + 1)
    case .acl:
      if token(predicate).features.verbForm == .infinitive {
        let bearers = bearers(of: head, depth: depth)
        // `the first member of Congress to endorse him`
        let isAgent = noun(head)?.roles.contains(.agent) ?? false
        return bearers.isEmpty && isAgent ? conjuncts(of: head) : bearers
      }
      // `issued a statement demanding that`: who issues it demands.
      let isThing = token(head).partOfSpeech == .noun && !(noun(head)?.roles.contains(.agent) ?? false)
      if isThing, token(predicate).features.verbForm != .participle || token(predicate).features.tense == .present {
        let bearers = bearers(of: head, depth: depth)
        if !bearers.isEmpty { return bearers }
      }
      return conjuncts(of: head)
    case .aclRelative: return conjuncts(of: head)
    default: return []
    }
  }

  /// Who does what the infinitive behind `governor` says: its object where it has one (`urged Israel to withdraw`), else its
  /// subject.
  private func controllers(of governor: Int, depth: Int) -> [Int] {
    if verb(governor)?.announces == nil {
      let objects = document.children(of: governor).filter {
        token($0).relation == .obj || token($0).relation == .iobj
      }
      // `made plans to`, `has the right to`: what is made acts not.
      let actors = objects.filter { token($0).partOfSpeech != .noun || noun($0)?.roles.contains(.agent) ?? true }
      if !actors.isEmpty { return actors.flatMap { phrases($0, of: governor) } }
    }
    return surfaceSubjects(of: governor, depth: depth + 1)
  }

  /// Who has the plan, the right, the duty: its owner, or the subject of the verb that it is the object of.
  private func bearers(of noun: Int, depth: Int) -> [Int] {
    let owners = document.children(of: noun, as: .nmodPossessive)
    if !owners.isEmpty { return owners }
    // `became the first members to endorse him`
    if !document.children(of: noun, as: .cop).isEmpty { return surfaceSubjects(of: noun, depth: depth + 1) }
    guard let head = token(noun).head, token(noun).relation == .obj || token(noun).relation == .xcomp else { return [] }
    return surfaceSubjects(of: head, depth: depth + 1)
  }

  /// Who stands behind `by` of a passive participle.
  func byAgents(of participle: Int) -> [Int] {
    guard isPassive(participle) else { return [] }
    return obliques(of: participle).filter { lexicon.function($0.preposition) == .by }.flatMap(\.words)
  }

  private func isImperative(_ predicate: Int) -> Bool { token(predicate).features.mood == .imperative }

  private func hasMark(_ predicate: Int, _ word: FunctionWord) -> Bool {
    document.children(of: predicate).contains {
      (token($0).relation == .mark || token($0).relation == .case) && function($0) == word
    }
  }

  // MARK: Predications

  /// What stands around the verb at `index`.
  func predication(ofVerb index: Int) -> Predication {
    var found = Predication(head: index, isPassive: isPassive(index))
    let subjects = surfaceSubjects(of: index)
    let objects = objects(of: index)
    found.obliques = obliques(of: index)
    found.recipients = document.children(of: index, as: .iobj).flatMap { phrases($0, of: index) }
    if found.isPassive {
      found.objects = subjects
      let by = lexicon.word(FunctionWord.by.rawValue)
      found.subjects = found.words(behind: by)
      if !objects.isEmpty { found.recipients = subjects; found.objects = objects }
    } else {
      found.subjects = subjects
      found.objects = objects
      // `gave [Syria] [money]`
      let own = document.children(of: index, as: .obj)
      if found.recipients.isEmpty, own.count > 1, document.children(of: own[1], as: .cc).isEmpty {
        found.recipients = phrases(own[0], of: index)
        found.objects = own.dropFirst().flatMap { phrases($0, of: index) }
      }
      // `urged [parliament] to approve`: a verb's only object is its object.
      if objects.isEmpty { found.objects = found.recipients.isEmpty ? controlled(by: index) : found.recipients }
    }
    return found
  }

  /// The objects of a verb: its own, the antecedent that it says more of, or those that it shares with the next verb
  /// (`criticised and rejected the plan`).
  private func objects(of verb: Int) -> [Int] {
    let own = document.children(of: verb, as: .obj)
    if !own.isEmpty { return own.flatMap { phrases($0, of: verb) } }
    let subjects = document.children(of: verb).filter { token($0).relation.universal == .nsubj }
    if let misplaced = subjects.last, isMisplacedObject(misplaced, of: verb, after: subjects) {
      return phrases(misplaced, of: verb)
    }
    // `praised evangelist Franklin Graham`, read as an adverbial: one that is a name without a preposition is an object.
    let bare = document.children(of: verb, as: .obl, .oblUnmarked).filter {
      $0 > verb && token($0).partOfSpeech == .properNoun && prepositions(of: $0).isEmpty && !isTime($0)
    }
    if !bare.isEmpty { return bare.flatMap { conjuncts(of: $0) } }
    if token(verb).relation == .aclRelative, let head = token(verb).head, !subjects.isEmpty,
      !subjects.contains(where: isRelativePronoun), !isPassive(verb)
    {
      // `the man Trump fired`
      let hasGapElsewhere = document.children(of: verb).contains {
        token($0).relation.universal == .obl && isRelativePronoun($0)
      }
      if !hasGapElsewhere { return [head] }
    }
    let others = document.children(of: verb).contains {
      switch token($0).relation {
      case .ccomp, .xcomp, .obl, .iobj: true
      default: false
      }
    }
    guard !others, let next = document.children(of: verb, as: .conj).first, token(next).partOfSpeech == .verb else {
      return []
    }
    return document.children(of: next, as: .obj).flatMap { phrases($0, of: next) }
  }

  /// The subject of the infinitive or -ing form that the verb governs: `accused [Japan] of failing`.
  private func controlled(by verb: Int) -> [Int] {
    for clause in document.children(of: verb, as: .ccomp, .xcomp, .advcl) {
      let form = token(clause).features.verbForm
      guard form == .infinitive || form == .gerund else { continue }
      let subjects = subjects(ofComplement: clause, of: verb)
      if !subjects.isEmpty { return subjects }
    }
    return []
  }

  /// Who does what a complement clause says: its own subject, also where the tree takes it for an object that stands before
  /// the verb (`demands [the government] shed light on it`).
  func subjects(ofComplement clause: Int, of verb: Int) -> [Int] {
    let children = document.children(of: clause).filter { $0 > verb && $0 < clause }
    let subjects = children.filter { token($0).relation.universal == .nsubj }
    let own = subjects.isEmpty ? children.filter { token($0).relation == .obj } : subjects
    return own.flatMap { phrases($0, of: clause) }
  }

  /// What stands behind prepositions around a verb or a noun.
  func obliques(of word: Int) -> [Predication.Oblique] {
    var found: [Predication.Oblique] = []
    for child in document.children(of: word) {
      switch token(child).relation {
      case .obl, .oblAgent, .nmod, .advmod, .xcomp, .ccomp:
        let prepositions = prepositions(of: child)
        if prepositions.isEmpty, let last = found.last, !document.children(of: child, as: .cc).isEmpty {
          // `between Washington and Moscow`, where Moscow hangs beside Washington instead of on it.
          found[found.count - 1] = Predication.Oblique(
            preposition: last.preposition, words: last.words + phrases(child, of: word))
        }
        let words = phrases(child, of: word)
        for preposition in prepositions { found.append(Predication.Oblique(preposition: preposition, words: words)) }
      default: continue
      }
    }
    return found
  }

  /// What may complete the verb's sense: its particle (`lash [out]`), and the head words of its object (`take [aim] at`), of its
  /// complement (`hold [hostage]`) and of what stands behind its prepositions (`bring to [trial]`).
  func companions(of predication: Predication) -> [Lexicon.Word] {
    let verb = predication.head
    var found: [Lexicon.Word] = []
    for child in document.children(of: verb) {
      switch token(child).relation {
      case .compoundParticle, .xcomp, .obl, .oblUnmarked: found.append(lemmas[child])
      case .advmod where child > verb && child < verb + 4: found.append(lemmas[child])
      default: continue
      }
    }
    return found + (predication.objects + predication.recipients).map { lemmas[$0] }
  }
}

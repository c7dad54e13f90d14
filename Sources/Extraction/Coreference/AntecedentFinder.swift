internal import ArticleModel
internal import Knowledge

/// An entity that a pronoun may mean, or nobody, and what speaks for that.
struct AntecedentCandidate {
  /// The entity; nil for nobody.
  let entity: Int?
  /// In the order of `AntecedentFeature.allCases`.
  var features: [Double] = Array(repeating: 0, count: AntecedentFeature.allCases.count)

  subscript(feature: AntecedentFeature) -> Double {
    get { features[Self.place[feature] ?? 0] }
    set { features[Self.place[feature] ?? 0] = newValue }
  }

  private static let place: [AntecedentFeature: Int] = {
    var place: [AntecedentFeature: Int] = [:]
    for (index, feature) in AntecedentFeature.allCases.enumerated() { place[feature] = index }
    return place
  }()
}

/// Lists whom a pronoun may mean.
struct AntecedentFinder {
  /// How many of an entity's mentions the engine is asked about.
  private static let asked = 6

  let draft: Draft
  let context: CoreferenceContext

  /// The candidates for the pronoun at `token`, nobody first.
  ///
  /// `last` is whom the last pronoun of the kind, or the noun itself, meant; only entities for which `fits` holds count.
  func candidates(
    for token: Int, _ kind: AnaphorKind, trail: MentionTrail, genders: Genders, last: Int?,
    where fits: (Int) -> Bool = { _ in true }
  ) -> [AntecedentCandidate] {
    let document = draft.document
    let sentence = Int(draft.sentenceAt[token])
    let end = trail.index(of: token)
    let gender = gender(of: token, kind)
    let speaker = context.speaker(at: token, in: draft)
    let speakers = context.speakers(beforeSourceAt: token, in: draft)
    let named = entities(namedIn: context.contents(ofSourceAt: token, in: draft), trail)
    let frames = PronounFrames(of: token, in: document)
    var found: [AntecedentCandidate] = []
    var place: [Int: Int] = [:]
    var askedOf: [Int] = []
    // Backwards over what was mentioned, then forwards to the end of the sentence.
    var i = end - 1
    var forwards = false
    while true {
      if !forwards, i < 0 || sentence - trail.steps[i].sentence > kind.reach {
        forwards = true
        i = end
      }
      if forwards, i >= trail.steps.count || trail.steps[i].sentence != sentence { break }
      let step = trail.steps[i]
      i += forwards ? 1 : -1
      guard step.head != token, !named.contains(step.entity), fits(step.entity) else { continue }
      let index: Int
      if let known = place[step.entity] {
        index = known
      } else {
        index = found.count
        place[step.entity] = index
        askedOf.append(0)
        var candidate = AntecedentCandidate(entity: step.entity)
        describe(&candidate, step, token, kind)
        if forwards { candidate[.follows] = 1 }
        if index == 0 { candidate[.nearest] = 1 } else if index == 1 { candidate[.secondNearest] = 1 }
        if last == step.entity { candidate[.lastOfKind] = 1 }
        if let speakers {
          if speakers.last == step.entity { candidate[.lastSpeaker] = 1 }
          if !speakers.contains(step.entity) { candidate[.neverSpeaker] = 1 }
        }
        if speaker == step.entity { candidate[.speaker] = 1 }
        if let gender, let feature = genders.feature(of: step.entity, gender) { candidate[feature] = 1 }
        found.append(candidate)
      }
      if forwards, frames.fronted.contains(step.head) { found[index][.fronted] = 1 }
      if step.sentence == sentence, frames.subjects.contains(step.head) { found[index][.subjectAround] = 1 }
      if frames.joined == step.head { found[index][.joined] = 1 }
      found[index][.mentions] += 1
      guard askedOf[index] < Self.asked, let score = document.references.score(of: token, to: step.head) else {
        continue
      }
      let scaled = Double(max(-12, min(12, score))) / 10
      if askedOf[index] == 0 { found[index][.engineLast] = scaled }
      found[index][.engine] = askedOf[index] == 0 ? scaled : max(scaled, found[index][.engine])
      askedOf[index] += 1
    }
    for index in found.indices where askedOf[index] == 0 { found[index][.engineSilent] = 1 }
    return finished(found, token, sentence, askedOf)
  }

  /// Whom the contents of a statement name or describe: not the one who makes it (`“Schulz is right,” he tweeted`).
  private func entities(namedIn contents: [Range<Int>], _ trail: MentionTrail) -> Set<Int> {
    var found: Set<Int> = []
    for content in contents {
      var i = trail.index(of: content.lowerBound)
      while i < trail.steps.count, trail.steps[i].head < content.upperBound {
        if trail.steps[i].form == .name || trail.steps[i].form == .nominal { found.insert(trail.steps[i].entity) }
        i += 1
      }
    }
    return found
  }

  /// Adds what compares the candidates with each other, and nobody.
  private func finished(
    _ candidates: [AntecedentCandidate], _ token: Int, _ sentence: Int, _ asked: [Int]
  ) -> [AntecedentCandidate] {
    var found = candidates
    var nobody = AntecedentCandidate(entity: nil)
    nobody[.none] = 1
    let best = found.indices.filter { asked[$0] > 0 }.max { found[$0][.engine] < found[$1][.engine] }
    if let best { found[best][.engineBest] = 1 }
    let most = found.map { $0[.mentions] }.max() ?? 0
    for index in found.indices {
      if found[index][.mentions] == most { found[index][.mostMentioned] = 1 }
      found[index][.mentions] = Likelihood.logarithm(of: found[index][.mentions])
    }
    let elsewhere = elsewhere(token, sentence)
    nobody[.engineElsewhere] = elsewhere
    if elsewhere > best.map({ found[$0][.engine] }) ?? -2 { nobody[.elsewhereBest] = 1 }
    if isEmpty(token) { nobody[.empty] = 1 }
    return [nobody] + found
  }

  private func describe(
    _ candidate: inout AntecedentCandidate, _ step: MentionTrail.Step, _ token: Int, _ kind: AnaphorKind
  ) {
    let document = draft.document
    let own = Int(draft.sentenceAt[token])
    switch own - step.sentence {
    case 0: candidate[.sameSentence] = 1
    case 1: candidate[.sentenceBefore] = 1
    case 2: candidate[.twoSentencesBefore] = 1
    default: break
    }
    if document.sentences[own].paragraph != document.sentences[step.sentence].paragraph {
      candidate[.otherParagraph] = 1
    }
    candidate[.words] = Likelihood.logarithm(of: Double(abs(token - step.head)))
    let relation = document.tokens[step.head].relation
    let isSubject = relation == .nsubj || relation == .nsubjPass
    if isSubject {
      candidate[.subject] = 1
      if let verb = document.tokens[step.head].head, document.tokens[verb].head == nil { candidate[.mainSubject] = 1 }
      if document.tokens[token].relation == .nsubj || document.tokens[token].relation == .nsubjPass {
        candidate[.parallel] = 1
      }
    }
    switch relation {
    case .nmod, .nmodPossessive, .nmodDescriptive, .compound, .amod, .appos: candidate[.embedded] = 1
    default: break
    }
    let isOwn = isPossessive(token) || isReflexive(token)
    if isOwn {
      if isSubject, let verb = document.tokens[step.head].head, clause(of: token) == verb { candidate[.ownSubject] = 1 }
    } else if let head = document.tokens[token].head, document.tokens[step.head].head == head {
      candidate[.sameVerb] = 1
    }
    if step.form == .pronoun { candidate[.pronoun] = 1 }
    if step.form == .demonym { candidate[.demonym] = 1 }
    if step.quotation >= 0, context.quotationAt[token] < 0 { candidate[.onlyQuoted] = 1 }
    if isInOpening(step.entity) { candidate[.opening] = 1 }
    switch draft.entities[step.entity].type {
    case .country: candidate[.country] = 1
    case .place: candidate[.place] = 1
    case .person, .organization: break
    }
  }

  /// The engine's best score for what is no entity: a noun or a pronoun in this sentence or the one before.
  private func elsewhere(_ token: Int, _ sentence: Int) -> Double {
    var best: Float = -12
    for word in draft.document.sentences[max(0, sentence - 1)].tokens.lowerBound..<token {
      guard draft.mentionAt[word] == nil, draft.document.tokens[word].partOfSpeech.isNominal,
        let score = draft.document.references.score(of: token, to: word)
      else { continue }
      best = max(best, score)
    }
    return Double(min(12, best)) / 10
  }

  private func gender(of token: Int, _ kind: AnaphorKind) -> WordClass? {
    switch kind {
    case .person: return Pronoun(draft.words[token]) == .he ? .male : .female
    case .it, .they: return nil
    case .description:
      let told = draft.words[token].classes.intersection([.male, .female])
      return told.isEmpty ? nil : told
    }
  }

  private func isPossessive(_ token: Int) -> Bool { draft.document.tokens[token].relation == .nmodPossessive }

  private func isReflexive(_ token: Int) -> Bool {
    draft.document.text(of: draft.document.tokens[token]).utf8.count > 5
  }

  /// The verb of the clause in which a word stands.
  private func clause(of token: Int) -> Int? {
    var at = draft.document.tokens[token].head
    while let word = at {
      let part = draft.document.tokens[word].partOfSpeech
      if part == .verb || part == .auxiliary { return word }
      at = draft.document.tokens[word].head
    }
    return nil
  }

  private func isInOpening(_ entity: Int) -> Bool {
    guard let first = draft.document.sentences.first, let mention = draft.entities[entity].mentions.first else {
      return false
    }
    return first.span.contains(mention.span.start)
  }

  /// `it is clear that`: whether the pronoun stands for a clause or for nothing.
  private func isEmpty(_ token: Int) -> Bool {
    if draft.document.tokens[token].relation == .expl { return true }
    guard let head = draft.document.tokens[token].head, draft.document.tokens[token].relation == .nsubj else {
      return false
    }
    return draft.document.children(of: head).contains {
      switch draft.document.tokens[$0].relation {
      case .cop, .csubj: true
      default: false
      }
    }
  }
}

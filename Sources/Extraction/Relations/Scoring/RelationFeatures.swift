internal import ArticleModel
internal import Knowledge

/// Tells what there is to see of a candidate: as features, each a number, and as the words whose states count.
struct RelationFeatures {
  /// The words that stand for a candidate before the network; nil where there is no such word.
  struct Words: Hashable {
    var subject: Int?
    var object: Int?
    /// The word that says it: where the ways from both ends meet.
    var trigger: Int?
    /// The verb or noun of the clause that the object stands in.
    var clause: Int?
    /// The words between the two mentions.
    var between: Range<Int>
    /// What the trigger says it with, and the words on the way: `hold [talks]`, `threaten [attack]`; at most `besideLimit`.
    var beside: [Int] = []
  }

  static let besideLimit = 4

  let scene: Scene
  let lexicon: Lexicon
  let draft: Draft
  let paths: TreePaths
  let speakers: SpeakerTable
  /// For each token, the number of its lemma.
  private let lemmas: [UInt32]
  /// For each token, the number of its relation, and of its tag.
  private let relations: [UInt32]
  private let tags: [UInt32]
  /// For each token, its lemma's number in the lexicon.
  private let entries: [Lexicon.Word]

  init(scene: Scene, paths: TreePaths, speakers: SpeakerTable) {
    self.scene = scene
    lexicon = scene.lexicon
    draft = scene.draft
    self.paths = paths
    self.speakers = speakers
    let tokens = scene.draft.document.tokens
    let lexicon = scene.lexicon
    lemmas = tokens.map { FeatureSink.number(of: $0.lemma) }
    relations = tokens.map { Self.number($0.relation) }
    tags = tokens.map { FeatureSink.number(of: $0.partOfSpeech.rawValue) }
    entries = tokens.map { lexicon.word($0.lemma) }
  }

  private static func number(_ relation: DependencyRelation) -> UInt32 { FeatureSink.number(of: relation.rawValue) }

  /// The words that stand for a candidate, and the way between its ends; no way where one end is not in the sentence.
  func words(of candidate: RelationCandidate) -> (words: Words, path: TreePath?) {
    let subject = candidate.subjectMention.flatMap { draft.document.head(of: $0.tokens) }
    let object = candidate.objectMention.flatMap { draft.document.head(of: $0.tokens) }
    let clause = (object ?? subject).flatMap { clauseHead(of: $0) }
    var words = Words(subject: subject, object: object, trigger: nil, clause: clause, between: 0..<0)
    guard let subject, let object else {
      words.trigger = clause
      words.beside = beside(nil, words)
      return (words, nil)
    }
    let path = paths.path(from: subject, to: object)
    words.trigger = trigger(path, candidate)
    if let first = candidate.subjectMention?.tokens, let second = candidate.objectMention?.tokens {
      if first.upperBound <= second.lowerBound {
        words.between = first.upperBound..<second.lowerBound
      } else if second.upperBound <= first.lowerBound {
        words.between = second.upperBound..<first.lowerBound
      }
    }
    words.beside = beside(path, words)
    return (words, path)
  }

  private func beside(_ path: TreePath?, _ words: Words) -> [Int] {
    var found: [Int] = []
    if let trigger = words.trigger {
      found += draft.document.children(of: trigger).filter { child in
        switch draft.document.tokens[child].relation.universal {
        case .obj, .xcomp, .compound, .amod: draft.mentionAt[child] == nil
        default: false
        }
      }
    }
    for step in (path?.up.dropFirst().suffix(2) ?? []) + (path?.down.dropFirst().suffix(2) ?? [])
    where step.token != words.trigger && !found.contains(step.token) {
      found.append(step.token)
    }
    return Array(found.prefix(Self.besideLimit))
  }

  /// The number of a word's lemma.
  func lemma(_ token: Int) -> UInt32 { lemmas[token] }

  private func trigger(_ path: TreePath, _ candidate: RelationCandidate) -> Int? {
    func isEnd(_ token: Int) -> Bool {
      (candidate.subjectMention?.tokens.contains(token) ?? false)
        || (candidate.objectMention?.tokens.contains(token) ?? false)
    }
    if !isEnd(path.top) { return path.top }
    return (path.down.dropFirst().reversed() + path.up.dropFirst().reversed()).map(\.token).first { !isEnd($0) }
  }

  /// The nearest word above that heads a clause.
  func clauseHead(of token: Int) -> Int? {
    var at = token
    while let head = draft.document.tokens[at].head {
      switch draft.document.tokens[at].relation.universal {
      case .ccomp, .xcomp, .advcl, .acl, .csubj, .parataxis: if at != token { return at }
      default: if draft.document.tokens[at].partOfSpeech == .verb, at != token { return at }
      }
      at = head
    }
    return at
  }

  /// Adds the features of a candidate to `sink`. Linear in the path and the words between, both bounded.
  func add(
    _ candidate: RelationCandidate, _ words: Words, _ path: TreePath?, findings: [Finding], elsewhere: [Finding],
    to sink: inout FeatureSink
  ) {
    let types = self.types(candidate)
    sink.add(.bias)
    sink.add(.types, types)
    let forms = form(candidate.subjectMention) &* 8 &+ form(candidate.objectMention)
    sink.add(.forms, forms)
    sink.add(.typesForms, types, forms)
    sink.add(.place, UInt32(min(candidate.sentence, 3)), types)
    addRules(candidate, findings, elsewhere, to: &sink)
    addSpeech(candidate, words, path, to: &sink)
    addNouns(candidate, words, types, to: &sink)
    if let path, let subject = words.subject, let object = words.object {
      addPath(path, words, subject, object, types, to: &sink)
      addSurface(candidate, words, types, to: &sink)
      addFrames(path, words, types, to: &sink)
    }
    if let context = candidate.context { addAbsent(candidate, context, words, types, to: &sink) }
    if let trigger = words.trigger { addSurroundings(of: trigger, to: &sink) }
    if let clause = words.clause, clause != words.trigger { addClause(clause, words, to: &sink) }
  }

  private func types(_ candidate: RelationCandidate) -> UInt32 {
    func number(_ entity: Int) -> UInt32 {
      switch draft.entities[entity].type {
      case .person: 0
      case .country: 1
      case .organization: 2
      case .place: 3
      }
    }
    return number(candidate.subject) * 4 + number(candidate.object)
  }

  private func form(_ mention: MentionReference?) -> UInt32 {
    switch mention?.form {
    case .name: 0
    case .demonym: 1
    case .pronoun: 2
    case .nominal: 3
    case .metonym: 4
    case nil: 5
    }
  }

  // MARK: Rules

  private func addRules(
    _ candidate: RelationCandidate, _ findings: [Finding], _ elsewhere: [Finding], to sink: inout FeatureSink
  ) {
    for finding in findings {
      let isForward = finding.subject == candidate.subject && finding.object == candidate.object
      let isBackward = finding.subject == candidate.object && finding.object == candidate.subject
      guard isForward || isBackward else { continue }
      let predicate = FeatureSink.number(of: finding.predicate.rawValue)
      if isForward || finding.predicate.isSymmetric {
        sink.add(.rule, predicate)
        sink.add(.ruleName, predicate, FeatureSink.number(of: finding.rule))
        sink.add(.statusWord, FeatureSink.number(of: finding.status.rawValue))
      } else {
        sink.add(.ruleReverse, predicate)
      }
    }
    for finding in elsewhere where finding.subject == candidate.subject && finding.object == candidate.object {
      sink.add(.ruleElsewhere, FeatureSink.number(of: finding.predicate.rawValue))
    }
  }

  // MARK: Speech

  private func addSpeech(
    _ candidate: RelationCandidate, _ words: Words, _ path: TreePath?, to sink: inout FeatureSink
  ) {
    let object = words.object ?? words.clause
    let subject = words.subject ?? object
    var relation: UInt32 = 0
    if let object, let statement = speakers.statement(of: object) {
      if statement.speaker == candidate.subject { relation = 1 } else { relation = 2 }
      if statement.isDirect { relation += 4 }
      if let outer = speakers.outerSpeaker(of: object), outer == candidate.subject { relation += 8 }
    }
    if let subject, let speaker = speakers.speaker(of: subject) {
      relation += speaker == candidate.object ? 16 : 32
    }
    sink.add(.speech, relation)
    sink.add(.quoted, relation, candidate.subjectMention == nil ? 1 : 0)
    guard let object, relation & 1 == 1 else { return }
    if let cue = speakers.statement(of: object)?.cue, let token = token(at: cue.start, near: object) {
      sink.add(.speechCue, lemmas[token])
      sink.add(.speechRole, lemmas[token], role(of: object))
    }
    sink.add(.clauseRole, role(of: object))
    if let clause = words.clause {
      sink.add(.speechTrigger, lemmas[clause], role(of: object))
      for child in draft.document.children(of: clause) where draft.document.tokens[child].relation.universal == .aux {
        sink.add(.speechModal, lemmas[child], role(of: object))
      }
      let (blame, praise) = opinions(in: draft.document.subtree(of: clause))
      sink.add(.opinionSpeech, opinion(blame, praise), role(of: object))
      sink.add(.opinionCount, UInt32(min(blame, 3)), UInt32(min(praise, 3)))
    }
    if let content = speakers.statement(of: object)?.content {
      let sentence = draft.document.sentences[candidate.sentence]
      let tokens = sentence.tokens.filter { content.contains(draft.document.tokens[$0].span) }
      if let first = tokens.first, let last = tokens.last {
        let (blame, praise) = opinions(in: first..<last + 1)
        sink.add(.opinionSpeech, opinion(blame, praise))
      }
    }
  }

  /// The token that begins at a place of the text, looked for around a token near it.
  private func token(at offset: Int, near token: Int) -> Int? {
    let tokens = draft.document.tokens
    var at = token
    while at > 0, tokens[at].span.start > offset, token - at < 120 { at -= 1 }
    while at < tokens.count - 1, tokens[at].span.end <= offset, at - token < 120 { at += 1 }
    return tokens[at].span.start <= offset && offset < tokens[at].span.end ? at : nil
  }

  private func opinions(in tokens: Range<Int>) -> (blame: Int, praise: Int) {
    var (blame, praise) = (0, 0)
    for token in tokens.prefix(60) {
      switch lexicon.opinion(entries[token]) {
      case .blame: blame += 1
      case .praise: praise += 1
      case nil: break
      }
    }
    return (blame, praise)
  }

  private func opinion(_ blame: Int, _ praise: Int) -> UInt32 {
    blame == praise ? (blame > 0 ? 3 : 0) : blame > praise ? 1 : 2
  }

  /// How a word hangs in its clause, its list and what it belongs to put aside: with its preposition.
  private func role(of token: Int) -> UInt32 {
    let at = paths.listHead(of: token)
    return step(PathStep(token: at, relation: draft.document.tokens[at].relation))
  }

  private func step(_ step: PathStep) -> UInt32 {
    let number = Self.number(step.relation)
    switch step.relation.universal {
    case .obl, .nmod: return preposition(of: step.token).map { FeatureSink.mix(number, lemmas[$0]) } ?? number
    default: return number
    }
  }

  private func preposition(of token: Int) -> Int? {
    draft.document.children(of: token).first {
      draft.document.tokens[$0].relation == .case && draft.document.tokens[$0].partOfSpeech != .particle
    }
  }

  // MARK: Path

  private func addPath(
    _ path: TreePath, _ words: Words, _ subject: Int, _ object: Int, _ types: UInt32, to sink: inout FeatureSink
  ) {
    let topLemma = words.trigger.map { lemmas[$0] } ?? 0
    let topTag = words.trigger.map { tags[$0] } ?? 0
    var relations = UInt32(0)
    var whole = UInt32(0)
    for step in path.up {
      relations = FeatureSink.mix(relations, self.step(step))
      whole = FeatureSink.mix(
        FeatureSink.mix(whole, self.step(step)), step.token == path.up.first?.token ? 0 : lemmas[step.token])
    }
    let topNumber = path.up.isEmpty ? 1 : path.down.isEmpty ? 2 : tags[path.top]
    relations = FeatureSink.mix(FeatureSink.mix(relations, 77), topNumber)
    whole = FeatureSink.mix(whole, path.up.isEmpty || path.down.isEmpty ? topNumber : lemmas[path.top])
    for step in path.down.reversed() {
      relations = FeatureSink.mix(relations, self.step(step))
      whole = FeatureSink.mix(
        FeatureSink.mix(whole, self.step(step)), step.token == path.down.first?.token ? 0 : lemmas[step.token])
    }
    let length = path.up.count + path.down.count
    if length <= 8 {
      sink.add(.path, whole)
      sink.add(.pathRelations, relations)
      sink.add(.pathTypes, relations, types)
    }
    sink.add(.distance, UInt32(min(length, 10)), UInt32(min(path.up.count, 4)), UInt32(min(path.down.count, 4)))
    let subjectRole = path.up.last.map { step($0) } ?? 1
    let objectRole = path.down.last.map { step($0) } ?? 1
    let depth = UInt32(min(path.up.count, 3)) * 4 + UInt32(min(path.down.count, 3))
    sink.add(.roles, subjectRole, objectRole, depth)
    sink.add(.subjectRole, subjectRole, UInt32(min(path.up.count, 3)), types)
    sink.add(.objectRole, objectRole, UInt32(min(path.down.count, 3)), types)
    sink.add(.trigger, topLemma)
    sink.add(.triggerTypes, topLemma, types)
    sink.add(.triggerTag, topTag, types)
    sink.add(.rolesTrigger, topLemma, subjectRole)
    sink.add(.rolesTrigger, topLemma, objectRole, 1)
    sink.add(.rolesTrigger, topLemma, subjectRole, objectRole)
    sink.add(.rolesTrigger, topLemma, FeatureSink.mix(subjectRole, objectRole), depth, 2)
    for step in path.up.dropFirst().suffix(4) {
      sink.add(.upWord, lemmas[step.token])
      sink.add(.upWord, lemmas[step.token], Self.number(step.relation))
      sink.add(.upWord, lemmas[step.token], topLemma, 1)
    }
    for step in path.down.dropFirst().suffix(4) {
      sink.add(.downWord, lemmas[step.token])
      sink.add(.downWord, lemmas[step.token], Self.number(step.relation))
      sink.add(.downWord, lemmas[step.token], topLemma, 1)
    }
    if let word = preposition(of: paths.listHead(of: object)) {
      sink.add(.preposition, lemmas[word], types)
      sink.add(.prepositionTrigger, lemmas[word], topLemma)
    }
    if let word = preposition(of: paths.listHead(of: subject)) {
      sink.add(.preposition, lemmas[word], types, 1)
      sink.add(.prepositionTrigger, lemmas[word], topLemma, 1)
    }
    for (kind, token) in [(FeatureKind.subjectGovernor, subject), (.objectGovernor, object)] {
      let at = paths.listHead(of: token)
      let governor = draft.document.tokens[at].head.map { lemmas[$0] } ?? 0
      sink.add(kind, role(of: token), governor)
      sink.add(kind, governor, types, 1)
    }
    if paths.listHead(of: subject) == paths.listHead(of: object) { sink.add(.list, types) }
  }

  // MARK: Surface

  private func addSurface(_ candidate: RelationCandidate, _ words: Words, _ types: UInt32, to sink: inout FeatureSink) {
    guard let first = candidate.subjectMention?.tokens, let second = candidate.objectMention?.tokens else { return }
    let isForward: UInt32 = first.lowerBound < second.lowerBound ? 1 : 0
    let between = words.between
    sink.add(.order, isForward, types)
    sink.add(.gap, bucket(between.count), isForward)
    if first.overlaps(second) {
      sink.add(.nested, types, first.count > second.count ? 1 : 0, first.lowerBound == second.lowerBound ? 1 : 0)
    }
    var others = 0
    var last: MentionReference?
    for token in between.prefix(60) {
      if let mention = draft.mentionAt[token], mention != last {
        others += 1
        last = mention
      }
    }
    sink.add(.betweenMentions, UInt32(min(others, 4)), isForward)
    if between.count <= 12 {
      for token in between { sink.add(.between, lemmas[token], isForward) }
    } else {
      for token in between.prefix(5) { sink.add(.between, lemmas[token], isForward, 1) }
      for token in between.suffix(5) { sink.add(.between, lemmas[token], isForward, 2) }
    }
    if between.count <= 6 {
      var whole: UInt32 = 0
      for token in between { whole = FeatureSink.mix(whole, lemmas[token]) }
      sink.add(.betweenWhole, whole, isForward, types)
      if between.count > 1 {
        for token in between.dropFirst() { sink.add(.betweenPair, lemmas[token - 1], lemmas[token], isForward) }
      }
      var shape: UInt32 = 0
      for token in between { shape = FeatureSink.mix(shape, tags[token] == Self.mark ? lemmas[token] : tags[token]) }
      sink.add(.bracket, shape, isForward, types)
    }
    let sentence = draft.document.sentences[candidate.sentence].tokens
    for (side, mention) in [(UInt32(0), first), (1, second)] {
      let before = mention.lowerBound - 1
      let after = mention.upperBound
      if sentence.contains(before) { sink.add(.before, lemmas[before], side, types) }
      if sentence.contains(before - 1) { sink.add(.before, lemmas[before - 1], side + 2, types) }
      if sentence.contains(after) { sink.add(.after, lemmas[after], side, types) }
      if sentence.contains(after + 1) { sink.add(.after, lemmas[after + 1], side + 2, types) }
    }
  }

  private static let mark = FeatureSink.number(of: PartOfSpeech.punctuation.rawValue)

  private func bucket(_ count: Int) -> UInt32 {
    switch count {
    case 0...4: UInt32(count)
    case 5...6: 5
    case 7...9: 6
    case 10...14: 7
    case 15...22: 8
    default: 9
    }
  }

  // MARK: Ends that the sentence leaves out

  /// What speaks for an end without a word in the sentence: who it is, what the other end does, what is left open there.
  private func addAbsent(
    _ candidate: RelationCandidate, _ context: ContextTable.Entry, _ words: Words, _ types: UInt32,
    to sink: inout FeatureSink
  ) {
    let side: UInt32 = candidate.subjectMention == nil ? 0 : 1
    let rank = UInt32(context.rank.map { $0 + 1 } ?? 0)
    let reasons = rank * 4 + (context.isMainCountry ? 2 : 0) + (context.before == nil ? 0 : 1)
    sink.add(.absent, side, types)
    sink.add(.absent, reasons, side, types)
    if let before = context.before, let head = draft.document.head(of: before.tokens) {
      sink.add(.absentLast, role(of: head), form(before), side)
      let sentence = draft.document.sentences[Int(draft.sentenceAt[head])].tokens
      if before.tokens.upperBound == sentence.upperBound - 1 { sink.add(.absentLast, 1, side) }
      if let verb = clauseHead(of: head) { sink.add(.absentLast, lemmas[verb], role(of: head), side) }
    }
    guard let present = words.object ?? words.subject, let trigger = words.trigger else { return }
    let path = paths.path(from: present, to: trigger)
    let way = path.up.last.map { step($0) } ?? 1
    let length = UInt32(min(path.up.count, 4))
    sink.add(.presentRole, way, length, side)
    sink.add(.presentRole, way, types, 9)
    sink.add(.presentTrigger, lemmas[trigger], side)
    sink.add(.presentTrigger, lemmas[trigger], way, side)
    sink.add(.presentTrigger, lemmas[trigger], types, side, 1)
    let governor = paths.listHead(of: present)
    if let head = draft.document.tokens[governor].head, head != trigger {
      sink.add(.presentTrigger, lemmas[head], role(of: present), side, 2)
      sink.add(.presentTrigger, lemmas[head], types, side, 3)
    }
    addPresentFrames(trigger, path, side, types, to: &sink)
    addGaps(of: trigger, side, to: &sink)
    for child in draft.document.children(of: trigger) where draft.document.tokens[child].relation == .obj {
      addPresentFrames(child, path, side + 2, types, to: &sink)
      addGaps(of: child, side + 2, to: &sink)
    }
    if let mention = candidate.subjectMention ?? candidate.objectMention {
      let name = draft.document.text(of: draft.document.tokens[mention.tokens.lowerBound])
      let other = draft.entities[candidate.subjectMention == nil ? candidate.subject : candidate.object].name
      if mention.form == .name, other.hasPrefix(name) { sink.add(.namedIn, types, side) }
    }
  }

  /// Frames of a word, and whether the end that is there stands where they want one.
  private func addPresentFrames(
    _ token: Int, _ path: TreePath, _ side: UInt32, _ types: UInt32, to sink: inout FeatureSink
  ) {
    let isVerb = draft.document.tokens[token].partOfSpeech == .verb
    let frames = isVerb ? lexicon.verb(entries[token])?.frames : lexicon.noun(entries[token])?.frames
    let way = path.up.last.map { step($0) } ?? 1
    for frame in frames ?? [] {
      let predicate = FeatureSink.number(of: frame.predicate.rawValue)
      let turned: UInt32 = frame.direction == .backward ? 1 : frame.direction == .both ? 2 : 0
      sink.add(.presentFrame, predicate, side, turned)
      sink.add(.presentFrame, predicate, way, side, turned)
      sink.add(.presentFrame, predicate, types, side)
    }
  }

  /// Which places beside a word are taken by whom the text does not name: `the government`, `they`, nobody.
  private func addGaps(of token: Int, _ side: UInt32, to sink: inout FeatureSink) {
    var places: UInt32 = 0
    for child in draft.document.children(of: token).prefix(12) {
      let part: UInt32
      switch draft.document.tokens[child].relation {
      case .nsubj, .nsubjPass: part = 1
      case .obj, .iobj: part = 2
      case .obl, .oblAgent: part = 4
      case .ccomp, .xcomp: part = 8
      case .nmod, .nmodPossessive: part = 16
      default: continue
      }
      places |= part
      if draft.mentionAt[child] == nil {
        places |= part << 5
        sink.add(.takenUp, lemmas[child], part, side)
        if draft.document.tokens[child].partOfSpeech.isNominal { sink.add(.takenUp, part, side) }
      }
    }
    sink.add(.gapOfTrigger, places, side)
    sink.add(.gapOfTrigger, places, lemmas[token], side)
  }

  // MARK: Nouns and names

  private func addNouns(_ candidate: RelationCandidate, _ words: Words, _ types: UInt32, to sink: inout FeatureSink) {
    for (kind, mention, head) in [
      (FeatureKind.subjectNoun, candidate.subjectMention, words.subject),
      (.objectNoun, candidate.objectMention, words.object),
    ] {
      guard let mention, let head else { continue }
      let last = mention.tokens.upperBound - 1
      if mention.form == .name || mention.form == .nominal {
        sink.add(kind, lemmas[last], types)
        addRoles(at: last, kind, to: &sink)
      }
      for child in draft.document.children(of: head) where !mention.tokens.contains(child) {
        switch draft.document.tokens[child].relation.universal {
        case .amod, .compound, .nmod, .appos, .det, .flat:
          sink.add(.modifier, kind.rawValue, lemmas[child], Self.number(draft.document.tokens[child].relation))
          addRoles(at: child, .modifier, to: &sink, with: kind.rawValue)
        default: break
        }
      }
    }
    for token in words.between.prefix(12) { addRoles(at: token, .nounRoleBetween, to: &sink) }
    if let trigger = words.trigger { addRoles(at: trigger, .nounRole, to: &sink, with: types) }
    for token in words.beside { addRoles(at: token, .child, to: &sink) }
  }

  private func addRoles(at token: Int, _ kind: FeatureKind, to sink: inout FeatureSink, with more: UInt32 = 0) {
    let roles = lexicon.noun(entries[token])?.roles.rawValue ?? 0
    var rest = roles
    while rest != 0 {
      sink.add(kind, UInt32(rest.trailingZeroBitCount), more, 9)
      rest &= rest - 1
    }
    let classes = draft.words[token].classes
    if classes.contains(.officeHead) || classes.contains(.title) { sink.add(kind, 40, more, 9) }
  }

  // MARK: Frames

  /// What the lists of acts say of the words on the way and beside it.
  private func addFrames(_ path: TreePath, _ words: Words, _ types: UInt32, to sink: inout FeatureSink) {
    var seen: [Int] = []
    func visit(_ token: Int, _ place: UInt32) {
      guard !seen.contains(token) else { return }
      seen.append(token)
      let isVerb = draft.document.tokens[token].partOfSpeech == .verb
      let frames = isVerb ? lexicon.verb(entries[token])?.frames : lexicon.noun(entries[token])?.frames
      for frame in frames ?? [] {
        let predicate = FeatureSink.number(of: frame.predicate.rawValue)
        sink.add(.frame, predicate, place)
        let fits = self.fits(frame, path, at: token)
        sink.add(.frameRole, predicate, fits, place)
        sink.add(.frameWord, predicate, fits, types)
      }
      if let announced = lexicon.verb(entries[token])?.announces, isVerb {
        sink.add(.announces, FeatureSink.number(of: announced.rawValue), place)
      }
      if isVerb, let light = lexicon.verb(entries[token])?.light { sink.add(.light, light.isReversed ? 1 : 0, place) }
      if let opinion = lexicon.opinion(entries[token]) { sink.add(.opinionTrigger, opinion == .blame ? 1 : 2, place) }
    }
    if let trigger = words.trigger {
      visit(trigger, 1)
      for child in draft.document.children(of: trigger) {
        switch draft.document.tokens[child].relation.universal {
        case .obj, .xcomp, .obl, .nsubj: visit(child, 2)
        default: break
        }
      }
    }
    for step in path.up.dropFirst().suffix(3) { visit(step.token, 3) }
    for step in path.down.dropFirst().suffix(3) { visit(step.token, 4) }
    if let clause = words.clause { visit(clause, 5) }
  }

  /// Whether the ends stand where a frame of the word at `token` wants them: 0 no, else bits.
  private func fits(_ frame: Frame, _ path: TreePath, at token: Int) -> UInt32 {
    let far = token == path.top ? path.down.last : path.down.first { draft.document.tokens[$0.token].head == token }
    let near = token == path.top ? path.up.last : path.up.first { draft.document.tokens[$0.token].head == token }
    func stands(_ step: PathStep?) -> UInt32 {
      guard let step else { return 0 }
      switch (frame.slot, step.relation) {
      case (.object, .obj), (.object, .nsubjPass), (.indirectObject, .iobj): return 1
      case (.together, .nsubj): return 1
      case (.preposition(let word), _):
        guard let preposition = preposition(of: step.token) else { return 0 }
        return lexicon.word(draft.document.tokens[preposition].lemma) == word ? 1 : 0
      default: return 0
      }
    }
    func acts(_ step: PathStep?) -> UInt32 {
      switch step?.relation {
      case .nsubj, .oblAgent, .nmodPossessive, .csubj, .compound, .amod: 1
      default: 0
      }
    }
    let forward = stands(far) * acts(near)
    let backward = stands(near) * acts(far)
    let turned: UInt32 = frame.direction == .backward ? 4 : frame.direction == .both ? 8 : 0
    return stands(far) + 2 * forward + 16 * stands(near) + 32 * backward + turned
  }

  // MARK: Around the trigger

  /// What stands with the word that says it: its helpers, its parts, and what governs it.
  private func addSurroundings(of trigger: Int, to sink: inout FeatureSink) {
    let token = draft.document.tokens[trigger]
    let status = FeatureSink.number(of: scene.status.status(of: trigger).rawValue)
    sink.add(.readStatus, status)
    sink.add(.readStatus, status, tags[trigger])
    sink.add(.mood, tags[trigger], FeatureSink.number(of: token.features.conllu))
    for child in draft.document.children(of: trigger).prefix(16) {
      let relation = draft.document.tokens[child].relation
      switch relation.universal {
      case .aux, .cop: sink.add(.auxiliary, lemmas[child])
      case .mark: sink.add(.mark, lemmas[child])
      case .advmod:
        sink.add(.negation, lemmas[child])
      case .obj, .xcomp, .compound, .iobj, .ccomp, .amod:
        sink.add(.child, lemmas[child], relations[child])
        sink.add(.childWord, lemmas[trigger], lemmas[child])
      case .obl, .nmod, .nsubj, .advcl, .det:
        sink.add(.child, lemmas[child], relations[child])
      default: break
      }
    }
    if let attitude = lexicon.attitude(entries[trigger]) {
      sink.add(.attitude, FeatureSink.number(of: attitude.rawValue), 0)
    }
    var at = trigger
    for level in 1...2 {
      guard let head = draft.document.tokens[at].head else {
        sink.add(.governor, 0, UInt32(level))
        break
      }
      sink.add(.governor, relations[at], UInt32(level))
      sink.add(.governorWord, lemmas[head], relations[at], UInt32(level))
      for child in draft.document.children(of: head) {
        switch draft.document.tokens[child].relation.universal {
        case .aux: sink.add(.auxiliary, lemmas[child], UInt32(level))
        case .advmod where child < at: sink.add(.negation, lemmas[child], UInt32(level))
        case .mark: sink.add(.mark, lemmas[child], UInt32(level))
        default: break
        }
      }
      let attitude = lexicon.verb(entries[head])?.attitude ?? lexicon.noun(entries[head])?.attitude
      if let attitude { sink.add(.attitude, FeatureSink.number(of: attitude.rawValue), UInt32(level)) }
      at = head
    }
  }

  private func addClause(_ clause: Int, _ words: Words, to sink: inout FeatureSink) {
    let role = words.object.map { self.role(of: $0) } ?? 0
    sink.add(.readStatus, FeatureSink.number(of: scene.status.status(of: clause).rawValue), role, 1)
    sink.add(.clauseVerb, lemmas[clause])
    sink.add(.clauseVerb, lemmas[clause], role)
    for child in draft.document.children(of: clause).prefix(16) {
      switch draft.document.tokens[child].relation.universal {
      case .aux, .cop, .advmod, .obj, .xcomp, .amod, .obl: sink.add(.clauseWord, lemmas[child])
      default: break
      }
    }
    let (blame, praise) = opinions(in: draft.document.subtree(of: clause))
    sink.add(.opinionClause, opinion(blame, praise))
  }
}

internal import ArticleModel
internal import Knowledge

/// Reads ties and acts: rules propose, the scorer weighs every pair of entities that a sentence may relate.
package struct RelationStage: Stage {
  package static let name = "relations"
  package static let requires: [Layer] = [.names, .coreference, .statements]
  package static let provides: [Layer] = [.relations]

  private let lexicon = Lexicon.english
  private let rules: [any RelationRule] = [
    PrenominalTitle(), Apposition(), CopularTie(), PersonOfBody(), PartyBracket(), OwnParty(), SeatOfBody(),
    PlaceInPlace(),
    BornAndBased(), VerbFrames(), NounFrames(), AnnouncedActs(), AdjectiveFrames(), Demands(), Opinions(),
  ]

  private let scorer: RelationScorer?
  private let minimumConfidence: Double?

  /// The stage; without a scorer all that the rules read is believed.
  package init(scorer: RelationScorer? = nil, minimumConfidence: Double? = nil) {
    self.scorer = scorer
    self.minimumConfidence = minimumConfidence
  }

  package func run(on draft: inout Draft) {
    let scene = Scene(lexicon: lexicon, draft: draft)
    let findings = findings(of: scene)
    guard let scorer else {
      var seen: Set<Key> = []
      draft.relations = findings.filter { seen.insert(Key($0)).inserted }.map {
        relation($0, anchor: $0.words, confidence: 1, scene)
      }
      return
    }
    let weighed = weigh(scene, findings, by: scorer)
    let selector = RelationSelector(
      scorer: scorer, types: draft.entities.map(\.type), minimumConfidence: minimumConfidence)
    draft.relations = selector.choices(weighed).filter(\.isBelieved).map { relation($0, weighed[$0.index], scene) }
  }

  /// Why the relations of a document that all stages have worked on are what they are, and what came near.
  package func explanations(of draft: Draft) -> [RelationExplanation] {
    guard let scorer else { return [] }
    let scene = Scene(lexicon: lexicon, draft: draft)
    let weighed = weigh(scene, findings(of: scene), by: scorer, keepsFeatures: true)
    let choices = RelationSelector(
      scorer: scorer, types: draft.entities.map(\.type), minimumConfidence: minimumConfidence
    ).choices(weighed)
    return RelationExplainer(scorer: scorer, scene: scene).explanations(choices, weighed)
  }

  private func relation(_ choice: RelationSelector.Choice, _ one: WeighedCandidate, _ scene: Scene) -> Relation {
    let maker = ScoredFinding(lexicon: lexicon, draft: scene.draft)
    let anchor = maker.anchor(one)
    return relation(
      maker.finding(choice, one), anchor: anchor..<anchor + 1, confidence: choice.probability, scene)
  }

  /// All candidates of a document with what the scorer says of them.
  func weigh(
    _ scene: Scene, _ findings: [Finding], by scorer: RelationScorer, keepsFeatures: Bool = false
  ) -> [WeighedCandidate] {
    var states = ProjectedStates(scene.draft.document, scorer.weights)
    var weighed: [WeighedCandidate] = []
    visitCandidates(of: scene, findings: findings, keepsNotes: keepsFeatures) { candidate, words, features, findings in
      weighed.append(
        WeighedCandidate(
          candidate: candidate, words: words, answer: scorer.answer(features.numbers, words, &states),
          findings: findings.filter {
            $0.subject == candidate.subject && $0.object == candidate.object
              || $0.subject == candidate.object && $0.object == candidate.subject
          }, features: keepsFeatures ? features : nil))
    }
    return weighed
  }

  /// What the rules read, sentence by sentence, then what the document as a whole tells.
  func findings(of scene: Scene) -> [Finding] {
    let draft = scene.draft
    var findings: [Finding] = []
    for (index, sentence) in draft.document.sentences.enumerated() {
      guard scene.holdsTwo(sentence.tokens) else { continue }
      var seen: Set<Key> = []
      for rule in rules {
        findings += rule.findings(in: index, of: scene).filter { seen.insert(Key($0)).inserted }
      }
    }
    var placed: [Int: Int] = [:]
    for finding in findings
    where finding.predicate == .position && draft.entities[finding.object].type == .country {
      placed[finding.subject] = placed[finding.subject] ?? finding.object
    }
    // The seats that bodies' names tell come after every other rule.
    let seats = NamedAfterPlace(scene: scene).seats().map { seat in
      Finding(
        subject: seat.body, predicate: .basedIn, object: seat.entity, status: .actual, words: seat.mention,
        rule: "named-after-place")
    }
    return findings + BareOffice(scene: scene, placed: placed).findings() + ListedPersons(scene: scene).findings()
      + seats
  }

  /// Shows every candidate of a document with its words and features, sentence by sentence.
  func visitCandidates(
    of scene: Scene, findings: [Finding], keepsNotes: Bool = false,
    _ visit: (RelationCandidate, RelationFeatures.Words, FeatureSink, [Finding]) -> Void
  ) {
    let draft = scene.draft
    let paths = TreePaths(draft.document)
    let speakers = SpeakerTable(draft)
    let finder = CandidateFinder(draft: draft, paths: paths, speakers: speakers, context: ContextTable(draft))
    let features = RelationFeatures(scene: scene, paths: paths, speakers: speakers)
    var findingsOfSentence: [[Finding]] = Array(repeating: [], count: draft.document.sentences.count)
    var findingsOfSubject: [[Finding]] = Array(repeating: [], count: draft.entities.count)
    for finding in findings {
      findingsOfSentence[Int(draft.sentenceAt[finding.words.lowerBound])].append(finding)
      findingsOfSubject[finding.subject].append(finding)
    }
    var sink = FeatureSink(keepsNotes: keepsNotes)
    for sentence in draft.document.sentences.indices {
      let here = findingsOfSentence[sentence]
      for candidate in finder.candidates(in: sentence, findings: here) {
        let (words, path) = features.words(of: candidate)
        sink.removeAll()
        features.add(
          candidate, words, path, findings: here, elsewhere: findingsOfSubject[candidate.subject], to: &sink)
        visit(candidate, words, sink, here)
      }
    }
  }

  /// What makes two findings the same relation of a document.
  private struct Key: Hashable {
    let low: Int
    let high: Int
    let predicate: Predicate
    let status: Status

    init(_ finding: Finding) {
      let turns = finding.predicate.isSymmetric && finding.object < finding.subject
      low = turns ? finding.object : finding.subject
      high = turns ? finding.subject : finding.object
      predicate = finding.predicate
      status = finding.status
    }
  }

  /// `anchor` holds the words that decide in whose statement it stands.
  private func relation(_ finding: Finding, anchor: Range<Int>, confidence: Double, _ scene: Scene) -> Relation {
    let draft = scene.draft
    let sentence = draft.document.sentences[Int(draft.sentenceAt[finding.words.lowerBound])]
    let words = span(of: finding.words, in: draft)
    return Relation(
      subject: finding.subject, predicate: finding.predicate, object: finding.object,
      title: finding.title.map { title($0, in: draft) }, status: finding.status,
      assertedBy: speakers(of: finding, span(of: anchor, in: draft), draft),
      evidence: Evidence(sentence: sentence.span, words: words, rule: finding.rule),
      time: time(of: finding, anchor: anchor.lowerBound, scene),
      confidence: confidence)
  }

  /// The expression of time that goes with an act.
  private func time(of finding: Finding, anchor: Int, _ scene: Scene) -> TimeReference? {
    guard finding.predicate.predicateClass != .tie,
      let time = ActTime(scene: scene).expression(of: finding.trigger ?? anchor)
    else { return nil }
    return TimeReference(span: span(of: time.tokens, in: scene.draft), start: time.start, end: time.end)
  }

  /// The speakers in whose statements the words stand, the nearest first; none where the act is the nearest one's own
  /// speaking (SCHEMA: Speech that acts).
  private func speakers(of finding: Finding, _ words: TextSpan, _ draft: Draft) -> [Int] {
    let holding = draft.statements.filter { $0.content.contains(words) }.sorted { $0.content.count < $1.content.count }
    var speakers: [Int] = []
    for case let speaker? in holding.map(\.speaker) where !speakers.contains(speaker) { speakers.append(speaker) }
    if speakers.first == finding.subject, finding.predicate.isDoneBySpeaking { return [] }
    return speakers
  }

  /// The words of a post or a kinship; `Foreign Minister` is written small, so that it is the same post everywhere.
  /// Of many (`ministers`) each is one.
  private func title(_ tokens: Range<Int>, in draft: Draft) -> String {
    if tokens.count == 1, let noun = tokens.first.map({ draft.document.tokens[$0] }), noun.features.number == .plural,
      !noun.lemma.isEmpty
    {
      return noun.lemma
    }
    var text = ""
    var end: Int?
    for token in tokens {
      let span = draft.document.tokens[token].span
      if let end, end < span.start { text += " " }
      end = span.end
      let word = draft.document.text(of: span)
      let isName = draft.mentionAt[token].map { $0.form != .nominal } ?? false
      text += isName || word.isAcronym ? String(word) : word.lowercased()
    }
    return text
  }

  private func span(of tokens: Range<Int>, in draft: Draft) -> TextSpan {
    let last = max(tokens.lowerBound, tokens.upperBound - 1)
    return draft.document.tokens[tokens.lowerBound].span.union(draft.document.tokens[last].span)
  }
}

extension Predicate {
  /// Whether saying it is doing it.
  var isDoneBySpeaking: Bool {
    switch self {
    case .support, .request, .accuse, .reject, .threaten, .agree: true
    default: false
    }
  }
}

extension Scene {
  /// Whether two different entities are mentioned in `tokens`.
  func holdsTwo(_ tokens: Range<Int>) -> Bool {
    var first: Int?
    for token in tokens {
      guard let mention = draft.mentionAt[token] else { continue }
      if first == nil { first = mention.entity } else if first != mention.entity { return true }
    }
    return false
  }
}

extension Substring {
  /// Whether a capital stands behind its first letter: `CEO`, `MP`.
  fileprivate var isAcronym: Bool { utf8.dropFirst().contains { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) } }
}

internal import ArticleModel
internal import Knowledge

/// Weighs what speaks for each kind of name: the words of a candidate, the words around it, its form.
struct NameTyper {
  private let draft: Draft
  private let marks: NameMarks
  private let forms: FormNames

  init(_ draft: Draft, marks: NameMarks) {
    self.draft = draft
    self.marks = marks
    forms = FormNames.shared
  }

  /// What the clues of `candidate` say together.
  func weights(of candidate: NameCandidate) -> NameWeights {
    var sum = NameWeights()
    clues(of: candidate) { draft.knowledge.nameClues.add($0, to: &sum) }
    return sum
  }

  /// Every clue of `candidate`.
  @inline(__always)
  func clues(of candidate: NameCandidate, _ body: (NameClue) -> Void) {
    let words = draft.words
    let tokens = candidate.tokens
    let sentence = Int(draft.sentenceAt[tokens.lowerBound])
    let bounds = draft.document.sentences[sentence].tokens
    let first = words[tokens.lowerBound]
    let last = words[tokens.upperBound - 1]
    func form(_ name: UInt32?) {
      if let name { body(NameClue(.form, name)) }
    }
    form(forms.bias)
    if tokens.count == 1 {
      body(NameClue(.only, first.id))
    } else {
      body(NameClue(.first, first.id))
      body(NameClue(.last, last.id))
      for i in tokens.dropFirst().dropLast() where words[i].shape != .hyphen { body(NameClue(.inner, words[i].id)) }
    }
    // Around it: a title stands for the words before it.
    var before = tokens.lowerBound - 1
    if let title = candidate.title {
      body(NameClue(.title, words[title.upperBound - 1].id))
      form(forms.titled)
      before = title.lowerBound - 1
    }
    if before >= bounds.lowerBound {
      body(NameClue(.before, words[before].id))
      if before > bounds.lowerBound { body(NameClue(.secondBefore, words[before - 1].id)) }
    } else {
      form(forms.sentenceStart)
    }
    let after = tokens.upperBound
    if after < bounds.upperBound {
      body(NameClue(.after, words[after].id))
      if after + 1 < bounds.upperBound { body(NameClue(.secondAfter, words[after + 1].id)) }
    } else {
      form(forms.sentenceEnd)
    }
    // Its form.
    form(tokens.count == 1 ? forms.one : tokens.count == 2 ? forms.two : tokens.count == 3 ? forms.three : forms.long)
    if tokens.count == 1 {
      switch first.shape {
      case .capitals: form(forms.capitals)
      case .mixed: form(forms.mixed)
      default: break
      }
    }
    if marks.shouting[sentence] { form(forms.shouting) }
    if marks.titled[sentence] { form(forms.headline) }
    if let fact = candidate.fact {
      if fact.country != nil { form(forms.country) }
      if fact.adjective != nil { form(forms.adjective) }
      if fact.capital != nil { form(forms.capital) }
      if fact.place != nil { form(forms.place) }
      if fact.body != nil { form(forms.body) }
    }
    var inside: WordClass = []
    for i in tokens { inside.formUnion(words[i].classes) }
    if first.classes.contains(.given) { form(tokens.count == 1 ? forms.givenAlone : forms.givenFirst) }
    if last.classes.contains(.bodyWord) { form(forms.bodyLast) }
    if last.classes.contains(.placeWord) { form(forms.placeLast) }
    if last.classes.contains(.eventWord) { form(forms.eventLast) }
    if last.classes.contains(.common) { form(forms.commonLast) }
    if first.classes.contains(.common) { form(forms.commonFirst) }
    if first.classes.contains(.bodyHead), tokens.count > 2 { form(forms.headFirst) }
    if first.classes.contains(.placeHead) { form(forms.placeFirst) }
    if inside.contains(.companyWord) { form(forms.company) }
    if inside.contains(.creed) { form(forms.creed) }
    if inside.contains(.particle) { form(forms.particle) }
    if tokens.contains(where: { words[$0].shape == .initial }) { form(forms.initial) }
    if last.classes.isEmpty || last.classes == .common {
      let vocabulary = draft.knowledge.vocabulary
      let end = draft.document.tokens[tokens.upperBound - 1].span
      for length in 2...3 where end.count > length + 1 {
        if let letters = vocabulary.id(draft.document.text(of: TextSpan(end.end - length, end.end))) {
          body(NameClue(.ending, letters))
        }
      }
    }
  }
}

/// Ids of the properties of form, as the list of clues writes them.
struct FormNames {
  static let shared = FormNames(Knowledge.shared.vocabulary)

  let bias, titled, sentenceStart, sentenceEnd, one, two, three, long, capitals, mixed, shouting, headline: UInt32?
  let country, adjective, capital, place, body, givenAlone, givenFirst, bodyLast, placeLast, eventLast: UInt32?
  let commonLast, commonFirst, headFirst, placeFirst, company, creed, particle, initial: UInt32?

  private init(_ vocabulary: Vocabulary) {
    func id(_ name: String) -> UInt32? { vocabulary.id("=" + name) }
    bias = id("bias")
    titled = id("titled")
    sentenceStart = id("sentence-start")
    sentenceEnd = id("sentence-end")
    one = id("one-word")
    two = id("two-words")
    three = id("three-words")
    long = id("more-words")
    capitals = id("capitals")
    mixed = id("mixed")
    shouting = id("shouting")
    headline = id("headline")
    country = id("country")
    adjective = id("adjective")
    capital = id("capital")
    place = id("place")
    body = id("body")
    givenAlone = id("given-alone")
    givenFirst = id("given-first")
    bodyLast = id("body-last")
    placeLast = id("place-last")
    eventLast = id("event-last")
    commonLast = id("common-last")
    commonFirst = id("common-first")
    headFirst = id("head-first")
    placeFirst = id("place-first")
    company = id("company")
    creed = id("creed")
    particle = id("particle")
    initial = id("initial")
  }
}

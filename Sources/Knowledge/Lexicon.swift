package import ArticleModel
internal import WordLists

/// What the program knows about English words: which verbs and nouns say that somebody speaks, acts or
/// stands in a relation.
///
/// Words are asked for by their dictionary form, those of grammar as they stand; everything else goes by their numbers.
package struct Lexicon: Sendable {
  /// The number of a word; 0 for a word that the lexicon does not have.
  package typealias Word = UInt32

  /// The lexicon of the resources, read when first asked for.
  package static let english = Lexicon()

  private var table = WordTable()
  private var verbOf: [UInt16] = []
  private var nounOf: [UInt16] = []
  private var functionOf: [FunctionWord?] = []
  private var attitudeOf: [Status?] = []
  private var opinionOf: [Opinion?] = []
  private var adjectiveOf: [Word: [Frame]] = [:]
  private var timeOf: [Word: TimeWord] = [:]
  private var verbs: [VerbFacts] = [VerbFacts()]
  private var nouns: [NounFacts] = [NounFacts()]

  /// The number of the word at `range` of a text; 0 where it is unknown. Capitals count as small letters.
  package func word(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Word { table.id(text, range) ?? 0 }

  /// The number of `word`; 0 where it is unknown.
  package func word(_ word: String) -> Word { table.id(word) ?? 0 }

  /// What the word does as a verb, told by its dictionary form; nil where no list names it.
  package func verb(_ word: Word) -> VerbFacts? { verbOf[Int(word)] == 0 ? nil : verbs[Int(verbOf[Int(word)])] }

  /// What the word does as a noun, told by its singular; nil where no list names it.
  package func noun(_ word: Word) -> NounFacts? { nounOf[Int(word)] == 0 ? nil : nouns[Int(nounOf[Int(word)])] }

  /// Which word of grammar it is.
  package func function(_ word: Word) -> FunctionWord? { functionOf[Int(word)] }

  /// What a modal, an adjective or a conjunction makes of what follows it.
  package func attitude(_ word: Word) -> Status? { attitudeOf[Int(word)] }

  /// Whether the word blames or praises.
  package func opinion(_ word: Word) -> Opinion? { opinionOf[Int(word)] }

  /// What an adjective says that whoever is so does to another: `critical of`.
  package func frames(ofAdjective word: Word) -> [Frame] { adjectiveOf[word] ?? [] }

  /// What the word says about time.
  package func time(_ word: Word) -> TimeWord? { timeOf[word] }

  private init() {
    _ = table.enter("")
    for word in FunctionWord.allCases { _ = table.enter(word.rawValue) }
    readVerbs()
    readNouns()
    for row in WordList.frames where row[0] == "a" { adjectiveOf[table.enter(row[1]), default: []] += frames(row) }
    readOpinions()
    for row in WordList.times where row.count > 2 {
      guard let value = Int(row[2]), let kind = TimeWord.Kind(rawValue: row[1]) else { continue }
      timeOf[table.enter(row[0])] = TimeWord(kind: kind, value: value)
    }
    fit()
    for word in FunctionWord.allCases { functionOf[Int(self.word(word.rawValue))] = word }
    for row in WordList.attitudes where row.count > 2 && "mac".contains(row[0]) {
      attitudeOf[Int(word(row[1]))] = Status(rawValue: row[2])
    }
  }

  /// Makes every array as long as there are words.
  private mutating func fit() {
    verbOf += Array(repeating: 0, count: table.count - verbOf.count)
    nounOf += Array(repeating: 0, count: table.count - nounOf.count)
    functionOf += Array(repeating: nil, count: table.count - functionOf.count)
    attitudeOf += Array(repeating: nil, count: table.count - attitudeOf.count)
    opinionOf += Array(repeating: nil, count: table.count - opinionOf.count)
  }

  private mutating func readVerbs() {
    var numbers: [String: Int] = [:]
    func facts(_ lemma: String, _ lexicon: inout Lexicon) -> Int {
      if let number = numbers[lemma] { return number }
      lexicon.verbs.append(VerbFacts())
      let number = lexicon.verbs.count - 1
      numbers[lemma] = number
      let word = Int(lexicon.table.enter(lemma))
      lexicon.fit()
      lexicon.verbOf[word] = UInt16(number)
      return number
    }
    for row in WordList.frames where row[0] == "v" {
      let number = facts(row[1], &self)
      if row.count > 4, row[4] == "announces" {
        verbs[number].announces = Predicate(rawValue: row[3])
      } else {
        verbs[number].frames += frames(row)
      }
    }
    for row in WordList.reportingVerbs where row.count > 1 {
      verbs[facts(row[0], &self)].reporting = Reporting(
        row[1].split(separator: " ").map(String.init), hearer: row.count > 2)
    }
    for row in WordList.attitudes where row.count > 2 {
      switch row[0] {
      case "v": verbs[facts(row[1], &self)].attitude = Status(rawValue: row[2])
      default: _ = table.enter(row[1])
      }
    }
    for row in WordList.lightVerbs {
      verbs[facts(row[0], &self)].light = LightVerb(
        status: row.count > 1 ? Status(rawValue: row[1]) ?? .actual : .actual, isReversed: row.count > 2)
    }
  }

  private mutating func readNouns() {
    var numbers: [String: Int] = [:]
    func facts(_ lemma: String, _ lexicon: inout Lexicon) -> Int {
      if let number = numbers[lemma] { return number }
      lexicon.nouns.append(NounFacts())
      let number = lexicon.nouns.count - 1
      numbers[lemma] = number
      let word = Int(lexicon.table.enter(lemma))
      lexicon.fit()
      lexicon.nounOf[word] = UInt16(number)
      return number
    }
    for row in WordList.frames where row[0] == "n" {
      nouns[facts(row[1], &self)].frames += frames(row)
    }
    for row in WordList.nouns where row.count > 1 {
      if let role = NounRoles(named: row[1]) { nouns[facts(row[0], &self)].roles.insert(role) }
    }
    for row in WordList.kinship {
      nouns[facts(row[0], &self)].roles.insert(.kin)
    }
    for row in WordList.attitudes where row.count > 2 && row[0] == "n" {
      nouns[facts(row[1], &self)].attitude = Status(rawValue: row[2])
    }
  }

  private mutating func readOpinions() {
    for row in WordList.opinions where row.count > 1 {
      let word = Int(table.enter(row[0]))
      fit()
      opinionOf[word] = Opinion(rawValue: row[1])
    }
  }

  /// The frames of one row of `frames.tsv`, one a slot.
  private mutating func frames(_ row: [String]) -> [Frame] {
    guard row.count > 3, let predicate = Predicate(rawValue: row[3]) else { return [] }
    let notes = row.count > 4 ? row[4].split(separator: " ").map(String.init) : []
    var frames: [Frame] = []
    for slot in row[2].split(separator: " ") {
      let parts = slot.split(separator: "+").map(String.init)
      let particle = parts.count > 1 ? table.enter(parts[0]) : 0
      let place: Frame.Slot =
        switch parts.last ?? "" {
        case "obj": .object
        case "iobj": .indirectObject
        case "each": .together
        case "that": .clauseSubject
        case let preposition: .preposition(table.enter(preposition))
        }
      frames.append(
        Frame(
          slot: place, particle: particle, predicate: predicate,
          direction: notes.compactMap { Frame.Direction(rawValue: $0) }.first ?? .forward,
          condition: notes.compactMap { Frame.Condition(rawValue: $0) }.first))
    }
    fit()
    return frames
  }
}

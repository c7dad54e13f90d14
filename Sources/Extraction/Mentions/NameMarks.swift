internal import ArticleModel
internal import Knowledge

/// Which tokens may be parts of names, and where names of the lists stand.
struct NameMarks {
  /// A name of the lists in the text.
  struct Match {
    let end: Int
    let fact: Fact
  }

  /// For each token, whether it may be part of a name.
  private(set) var isName: [Bool]
  /// For each token, the longest name of the lists that begins there.
  private(set) var matches: [Match?]
  /// Sentences written in capitals, `BANGLADESH TO OPEN ITS MARKET`.
  private(set) var shouting: [Bool]
  /// Headlines that capitalise every word of weight.
  private(set) var titled: [Bool]

  private let words: [Word]
  /// For each word, whether the document also writes it small, or with a capital inside a sentence.
  private var seenSmall: [Bool]
  private var seenName: [Bool]

  init(_ draft: Draft) {
    words = draft.words
    isName = Array(repeating: false, count: words.count)
    matches = Array(repeating: nil, count: words.count)
    seenSmall = Array(repeating: false, count: draft.wordCount)
    seenName = seenSmall
    shouting = []
    titled = []
    for sentence in draft.document.sentences { markStyle(of: sentence) }
    for (index, sentence) in draft.document.sentences.enumerated() { noteWords(of: sentence, plain: isPlain(index)) }
    for (index, sentence) in draft.document.sentences.enumerated() {
      match(sentence.tokens, shouting: shouting[index], in: draft)
      mark(sentence.tokens, sentence: index)
    }
  }

  private func isPlain(_ sentence: Int) -> Bool { !shouting[sentence] && !titled[sentence] }

  private mutating func markStyle(of sentence: Sentence) {
    var letters = 0
    var capitals = 0
    var heavy = 0
    var heavyCapitals = 0
    for token in sentence.tokens {
      let word = words[token]
      switch word.shape {
      case .small, .title, .capitals, .mixed, .initial:
        letters += 1
        if word.shape == .capitals || word.shape == .initial { capitals += 1 }
        if !word.classes.contains(.function) && !word.classes.contains(.particle) {
          heavy += 1
          if word.shape.isCapital { heavyCapitals += 1 }
        }
      default: break
      }
    }
    shouting.append(letters >= 4 && capitals * 10 >= letters * 7)
    // `The Baltic Shipping Association (BSA) met.`: what ends with a stop is no headline.
    let stops = words[sentence.tokens.upperBound - 1].id == SmallWords.shared.stop
    titled.append(!stops && heavy >= 4 && heavyCapitals * 10 >= heavy * 8)
  }

  private mutating func noteWords(of sentence: Sentence, plain: Bool) {
    for token in sentence.tokens {
      let word = words[token]
      if word.shape == .small {
        seenSmall[Int(word.id)] = true
      } else if plain, word.shape.isCapital, !isAtStart(token, of: sentence.tokens), !word.classes.contains(.common) {
        seenName[Int(word.id)] = true
      }
    }
  }

  /// Whether the capital of `token` may only come from where it stands.
  private func isAtStart(_ token: Int, of sentence: Range<Int>) -> Bool {
    if token == sentence.lowerBound { return true }
    switch words[token - 1].shape {
    case .quote, .mark, .hyphen, .number: return token - 1 == sentence.lowerBound || words[token - 1].shape == .quote
    default: return false
    }
  }

  private mutating func match(_ sentence: Range<Int>, shouting: Bool, in draft: Draft) {
    let gazetteer = draft.knowledge.gazetteer
    for start in sentence {
      let first = words[start]
      guard
        first.shape.isCapital || first.shape == .number
          || (first.shape == .small && first.classes.isDisjoint(with: [.common, .function]))
      else { continue }
      var run = Gazetteer.start
      var i = start
      while i < sentence.upperBound {
        if words[i].shape == .hyphen, i > start {
          i += 1
          continue
        }
        run = Gazetteer.extend(run, with: words[i].id)
        guard let entry = gazetteer.lookUp(run) else { break }
        i += 1
        if let fact = entry.fact, fits(fact, start, shouting: shouting) { matches[start] = Match(end: i, fact: fact) }
      }
    }
  }

  private func fits(_ fact: Fact, _ start: Int, shouting: Bool) -> Bool {
    let first = words[start]
    if fact.startsSmall { return first.shape == .small || first.shape.isCapital }
    guard first.shape.isCapital || first.shape == .number else { return false }
    guard fact.isAcronym else { return true }
    return first.shape == .capitals && !(shouting && !first.classes.isDisjoint(with: [.function, .common]))
  }

  private mutating func mark(_ sentence: Range<Int>, sentence index: Int) {
    for token in sentence {
      let word = words[token]
      guard word.shape.isCapital else { continue }
      isName[token] = mayBeName(token, of: sentence, shouting: shouting[index], titled: titled[index])
    }
  }

  private func mayBeName(_ token: Int, of sentence: Range<Int>, shouting: Bool, titled: Bool) -> Bool {
    let word = words[token]
    let classes = word.classes
    if classes.contains(.monthOrDay) {
      // `Theresa May`, `Justice August`.
      return token > sentence.lowerBound && isName[token - 1]
        && !words[token - 1].classes.isDisjoint(with: [.given, .title])
        && !words[token - 1].classes.contains(.common)
    }
    if classes.contains(.function) { return word.shape == .capitals && matches[token] != nil }
    if shouting {
      if matches[token] != nil { return true }
      if classes.contains(.common) { return false }
      return seenName[Int(word.id)] || classes.contains(.given)
    }
    guard titled || isAtStart(token, of: sentence) else { return true }
    if matches[token] != nil { return true }
    guard classes.contains(.common) else { return !seenSmall[Int(word.id)] || seenName[Int(word.id)] }
    guard token + 1 < sentence.upperBound, words[token + 1].shape.isCapital else { return false }
    let next = words[token + 1].classes
    if classes.contains(.given), !next.contains(.common) { return true }
    if !classes.isDisjoint(with: [.title, .officeHead, .office, .placeHead, .direction, .bodyHead]) {
      return !titled || !next.contains(.common)
    }
    return !titled && !next.isDisjoint(with: [.bodyWord, .placeWord])
  }
}

internal import ArticleModel

/// What the heads say of a document, word by word.
struct Reading: Equatable {
  var partsOfSpeech: [PartOfSpeech]
  var features: [WordFeatures]
  /// Whether a sentence begins at the word.
  var begins: [Bool]
  /// Word that it hangs on; nil for a sentence's root.
  var heads: [Int?]
  var relations: [DependencyRelation]
  /// `NameTag.count` numbers a word.
  var nameScores: [Float]
  /// Tags of attribution (`SpeechTag`).
  var cues: [UInt8]
  var sources: [UInt8]
  var contents: [UInt8]
  /// Contents with their cues and sources, in text order.
  var links: [Link] = []

  /// How nouns, names and pronouns refer.
  var references: ReferenceVectors
  /// The encoder's last word on each word.
  var states: WordStates

  /// The first words of a content, of its cue and of its source.
  struct Link: Equatable {
    let content: Int
    let cue: Int?
    let source: Int?
  }

  /// Nothing read yet of `words` words; `reference` is the width of their vectors for coreference, `state` of their states.
  init(words: Int, reference: Int, state: Int) {
    references = ReferenceVectors(words: words, width: reference)
    states = WordStates(words: words, width: state)
    partsOfSpeech = Array(repeating: .other, count: words)
    features = Array(repeating: WordFeatures(), count: words)
    begins = Array(repeating: false, count: words)
    heads = Array(repeating: nil, count: words)
    relations = Array(repeating: .root, count: words)
    nameScores = Array(repeating: 0, count: words * NameTag.count)
    cues = Array(repeating: SpeechTag.outside, count: words)
    sources = cues
    contents = cues
  }

  /// Sentences, as runs of words.
  var sentences: [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for word in begins.indices.dropFirst() where begins[word] {
      sentences.append(start..<word)
      start = word
    }
    if start < begins.count { sentences.append(start..<begins.count) }
    return sentences
  }

  /// Hangs the part of a sentence that a window begins with on the part before: its root on the root there.
  mutating func joinParts(at window: Range<Int>) {
    var end = window.lowerBound + 1
    while end < window.upperBound, !begins[end] { end += 1 }
    var start = window.lowerBound
    while start > 0, !begins[start] { start -= 1 }
    guard let root = (start..<window.lowerBound).first(where: { heads[$0] == nil }),
      let part = (window.lowerBound..<end).first(where: { heads[$0] == nil })
    else { return }
    heads[part] = root
    relations[part] = .parataxis
  }

  /// Contents with their cues and sources, as stretches of words.
  var speech: [ReportedSpeech] {
    links.map { link in
      ReportedSpeech(
        content: SpeechTag.stretch(from: link.content, in: contents),
        cue: link.cue.map { SpeechTag.stretch(around: $0, in: cues) },
        source: link.source.map { SpeechTag.stretch(around: $0, in: sources) })
    }
  }
}

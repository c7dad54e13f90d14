internal import ArticleModel

/// The tagging heads, stacked into one linear, and what their rows say.
struct TagWeights: Sendable {
  /// All heads; `parts` says which of its outputs are whose.
  let linear: Linear
  /// Outputs of each head.
  let names: Range<Int>
  let partOfSpeech: Range<Int>
  let features: Range<Int>
  let first: Range<Int>
  let cue: Range<Int>
  let source: Range<Int>
  let content: Range<Int>
  /// What the rows of the second and third head say.
  let partsOfSpeech: [PartOfSpeech]
  let featureSets: [WordFeatures]

  init(width: Int, in file: WeightFile) throws(WeightError) {
    let sizes: Tensor<Int32> = try file.tensor("parts", rows: 1)
    let titles = try file.lines("parts.names")
    var ranges: [String: Range<Int>] = [:]
    var start = 0
    for (title, size) in zip(titles, sizes.numbers) {
      guard size > 0, size < 10_000 else { throw .tensor("parts", "has a head without outputs") }
      ranges[title] = start..<start + Int(size)
      start += Int(size)
    }
    func range(_ title: String, of count: Int) throws(WeightError) -> Range<Int> {
      guard let range = ranges[title], range.count == count else {
        throw .tensor("parts", "has no head \(title) of \(count) outputs")
      }
      return range
    }
    linear = try Linear("tags", inputs: width, outputs: start, in: file)
    let partOfSpeechLabels = try file.lines("labels.upos")
    let featureLabels = try file.lines("labels.features")
    guard try file.lines("labels.names") == NameTag.labels else {
      throw .tensor("labels.names", "are not the tags that the program knows")
    }
    names = try range("names", of: NameTag.count)
    partOfSpeech = try range("upos", of: partOfSpeechLabels.count)
    features = try range("features", of: featureLabels.count)
    first = try range("first", of: 2)
    cue = try range("cue", of: 3)
    source = try range("source", of: 3)
    content = try range("content", of: 3)
    partsOfSpeech = partOfSpeechLabels.map { PartOfSpeech(rawValue: $0) ?? .other }
    featureSets = featureLabels.map { WordFeatures(conllu: $0) }
  }
}

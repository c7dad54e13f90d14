internal import ArticleModel
internal import WordLists

/// Reads names again with the whole document in view: the same word means the same elsewhere in an article.
struct SecondLook {
  /// For each word of the document, the number of its spelling.
  private let spelling: [UInt32]
  /// Words that are spelt alike, capitalised, and stand at several places.
  private let groups: [[Int]]

  /// How much a word's types lean towards their average in the document.
  private static let weight: Float = 0.6
  private static let least: Float = 1e-9

  init(tokens: [Token], text: borrowing Span<UInt8>) {
    var table = WordTable()
    var spelling: [UInt32] = []
    spelling.reserveCapacity(tokens.count)
    var places: [[Int]] = []
    for (word, token) in tokens.enumerated() {
      let range = token.span.start..<token.span.end
      let id = table.enter(text, range, lowercased: false)
      spelling.append(id)
      if Int(id) == places.count { places.append([]) }
      if Self.isCapitalised(range, text) { places[Int(id)].append(word) }
    }
    self.spelling = spelling
    groups = places.filter { $0.count > 1 }
  }

  /// Whether the word has more than one letter and the first is a capital.
  private static func isCapitalised(_ range: Range<Int>, _ text: borrowing Span<UInt8>) -> Bool {
    let (scalar, length) = Scalars.at(range.lowerBound, in: text)
    guard range.count > length else { return false }
    if scalar < 0x80 { return scalar >= 0x41 && scalar <= 0x5A }
    return Unicode.Scalar(scalar)?.properties.isUppercase ?? false
  }

  /// Mixes each capitalised word's probabilities with their average over the places where it stands.
  func mix(_ probabilities: inout [Float]) {
    let count = NameTag.count
    for group in groups {
      var average = [Float](repeating: 0, count: NameTag.typeCount)
      for word in group {
        for type in 0..<NameTag.typeCount { average[type] += Self.both(type, of: word, probabilities) }
      }
      for type in 0..<NameTag.typeCount { average[type] /= Float(group.count) }
      for word in group {
        var begins: Float = 0
        var named: Float = 0
        for type in 0..<NameTag.typeCount {
          begins += probabilities[word * count + 1 + 2 * type]
          named += Self.both(type, of: word, probabilities)
        }
        let share = begins / max(named, Self.least)
        var total: Float = 0
        for type in 0..<NameTag.typeCount {
          let mixed = (1 - Self.weight) * Self.both(type, of: word, probabilities) + Self.weight * average[type]
          probabilities[word * count + 1 + 2 * type] = max(Self.least, mixed * share)
          probabilities[word * count + 2 + 2 * type] = max(Self.least, mixed * (1 - share))
          total += mixed
        }
        probabilities[word * count] = max(Self.least, 1 - total)
      }
    }
  }

  private static func both(_ type: Int, of word: Int, _ probabilities: [Float]) -> Float {
    probabilities[word * NameTag.count + 1 + 2 * type] + probabilities[word * NameTag.count + 2 + 2 * type]
  }

  /// One type for one surface form where most of at least three places agree; a lone surname belongs to the person.
  func agree(_ names: [NamedSpan]) -> [NamedSpan] {
    var votes: [ArraySlice<UInt32>: [Int]] = [:]
    var surnames: Set<UInt32> = []
    for name in names {
      votes[spelling[name.tokens], default: Array(repeating: 0, count: NameTag.typeCount)][
        NameTag.number(of: name.type)] += 1
      if name.type == .person, name.tokens.count > 1 { surnames.insert(spelling[name.tokens.upperBound - 1]) }
    }
    return names.map { name in
      var type = name.type
      let counts = votes[spelling[name.tokens]] ?? []
      let all = counts.reduce(0, +)
      if all >= 3, let most = counts.indices.first(where: { 2 * counts[$0] > all }) { type = NameTag.type(most) }
      if name.tokens.count == 1, name.type == .organization || name.type == .other,
        surnames.contains(spelling[name.tokens.lowerBound])
      {
        type = .person
      }
      return NamedSpan(tokens: name.tokens, type: type, confidence: name.confidence)
    }
  }
}

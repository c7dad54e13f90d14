internal import WordLists

/// A part of speech, as coarse as rules over chunks need it.
///
/// The raw values are the letters of `tags.tsv`.
package enum WordTag: UInt8, CaseIterable, Sendable {
  case noun = 78  // N
  case name = 69  // E
  case adjective = 74  // J
  case adverb = 82  // R
  case base = 86  // V
  case third = 90  // Z
  case past = 68  // D
  case participle = 80  // P
  case gerund = 71  // G
  case modal = 77  // M
  case preposition = 73  // I
  case to = 84  // T
  case determiner = 65  // A
  case pronoun = 79  // O
  case possessivePronoun = 89  // Y
  case conjunction = 67  // C
  case number = 35  // #
  case wh = 87  // W
  case possessive = 83  // S
  case particle = 76  // L
  case existential = 88  // X
  case other = 70  // F
  case punctuation = 46  // .

  /// Position in `allCases`.
  package var index: Int { Int(Self.indexOf[Int(rawValue)]) }

  private static let indexOf: [UInt8] = {
    var table = Array(repeating: UInt8(0), count: 128)
    for (index, tag) in allCases.enumerated() { table[Int(tag.rawValue)] = UInt8(index) }
    return table
  }()
}

/// How often English words bear which tag, and which tag follows which, as costs: negative logarithms of probabilities.
package struct TagStatistics: Sendable {
  /// A tag that a word may bear, and what choosing it costs.
  package struct Candidate: Sendable {
    package let tag: WordTag
    package let cost: Float
  }

  /// What `next` costs after `previous`, at `previous.index * WordTag.allCases.count + next.index`.
  package let transitions: [Float]
  /// Candidates for an unknown word without a known ending.
  package let unknown: [Candidate]
  private let candidates: [Candidate]
  private let places: [Range<Int32>]
  private let endings: WordTable
  private let endingCandidates: [[Candidate]]

  /// The candidates of a word that the lexicon numbers; empty where no treebank has it.
  package func candidates(of word: Lexicon.Word) -> ArraySlice<Candidate> {
    guard word < places.count else { return [] }
    let place = places[Int(word)]
    return candidates[Int(place.lowerBound)..<Int(place.upperBound)]
  }

  /// The candidates of an unknown word, by its last four, three or two bytes.
  package func candidates(byEndingOf text: borrowing Span<UInt8>, _ range: Range<Int>) -> [Candidate] {
    for length in [4, 3, 2] where range.count > length {
      if let ending = endings.id(text, range.upperBound - length..<range.upperBound) {
        return endingCandidates[Int(ending)]
      }
    }
    return unknown
  }

  /// Reads `tags.tsv`, entering its words into `table`, which has only the unknown word before.
  init(entering table: inout WordTable) {
    let count = WordTag.allCases.count
    var totals = Array(repeating: Float(1), count: count)
    var transitions = Array(repeating: Float(0), count: count * count)
    var words: [(String, [(WordTag, Float)])] = []
    var tails: [(String, [(WordTag, Float)])] = []
    for row in WordList.tags where row.count > 2 {
      let counts = Self.counts(row[2])
      switch row[0] {
      case "w": words.append((row[1], counts))
      case "e": tails.append((row[1], counts))
      default:
        guard let letter = row[1].utf8.first, let tag = WordTag(rawValue: letter) else { continue }
        let sum = counts.reduce(0) { $0 + $1.1 } + 0.5 * Float(count)
        var costs = Array(repeating: -Self.log(0.5 / sum), count: count)
        for (next, times) in counts {
          costs[next.index] = -Self.log((times + 0.5) / sum)
          totals[next.index] += times
        }
        for next in 0..<count { transitions[tag.index * count + next] = costs[next] }
      }
    }
    self.transitions = transitions
    var candidates: [Candidate] = []
    var places: [Range<Int32>] = [0..<0]
    for (word, counts) in words where table.enter(word) == UInt32(places.count) {
      let start = Int32(candidates.count)
      for (tag, times) in counts { candidates.append(Candidate(tag: tag, cost: -Self.log(times / totals[tag.index]))) }
      places.append(start..<Int32(candidates.count))
    }
    self.candidates = candidates
    self.places = places
    var endings = WordTable()
    var endingCandidates: [[Candidate]] = []
    for (ending, counts) in tails where endings.enter(ending) == UInt32(endingCandidates.count) {
      let sum = counts.reduce(0) { $0 + $1.1 }
      endingCandidates.append(
        counts.map { Candidate(tag: $0.0, cost: -Self.log($0.1 / sum / totals[$0.0.index])) })
    }
    self.endings = endings
    self.endingCandidates = endingCandidates
    unknown = [(WordTag.noun, Float(0.6)), (.adjective, 0.2), (.base, 0.1)].map {
      Candidate(tag: $0.0, cost: -Self.log($0.1 / totals[$0.0.index]))
    }
  }

  /// Reads `N12 V3`.
  private static func counts(_ cell: String) -> [(WordTag, Float)] {
    cell.split(separator: " ").compactMap { part in
      guard let letter = part.utf8.first, let tag = WordTag(rawValue: letter), let times = Float(part.dropFirst())
      else {
        return nil
      }
      return (tag, times)
    }
  }

  /// Natural logarithm, by the exponent and a series for the significand: nothing here needs more than four digits, and
  /// a C library is not worth importing for it.
  private static func log(_ x: Float) -> Float {
    let m = x.significand
    let t = (m - 1) / (m + 1)
    let series = 2 * t * (1 + t * t * (1 / 3 + t * t * (1 / 5 + t * t * (1 / 7 + t * t / 9))))
    return Float(x.exponent) * 0.693_147_2 + series
  }
}

internal import WordLists

/// Something about a candidate for a name that speaks for or against each kind of name.
package struct NameClue: Hashable, Sendable {
  /// What the clue looks at.
  package enum Kind: String, CaseIterable, Sendable {
    /// The word of a name of one word; the first, the last, any in between of longer ones.
    case only, first, last, inner
    /// The words before and behind the name.
    case before, secondBefore, after, secondAfter
    /// The noun of the title before it.
    case title
    /// The last two or three letters of its last word.
    case ending
    /// A property of its form, by name.
    case form
  }

  package let kind: Kind
  /// Id of the word; of the letters for an ending; of the property's name for a form.
  package let word: UInt32

  package init(_ kind: Kind, _ word: UInt32) {
    self.kind = kind
    self.word = word
  }

  var key: UInt64 { UInt64(Self.order(kind)) << 32 | UInt64(word) }

  @inline(__always)
  private static func order(_ kind: Kind) -> Int {
    switch kind {
    case .only: 0
    case .first: 1
    case .last: 2
    case .inner: 3
    case .before: 4
    case .secondBefore: 5
    case .after: 6
    case .secondAfter: 7
    case .title: 8
    case .ending: 9
    case .form: 10
    }
  }
}

/// How much speaks for each kind of name, in hundredths of a natural logarithm of the odds; what is greatest wins.
package struct NameWeights: Sendable {
  /// For person, organization, place (countries among them) and no name at all.
  package var values = SIMD4<Int32>(repeating: 0)

  package init() {}
}

/// The weights of clues, learnt from annotated news (`name-clues.tsv`).
package struct NameClues: Sendable {
  private var weights: [UInt64: SIMD4<Int32>] = [:]

  init(_ vocabulary: inout Vocabulary) {
    for row in WordList.nameClues where row.count > 5 {
      guard let kind = NameClue.Kind(rawValue: row[0]) else { continue }
      let word = vocabulary.enter(row[1])
      let values = row[2..<6].map { Int32($0) ?? 0 }
      weights[NameClue(kind, word).key] = SIMD4(values[0], values[1], values[2], values[3])
    }
  }

  /// Adds what `clue` says to `sum`; a clue that the list does not have says nothing.
  @inline(__always)
  package func add(_ clue: NameClue, to sum: inout NameWeights) {
    if let weight = weights[clue.key] { sum.values &+= weight }
  }
}

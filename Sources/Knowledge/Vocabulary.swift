package import WordLists

/// All words of the lists, numbered, with their classes. A word's id is the same for every document.
package struct Vocabulary: Sendable {
  /// The words, in small letters.
  package private(set) var table = WordTable()
  private var classes: [WordClass] = []

  init() {
    for row in WordList.words where row.count > 1 {
      for name in row[1].split(separator: "|") {
        if let kind = WordClass(name: name) { add(kind, to: row[0]) }
      }
    }
    for row in WordList.givenNames where row.count > 1 {
      add(.given, to: row[0])
      if row[1].hasPrefix("m") { add(.male, to: row[0]) }
      if row[1].hasPrefix("f") { add(.female, to: row[0]) }
      if row[1].hasSuffix("?") { add(.rareGender, to: row[0]) }
    }
  }

  /// Number of words.
  package var count: Int { table.count }

  /// The id of `word`; nil where no list has it.
  package func id(_ word: some StringProtocol) -> UInt32? { table.id(word) }

  /// The classes of the word with `id`; none for a word that no list has.
  @inline(__always)
  package func classes(of id: UInt32) -> WordClass { Int(id) < classes.count ? classes[Int(id)] : [] }

  /// Enters `word` and returns its id.
  @discardableResult
  package mutating func enter(_ word: some StringProtocol) -> UInt32 {
    let id = table.enter(word)
    if Int(id) == classes.count { classes.append([]) }
    return id
  }

  /// Enters `word` as one of `kind`.
  package mutating func add(_ kind: WordClass, to word: some StringProtocol) {
    let id = enter(word)
    classes[Int(id)].formUnion(kind)
  }
}

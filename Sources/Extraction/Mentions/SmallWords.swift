internal import Knowledge

/// Ids of the small words and marks that join parts of names.
struct SmallWords {
  let a: UInt32?
  let an: UInt32?
  let of: UInt32?
  let the: UInt32?
  let and: UInt32?
  let comma: UInt32?
  let possessive: UInt32?
  let party: UInt32?
  let officer: UInt32?
  let two: UInt32?
  let both: UInt32?
  /// `this`, `that` and their plurals.
  let demonstratives: Set<UInt32>

  static let shared = SmallWords(Knowledge.shared.vocabulary)

  private init(_ vocabulary: Vocabulary) {
    a = vocabulary.id("a")
    an = vocabulary.id("an")
    of = vocabulary.id("of")
    the = vocabulary.id("the")
    and = vocabulary.id("and")
    comma = vocabulary.id(",")
    possessive = vocabulary.id("'s")
    party = vocabulary.id("party")
    officer = vocabulary.id("officer")
    two = vocabulary.id("two")
    both = vocabulary.id("both")
    demonstratives = Set(["this", "that", "these", "those"].compactMap { vocabulary.id($0) })
  }
}

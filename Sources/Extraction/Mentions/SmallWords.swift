internal import Knowledge

/// Ids of the small words that join parts of names.
struct SmallWords {
  let of: UInt32?
  let the: UInt32?
  let forWord: UInt32?
  let on: UInt32?
  let and: UInt32?
  let ampersand: UInt32?
  let comma: UInt32?
  let possessive: UInt32?
  let former: UInt32?
  let stop: UInt32?

  static let shared = SmallWords(Knowledge.shared.vocabulary)

  private init(_ vocabulary: Vocabulary) {
    of = vocabulary.id("of")
    the = vocabulary.id("the")
    forWord = vocabulary.id("for")
    on = vocabulary.id("on")
    and = vocabulary.id("and")
    ampersand = vocabulary.id("&")
    comma = vocabulary.id(",")
    possessive = vocabulary.id("'s")
    former = vocabulary.id("former")
    stop = vocabulary.id(".")
  }
}

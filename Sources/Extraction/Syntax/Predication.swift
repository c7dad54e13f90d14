internal import Knowledge

/// A word that says something — a verb, a noun of action, an adjective — and who stands where around it.
///
/// Everything is told by the head words of phrases, as indices of tokens.
struct Predication: Hashable {
  /// A phrase behind a preposition.
  struct Oblique: Hashable {
    /// The preposition.
    let preposition: Lexicon.Word
    /// The head words behind it, several where they are joined.
    let words: [Int]
  }

  /// The word that says it.
  let head: Int
  /// Whether its subject suffers what it says; `subjects` and `objects` have changed places then.
  var isPassive = false
  /// Who does it: the subject, or who stands behind `by`.
  var subjects: [Int] = []
  /// To whom or what: the object, or the subject of a passive.
  var objects: [Int] = []
  /// To whom, where there is an object besides: `gave Iran money`.
  var recipients: [Int] = []
  /// What stands behind prepositions, in order.
  var obliques: [Oblique] = []

  /// The head words behind `preposition`.
  func words(behind preposition: Lexicon.Word) -> [Int] {
    obliques.filter { $0.preposition == preposition }.flatMap(\.words)
  }
}

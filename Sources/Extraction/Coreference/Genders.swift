internal import ArticleModel
internal import Knowledge

/// The gender of each person, as titles, posts and given names tell it.
struct Genders {
  private var known: [WordClass]
  private var guessed: [WordClass]

  init(_ draft: Draft) {
    known = Array(repeating: [], count: draft.entities.count)
    guessed = known
    for token in draft.words.indices {
      guard let mention = draft.mentionAt[token], mention.tokens.lowerBound == token,
        draft.entities[mention.entity].type == .person
      else { continue }
      let bounds = draft.document.sentences[Int(draft.sentenceAt[token])].tokens
      var i = token - 1
      while i >= bounds.lowerBound, token - i < 4,
        !draft.words[i].classes.isDisjoint(with: [.title, .officeHead, .office, .kin])
      {
        let gender = draft.words[i].classes.intersection([.male, .female])
        if known[mention.entity].isEmpty, !draft.words[i].classes.contains(.given) { known[mention.entity] = gender }
        i -= 1
      }
      let first = draft.words[token]
      guard mention.form == .name, first.classes.contains(.given), mention.tokens.count > 1 else { continue }
      let gender = first.classes.intersection([.male, .female])
      if first.classes.contains(.rareGender) {
        if guessed[mention.entity].isEmpty { guessed[mention.entity] = gender }
      } else if known[mention.entity].isEmpty {
        known[mention.entity] = gender
      }
    }
  }

  /// Whether a pronoun of `gender` may mean the person.
  func fits(_ person: Int, _ gender: WordClass) -> Bool {
    let own = known[person].isEmpty ? guessed[person] : known[person]
    return own.isEmpty || own.contains(gender)
  }

  /// Whether the gender is told, not guessed.
  func isKnown(_ person: Int) -> Bool { !known[person].isEmpty }

  /// Remembers what a resolved pronoun tells.
  mutating func note(_ person: Int, _ gender: WordClass) {
    if known[person].isEmpty { known[person] = gender }
  }
}

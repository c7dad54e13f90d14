internal import ArticleModel
internal import Knowledge

/// The gender of each person, as titles, posts, given names and resolved pronouns tell it.
struct Genders {
  private var told: [WordClass]
  private var guessed: [WordClass]
  private var taken: [WordClass]

  init(_ draft: Draft) {
    told = Array(repeating: [], count: draft.entities.count)
    guessed = told
    taken = told
    for token in draft.words.indices {
      guard let mention = draft.mentionAt[token], mention.tokens.lowerBound == token,
        draft.entities[mention.entity].type == .person
      else { continue }
      readTitles(before: token, of: mention.entity, draft)
      if mention.form == .name { readGivenName(at: token, of: mention.entity, draft) }
    }
  }

  /// What the person's gender says about a pronoun of `gender`; nil where it is unknown.
  func feature(of person: Int, _ gender: WordClass) -> AntecedentFeature? {
    if !told[person].isEmpty { return told[person].contains(gender) ? .genderTold : .genderOther }
    if !taken[person].isEmpty { return taken[person].contains(gender) ? .genderTaken : .genderTakenOther }
    if !guessed[person].isEmpty { return guessed[person].contains(gender) ? .genderGuessed : .genderGuessedOther }
    return nil
  }

  /// Remembers what a resolved pronoun tells.
  mutating func note(_ person: Int, _ gender: WordClass) { if taken[person].isEmpty { taken[person] = gender } }

  private mutating func readTitles(before start: Int, of person: Int, _ draft: Draft) {
    let bounds = draft.document.sentences[Int(draft.sentenceAt[start])].tokens
    var i = start - 1
    while i >= bounds.lowerBound, start - i < 4,
      !draft.words[i].classes.isDisjoint(with: [.title, .officeHead, .office, .kin])
    {
      if told[person].isEmpty, !draft.words[i].classes.contains(.given) {
        told[person] = draft.words[i].classes.intersection([.male, .female])
      }
      i -= 1
    }
  }

  private mutating func readGivenName(at token: Int, of person: Int, _ draft: Draft) {
    let word = draft.words[token]
    guard word.classes.contains(.given) else { return }
    let gender = word.classes.intersection([.male, .female])
    // A surname alone may be a given name too.
    let isSure =
      !word.classes.contains(.rareGender)
      && draft.entities[person].name.hasPrefix(draft.document.text(of: draft.document.tokens[token]))
    if isSure {
      if told[person].isEmpty { told[person] = gender }
    } else if guessed[person].isEmpty {
      guessed[person] = gender
    }
  }
}

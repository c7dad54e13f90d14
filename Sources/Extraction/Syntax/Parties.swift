internal import ArticleModel
internal import Knowledge

/// Finds the entities that a noun phrase stands for when somebody acts, speaks or is acted on.
struct Parties {
  /// An entity and the tokens that name it here.
  struct Party: Hashable {
    let entity: Int
    let tokens: Range<Int>
  }

  /// What the phrase does in its clause.
  enum Role {
    /// Acts or speaks: it must be the entity, or unnamed members of it (`Taliban fighters`).
    case actor
    /// Is acted on: what belongs to an entity counts for the entity (`Obama's message`).
    case recipient
  }

  let lexicon: Lexicon
  let draft: Draft

  /// The parties of several phrases, each once, in order.
  func parties(of phrases: [Int], as role: Role) -> [Party] {
    var found: [Party] = []
    for phrase in phrases {
      for party in parties(of: phrase, as: role) where !found.contains(where: { $0.entity == party.entity }) {
        found.append(party)
      }
    }
    return found
  }

  /// The parties of one phrase.
  func parties(of phrase: Int, as role: Role) -> [Party] {
    let chunk = draft.syntax.chunks[phrase]
    if let mention = draft.mentionAt[chunk.head] {
      if mention.form == .pronoun || mention.form == .nominal, let named = apposed(to: phrase) { return [named] }
      return [Party(entity: mention.entity, tokens: mention.tokens)]
    }
    if let named = apposed(to: phrase) { return [named] }
    let noun = lexicon.noun(draft.syntax.words[chunk.head])
    let isAgent = noun?.roles.contains(.agent) ?? false
    guard role == .recipient || isAgent else { return [] }
    // `his Russian counterpart` is somebody, and not Russia.
    if noun?.roles.contains(.peer) ?? false { return [] }
    if let inner = lastMention(in: Range(from: chunk.tokens.lowerBound, to: chunk.head)) { return [inner] }
    // `blasted Disney for its practices`: an unknown name is its own party.
    if draft.syntax.tags[chunk.head] == .name { return [] }
    return complement(of: phrase, isAgent: isAgent).flatMap { parties(of: $0, as: role) }
  }

  /// `the head of the council, Mohammed Suweysi,`: the name beside a description.
  private func apposed(to phrase: Int) -> Party? {
    var at = phrase + 1
    while at + 1 < draft.syntax.chunks.count, kind(at) == .preposition, kind(at + 1) == .nounPhrase { at += 2 }
    guard isMark(at, .comma), kind(at + 1) == .nounPhrase else { return nil }
    let head = draft.syntax.chunks[at + 1].head
    guard let mention = draft.mentionAt[head], mention.form == .name,
      draft.entities[mention.entity].type == .person,
      mention.tokens.lowerBound == draft.syntax.chunks[at + 1].tokens.lowerBound
    else { return nil }
    guard isMark(at + 2, .comma) || isMark(at + 2, .stop) || isMark(at + 2, .openBracket) else { return nil }
    return Party(entity: mention.entity, tokens: mention.tokens)
  }

  /// The phrases behind `of`, `for`, `in` or `at`: `leaders of Britain and France`.
  private func complement(of phrase: Int, isAgent: Bool) -> [Int] {
    var at = phrase + 1
    guard kind(at) == .preposition, kind(at + 1) == .nounPhrase else { return [] }
    switch lexicon.function(draft.syntax.words[draft.syntax.chunks[at].head]) {
    case .of: break
    case .for, .in, .at, .from: if !isAgent { return [] }
    default: return []
    }
    at += 1
    var list = [at]
    while isMark(at + 1, .comma), kind(at + 2) == .nounPhrase, isNamed(at), isNamed(at + 2) {
      at += 2
      list.append(at)
    }
    if kind(at + 1) == .conjunction, kind(at + 2) == .nounPhrase, isNamed(at), isNamed(at + 2) {
      list.append(at + 2)
    } else if list.count > 1 {
      // A comma without `and` at the end is no list.
      list = [list[0]]
    }
    return list
  }

  private func lastMention(in tokens: Range<Int>) -> Party? {
    for token in tokens.reversed() {
      if let mention = draft.mentionAt[token] { return Party(entity: mention.entity, tokens: mention.tokens) }
    }
    return nil
  }

  private func kind(_ chunk: Int) -> Chunk.Kind? {
    draft.syntax.chunks.indices.contains(chunk) ? draft.syntax.chunks[chunk].kind : nil
  }

  private func isNamed(_ chunk: Int) -> Bool { draft.mentionAt[draft.syntax.chunks[chunk].head] != nil }

  private func isMark(_ chunk: Int, _ mark: Mark) -> Bool {
    draft.syntax.chunks.indices.contains(chunk) && draft.syntax.marks[draft.syntax.chunks[chunk].head] == mark
  }
}

internal import ArticleModel
internal import Knowledge

/// `Ludwig Braun, the president of the chamber,` and `the president of the chamber, Ludwig Braun,`.
struct Apposition: RelationRule {
  func findings(in sentence: Int, of scene: Scene) -> [Finding] {
    var found: [Finding] = []
    let range = scene.chunks(of: sentence)
    for chunk in range where scene.kind(chunk) == .nounPhrase {
      guard let mention = scene.headMention(chunk), scene.type(mention.entity) == .person, mention.form == .name else {
        continue
      }
      found += behind(chunk, mention, range, scene)
      found += before(chunk, mention, range, scene)
    }
    return found
  }

  /// The description behind the name.
  private func behind(_ chunk: Int, _ mention: MentionReference, _ range: Range<Int>, _ scene: Scene) -> [Finding] {
    var at = chunk + 1
    // `Cruz (R-Tex.), head of the caucus`
    if scene.isMark(at, .openBracket) {
      while at < range.upperBound, !scene.isMark(at, .closeBracket) { at += 1 }
      at += 1
    }
    guard at + 1 < range.upperBound, scene.isMark(at, .comma) || scene.isMark(at, .dash) else { return [] }
    at += 1
    if scene.kind(at) == .adverb { at += 1 }
    guard at < range.upperBound, scene.kind(at) == .nounPhrase, describes(at, scene) else { return [] }
    let complements = complements(of: at, range, scene)
    let end = complements.last.map { $0.mention.tokens.upperBound } ?? scene.tokens(at).upperBound
    return Description(
      scene: scene, person: mention.entity, words: post(at, range, scene), complements: complements,
      evidence: Range(from: mention.tokens.lowerBound, to: max(end, scene.tokens(at).upperBound)),
      rule: "apposed-description"
    ).findings()
  }

  /// The description before the name.
  private func before(_ chunk: Int, _ mention: MentionReference, _ range: Range<Int>, _ scene: Scene) -> [Finding] {
    var last = chunk - 1
    // `the head of the "Verfassungsschutz," Maaßen`
    if last > range.lowerBound, scene.isMark(last, .quote) || scene.isMark(last, .closeQuote) { last -= 1 }
    guard mention.tokens.lowerBound == scene.tokens(chunk).lowerBound, scene.isMark(last, .comma),
      last - 1 >= range.lowerBound,
      scene.isMark(chunk + 1, .comma) || scene.isMark(chunk + 1, .stop) || scene.kind(chunk + 1) == .verbGroup
        || scene.isMark(chunk + 1, .openBracket) || chunk + 1 == range.upperBound
    else { return [] }
    last -= 1
    var at = last
    while at - 2 >= range.lowerBound, scene.kind(at) == .nounPhrase, scene.kind(at - 1) == .preposition,
      scene.kind(at - 2) == .nounPhrase
    {
      at -= 2
    }
    // The chain `secretary of state of the council` may begin further left than the post.
    while at < last, scene.kind(at) == .nounPhrase, !describes(at, scene) { at += 2 }
    guard scene.kind(at) == .nounPhrase, describes(at, scene), scene.headMention(at) == nil || at == last else {
      return []
    }
    return Description(
      scene: scene, person: mention.entity, words: post(at, range, scene),
      complements: complements(of: at, range, scene),
      evidence: Range(from: scene.tokens(at).lowerBound, to: mention.tokens.upperBound), rule: "description-before-name"
    ).findings()
  }

  /// The words of a post, `of state` and the like included.
  private func post(_ chunk: Int, _ range: Range<Int>, _ scene: Scene) -> Range<Int> {
    let words = scene.tokens(chunk)
    guard chunk + 2 < range.upperBound, scene.function(chunk + 1) == .of, scene.kind(chunk + 2) == .nounPhrase,
      scene.mentions(in: scene.tokens(chunk + 2)).isEmpty, scene.tokens(chunk + 2).count == 1
    else { return words }
    return words.lowerBound..<scene.tokens(chunk + 2).upperBound
  }

  /// Whether a phrase says what somebody is: it is headed by a noun that is no name.
  private func describes(_ chunk: Int, _ scene: Scene) -> Bool {
    let head = scene.draft.syntax.chunks[chunk].head
    if let mention = scene.draft.mentionAt[head], mention.form != .nominal { return false }
    guard scene.draft.syntax.tags[head] == .noun || scene.draft.syntax.tags[head] == .name else { return false }
    return scene.isPost(head)
      || !scene.roles(head).isDisjoint(with: [
        .kin, .companion, .opponent, .member, .resident, .student, .founder, .owner,
      ])
  }

  /// The names behind the description's prepositions: `of the Council of Europe`, `at the Gazette`.
  private func complements(
    of chunk: Int, _ range: Range<Int>, _ scene: Scene
  ) -> [(preposition: FunctionWord?, mention: MentionReference)] {
    Self.complements(of: chunk, range, scene)
  }

  /// The names behind a phrase's prepositions; each list joined by `and` counts whole.
  static func complements(
    of chunk: Int, _ range: Range<Int>, _ scene: Scene
  ) -> [(preposition: FunctionWord?, mention: MentionReference)] {
    var found: [(FunctionWord?, MentionReference)] = []
    var at = chunk + 1
    while at + 1 < range.upperBound, scene.kind(at) == .preposition, scene.kind(at + 1) == .nounPhrase {
      let preposition = scene.function(at)
      switch preposition {
      case .of, .for, .at, .to, .in, .from, .with: break
      default: return found
      }
      let phrase = scene.tokens(at + 1)
      if let mention = scene.headMention(at + 1) {
        found.append((preposition, mention))
        if scene.kind(at + 2) == .conjunction, scene.kind(at + 3) == .nounPhrase, at + 3 < range.upperBound,
          let other = scene.headMention(at + 3), scene.type(other.entity) == scene.type(mention.entity)
        {
          found.append((preposition, other))
        }
        // `president of the Bundesbank in Frankfurt`: what comes later says where, not of what.
        return found
      }
      if let inner = scene.mentions(in: phrase).last { found.append((preposition, inner)) }
      at += 2
    }
    return found
  }
}

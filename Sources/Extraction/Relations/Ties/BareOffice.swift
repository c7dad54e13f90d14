internal import ArticleModel
internal import Knowledge

/// `President Reagan`, `Sen. Lindsey Graham`: a post of a state whose state stands elsewhere in the article.
///
/// Runs after the other rules, for persons without a post so far.
struct BareOffice {
  let scene: Scene
  /// The persons that have a position in a country, by the rules before.
  let placed: Set<Int>

  func findings() -> [Finding] {
    guard let home = home else { return [] }
    var done = placed
    var found: [Finding] = []
    for range in scene.draft.syntax.chunksOfSentence {
      for chunk in range where scene.kind(chunk) == .nounPhrase {
        for mention in scene.mentions(in: scene.tokens(chunk)) {
          guard mention.form == .name, scene.type(mention.entity) == .person, !done.contains(mention.entity),
            let title = title(before: mention, in: scene.tokens(chunk))
          else { continue }
          done.insert(mention.entity)
          let words = title.lowerBound..<mention.tokens.upperBound
          found += scene.finding(
            mention.entity, .position, home, title: title, status: scene.status(ofWordsIn: words), words: words,
            rule: "bare-office")
        }
      }
    }
    return found
  }

  /// The country that the article is about: the one that it mentions clearly most.
  private var home: Int? {
    let counts = scene.draft.entities.indices.filter { scene.type($0) == .country }
      .map { (entity: $0, count: scene.draft.entities[$0].mentions.count) }
      .sorted { ($1.count, $0.entity) < ($0.count, $1.entity) }
    guard let first = counts.first, first.count > 1 || counts.count == 1 else { return nil }
    if counts.count > 1, first.count < 2 * counts[1].count { return nil }
    return first.entity
  }

  /// The words of a post of a state that stand before a name, and nothing that names its body.
  private func title(before mention: MentionReference, in phrase: Range<Int>) -> Range<Int>? {
    let words = Range(from: phrase.lowerBound, to: mention.tokens.lowerBound)
    guard scene.mentions(in: words).isEmpty else { return nil }
    let posts = words.filter { scene.isPost($0) }
    guard let last = posts.last, scene.roles(last).contains(.state) else { return nil }
    var start = words.lowerBound
    while start < last, scene.draft.syntax.tags[start] == .determiner || scene.roles(start).contains(.past) {
      start += 1
    }
    return start..<last + 1
  }
}

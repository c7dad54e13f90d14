internal import ArticleModel
internal import Knowledge

/// `Chidi Odinkalu of the Human Rights Commission`, `Gov. Mike Pence of Indiana`, `Ahmed Mohamed, from Irving`.
struct PersonOfBody: RelationRule {
  func findings(in sentence: Int, of scene: Scene) -> [Finding] {
    var found: [Finding] = []
    for (person, head) in scene.persons(in: sentence) {
      let titles = Range(from: scene.titleStart(of: person), to: person.tokens.lowerBound)
      for (preposition, other) in scene.complements(of: head) {
        let words = Range(from: person.tokens.lowerBound, to: other.tokens.upperBound)
        let title = title(titles.filter { scene.isPost($0) }, in: titles, scene)
        let status = scene.status(ofWordsIn: titles)
        switch (scene.type(other.entity), preposition) {
        case (.organization, .of), (.organization, .at), (.organization, .from):
          let predicate: Predicate = scene.isParty(other.entity) ? .memberOf : .position
          found += scene.finding(
            person.entity, predicate, other.entity, title: title, status: status, words: words, rule: "person-of-body")
        case (.place, .of), (.country, .of):
          guard let title else { continue }
          found += scene.finding(
            person.entity, .position, other.entity, title: title, status: status, words: words,
            rule: "titled-person-of-place")
        case (.place, .from), (.country, .from):
          found += scene.finding(person.entity, .livesIn, other.entity, words: words, rule: "person-from-place")
        default: continue
        }
      }
    }
    return found
  }

  /// From the words that belong to the first post (`Prime Minister`) to the last.
  private func title(_ posts: [Int], in words: Range<Int>, _ scene: Scene) -> Range<Int>? {
    guard var first = posts.first, let last = posts.last else { return nil }
    while first > words.lowerBound, scene.draft.mentionAt[first - 1] == nil, scene.roles(first - 1).isEmpty {
      switch scene.draft.document.tokens[first - 1].partOfSpeech {
      case .noun, .properNoun, .adjective: first -= 1
      default: return first..<last + 1
      }
    }
    return first..<last + 1
  }
}

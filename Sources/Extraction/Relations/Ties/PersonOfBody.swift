internal import ArticleModel
internal import Knowledge

/// `Chidi Odinkalu of the Human Rights Commission`, `Gov. Mike Pence of Indiana`, `Ahmed Mohamed, from Irving`.
struct PersonOfBody: RelationRule {
  func findings(in sentence: Int, of scene: Scene) -> [Finding] {
    var found: [Finding] = []
    let range = scene.chunks(of: sentence)
    for chunk in range where scene.kind(chunk) == .nounPhrase {
      guard let person = scene.headMention(chunk), person.form == .name, scene.type(person.entity) == .person else {
        continue
      }
      let at = scene.isMark(chunk + 1, .comma) ? chunk + 2 : chunk + 1
      guard at + 1 < range.upperBound, scene.kind(at) == .preposition, scene.kind(at + 1) == .nounPhrase,
        let other = scene.headMention(at + 1)
      else { continue }
      let words = Range(from: person.tokens.lowerBound, to: other.tokens.upperBound)
      let titles = Range(from: scene.tokens(chunk).lowerBound, to: person.tokens.lowerBound)
      let posts = titles.filter { scene.isPost($0) }
      let status = scene.status(ofWordsIn: titles)
      let preposition = scene.function(at)
      switch (scene.type(other.entity), preposition) {
      case (.organization, .of), (.organization, .at), (.organization, .from):
        let predicate: Predicate = scene.isParty(other.entity) ? .memberOf : .position
        found += scene.finding(
          person.entity, predicate, other.entity, title: posts.isEmpty ? nil : posts[0]..<posts[posts.count - 1] + 1,
          status: status, words: words, rule: "person-of-body")
      case (.place, .of), (.country, .of):
        guard let first = posts.first, let last = posts.last else { continue }
        found += scene.finding(
          person.entity, .position, other.entity, title: first..<last + 1, status: status, words: words,
          rule: "titled-person-of-place")
      case (.place, .from), (.country, .from):
        found += scene.finding(person.entity, .livesIn, other.entity, words: words, rule: "person-from-place")
      default: continue
      }
    }
    return found
  }
}

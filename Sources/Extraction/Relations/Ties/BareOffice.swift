internal import ArticleModel
internal import Knowledge

/// `President Reagan`, `Sen. Lindsey Graham`: a post of a state whose state stands elsewhere in the article.
///
/// The list of leaders chooses among the countries that the article names; who is not on it has the country whose offices
/// the article is about.
///
/// Runs after the other rules, for persons without a post so far.
struct BareOffice {
  let scene: Scene
  /// The persons that have a position in a country, by the rules before, and those countries.
  let placed: [Int: Int]

  func findings() -> [Finding] {
    let bearers = bearers()
    var led: [Int: Int] = [:]
    for bearer in bearers { led[bearer.mention.entity] = countryLed(by: bearer) }
    let home = home(led)
    return bearers.flatMap { bearer in
      let person = bearer.mention.entity
      let isLeader = isKnownLeader(person)
      guard let country = led[person] ?? (isLeader || !isOfGovernment(bearer.title) ? nil : home) else {
        return [Finding]()
      }
      return scene.finding(
        person, .position, country, title: bearer.title, status: bearer.status, words: bearer.words,
        rule: led[person] != nil ? "known-leader" : "bare-office")
    }
  }

  /// Somebody with a bare title, where he has it first.
  private struct Bearer {
    let mention: MentionReference
    let title: Range<Int>
    let words: Range<Int>
    let status: Status
  }

  private func bearers() -> [Bearer] {
    var done = Set(placed.keys)
    var found: [Bearer] = []
    for sentence in scene.draft.document.sentences.indices {
      for (mention, _) in scene.persons(in: sentence) {
        guard !done.contains(mention.entity),
          let title = title(before: mention, from: scene.titleStart(of: mention))
        else {
          continue
        }
        done.insert(mention.entity)
        let words = title.lowerBound..<mention.tokens.upperBound
        found.append(Bearer(mention: mention, title: title, words: words, status: scene.status(ofWordsIn: words)))
      }
    }
    return found
  }

  /// The country that a known head of state or government leads, where the article names just one such.
  private func countryLed(by bearer: Bearer) -> Int? {
    let year = bearer.status == .actual ? scene.draft.document.article.date?.year : nil
    let name = scene.draft.entities[bearer.mention.entity].name
    let led = scene.draft.knowledge.leaders.countries(of: name, in: year)
    let names = Set(led.map { scene.draft.knowledge.countries[$0].name })
    let here = scene.draft.entities.indices.filter {
      scene.type($0) == .country && names.contains(scene.draft.entities[$0].name)
    }
    return here.count == 1 ? here[0] : nil
  }

  private func isKnownLeader(_ person: Int) -> Bool {
    scene.draft.knowledge.leaders.knows(scene.draft.entities[person].name)
  }

  /// The country of whoever has a title without one: that of the leaders who have such titles, else the one country
  /// whose offices the article names, where it speaks of none half as often, else the only one that it mentions.
  private func home(_ led: [Int: Int]) -> Int? {
    let leading = Set(led.values)
    let offices = leading.union(placed.values)
    let countries = scene.draft.entities.indices.filter { scene.type($0) == .country }
    guard let first = offices.first else { return countries.count == 1 ? countries[0] : nil }
    guard offices.count == 1 else { return nil }
    let count = scene.draft.entities[first].mentions.count
    let isMain = countries.allSatisfy { $0 == first || 2 * scene.draft.entities[$0].mentions.count < count }
    return isMain || !leading.isEmpty ? first : nil
  }

  /// Whether the post is one that only governments and parliaments of states have.
  private func isOfGovernment(_ title: Range<Int>) -> Bool {
    title.last.map { scene.roles($0).contains(.government) } ?? false
  }

  /// The words of a post of a state that stand before a name, and nothing that names its body.
  private func title(before mention: MentionReference, from start: Int) -> Range<Int>? {
    let words = Range(from: start, to: mention.tokens.lowerBound)
    guard scene.mentions(in: words).isEmpty else { return nil }
    let posts = words.filter { scene.isPost($0) }
    guard let last = posts.last, scene.roles(last).contains(.state) else { return nil }
    var start = words.lowerBound
    while start < last,
      scene.draft.document.tokens[start].partOfSpeech == .determiner || scene.roles(start).contains(.past)
    {
      start += 1
    }
    return start..<last + 1
  }
}

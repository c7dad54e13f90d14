import ArticleModel
import TestSupport

/// Stories about a few people under ever other spellings, for property tests.
enum RandomStory {
  private static let names = [
    "Ann Lee", "ANN LEE", "Añn Lée", "Ann Le\u{301}e", "Bo", "bo", "C.D. Ng", "CD Ng", "Nato", "NATO", "Łódź", "中国",
  ]

  static func make(_ id: String, using random: inout SeededGenerator) -> Story {
    let date = [nil, "2009", "2009-04", "2009-04-01", "2010-12-31"].randomElement(using: &random) ?? nil
    let bearers = (0..<Int.random(in: 2...6, using: &random)).map { _ in
      (names.randomElement(using: &random) ?? "Bo", EntityType.allCases.randomElement(using: &random) ?? .person)
    }
    let words = bearers.enumerated().map { index, bearer in
      Bool.random(using: &random)
        ? "[\(bearer.0)|\(bearer.1.rawValue)] did it" : "[he\(index)|\(bearer.1.rawValue)|\(bearer.0)] did it"
    }
    var story = Story(id, words.joined(separator: ".\n") + ".", date: date)
    let people = story.extract.entities.map(\.name)
    for _ in 0..<Int.random(in: 0...5, using: &random) {
      let (one, other) = (people.randomElement(using: &random) ?? "", people.randomElement(using: &random) ?? "")
      guard story.index(of: one) != story.index(of: other) else { continue }
      story = story.relating(
        one, Predicate.allCases.randomElement(using: &random) ?? .consult, other, words: "did it",
        status: Status.allCases.randomElement(using: &random) ?? .actual,
        assertedBy: Bool.random(using: &random) ? [people[0]] : [])
      story = story.quoting(one, "did it", of: [other])
    }
    return story
  }
}

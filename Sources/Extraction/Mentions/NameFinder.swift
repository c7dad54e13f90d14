internal import ArticleModel
internal import Knowledge

/// Finds the names of a document, types them and groups them into entities.
struct NameFinder: Stage {
  static let name = "names"
  static let requires: [Layer] = []
  static let provides: [Layer] = [.names]

  func run(on draft: inout Draft) {
    let marks = NameMarks(draft)
    let spans = NameSpans(draft, marks: marks)
    let names = NameTyping(draft, marks: marks).names(of: spans.candidates)
    var identity = Identity(draft, names: names)
    identity.resolve()
    identity.fill(&draft)
    StateBodies().run(on: &draft)
    PartyBrackets().run(on: &draft)
  }
}

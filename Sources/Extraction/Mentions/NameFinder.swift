internal import ArticleModel
internal import Knowledge

/// Makes mentions of the engine's names and groups them into entities.
struct NameFinder: Stage {
  static let name = "names"
  static let requires: [Layer] = []
  static let provides: [Layer] = [.names]

  func run(on draft: inout Draft) {
    let spans = NameBounds(draft).names()
    let typing = NameTyping(draft, among: spans)
    var identity = Identity(draft, names: spans.compactMap(typing.name))
    identity.resolve()
    identity.fill(&draft)
    StateBodies().run(on: &draft)
    PartyBrackets().run(on: &draft)
    CreditLines().run(on: &draft)
  }
}

internal import ArticleModel
internal import Knowledge

/// Makes mentions of the engine's names and groups them into entities, each with its article in Wikipedia where a list
/// knows it.
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
    ListedWords().run(on: &draft)
    for (index, entity) in draft.entities.enumerated() {
      let title = draft.knowledge.wikipedia.title(of: entity.type, named: [entity.name] + entity.aliases)
      if let title { draft.link(index, to: title) }
    }
  }
}

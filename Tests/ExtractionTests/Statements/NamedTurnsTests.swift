import ArticleModel
import Testing

@testable import Extraction

struct NamedTurnsTests {
  /// Source and content of each turn.
  private func turns(_ marked: String) throws -> [String] {
    let draft = try draft(marked, [])
    return NamedTurns(draft: draft).added(to: []).map { turn in
      func text(_ tokens: Range<Int>) -> String {
        let tokens = draft.document.tokens[tokens]
        guard let first = tokens.first, let last = tokens.last else { return "" }
        return String(draft.document.text(of: first.span.union(last.span)))
      }
      return "\(turn.source.map(text) ?? "-"): \(text(turn.content))"
    }
  }

  @Test func aLabelOpensATurnToTheEndOfItsParagraph() throws {
    let found = try turns(
      "[The Herald|organization]: Will you resign?\n\n[Ana Ruiz|person]: I will not. I was elected.\n\nShe left.")
    #expect(found == ["The Herald: Will you resign?", "Ana Ruiz: I will not. I was elected."])
  }

  @Test func turnsWithoutALabelAlternate() throws {
    let found = try turns(
      """
      [The Herald|organization]: Will you resign? [Ana Ruiz|person]: I will not do that. Are you sure of your party? \
      It stands behind me. [Ana Ruiz|person] is a member of parliament.
      """)
    #expect(
      found == [
        "The Herald: Will you resign?", "Ana Ruiz: I will not do that.", "The Herald: Are you sure of your party?",
        "Ana Ruiz: It stands behind me.",
      ])
  }

  @Test func aThirdSpeakersQuestionStaysHis() throws {
    let found = try turns(
      """
      [The Herald|organization]: Will you resign? [Ana Ruiz|person]: I will not do that. \
      [Ben Okoro|person]: I doubt it. Why should you stay on?
      """)
    #expect(found.last == "Ben Okoro: I doubt it. Why should you stay on?")
  }

  @Test func aListOfNamesIsNoTurn() throws {
    #expect(try turns("[Greens|organization]: [Jim Harris|person], [Frank de Jong|person] and many others") == [])
  }
}

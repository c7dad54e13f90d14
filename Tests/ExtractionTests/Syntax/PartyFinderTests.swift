import ArticleModel
import Extraction
import Knowledge
import Testing

@testable import Extraction

@Suite struct PartyFinderTests {
  /// The parties that the phrase headed by `word` stands for.
  private func parties(of word: String, in marked: String, as role: PartyFinder.Role) throws -> [String] {
    let draft = try draft(marked, [])
    let grammar = Grammar(of: draft.document, lexicon: .english)
    let token = try #require(draft.document.tokens.first { draft.document.text(of: $0) == word })
    let index = try #require(draft.document.tokens.firstIndex(of: token))
    return PartyFinder(grammar: grammar, draft: draft).parties(of: [index], as: role).map {
      draft.entities[$0.entity].name
    }
  }

  @Test func membersActForTheirBody() throws {
    #expect(
      try parties(of: "fighters", in: "[Taliban|organization] fighters attacked.", as: .actor) == ["Taliban"])
    #expect(
      try parties(of: "plan", in: "[Obama|person]'s plan failed.", as: .actor) == [])
  }

  @Test func whatBelongsToSomebodyIsActedOnForThem() throws {
    #expect(try parties(of: "plan", in: "They rejected [Obama|person]'s plan.", as: .recipient) == ["Obama"])
    #expect(
      try parties(of: "policies", in: "They rejected the policies of [Obama|person].", as: .recipient) == ["Obama"])
  }

  @Test func whoSuffersAnAttackIsNotWhoIsBlamedForIt() throws {
    #expect(
      try parties(
        of: "attack", in: "They condemned the attack on [Israel|country] by [Hamas|organization].", as: .recipient)
        == ["Hamas"])
  }
}

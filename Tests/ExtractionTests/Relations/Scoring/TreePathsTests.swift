import ArticleModel
import Testing

@testable import Extraction

/// Ways through trees as the engine reads them.
struct TreePathsTests {
  /// The way between two marked names: up, top, down, with the relations between the words.
  private func path(_ marked: String) throws -> String {
    let draft = try draft(marked, [])
    let mentions = draft.mentions(in: draft.document.tokens.indices)
    let heads = mentions.compactMap { draft.document.head(of: $0.tokens) }
    let path = TreePaths(draft.document).path(from: heads[0], to: heads[1])
    func text(_ token: Int) -> String { String(draft.document.text(of: draft.document.tokens[token])) }
    return
      (path.up.map { "\(text($0.token)) \($0.relation.rawValue) ↑" } + [text(path.top)]
      + path.down.reversed().map { "\($0.relation.rawValue) ↓ \(text($0.token))" }).joined(separator: " ")
  }

  @Test func subjectAndObjectMeetInTheirVerb() throws {
    #expect(try path("[Lavrov|person] met [Clinton|person] in Geneva.") == "Lavrov nsubj ↑ met obj ↓ Clinton")
  }

  @Test func aVerbSharesItsSubjectWithTheVerbBehindAnd() throws {
    #expect(
      try path("[Trump|person] attacked the press and praised [Putin|person].")
        == "Trump nsubj ↑ praised obj ↓ Putin")
  }

  @Test func theSubjectOfWantsIsTheSubjectOfMeet() throws {
    #expect(try path("[Trump|person] wants to meet [Putin|person].") == "Trump nsubj ↑ meet obj ↓ Putin")
  }

  @Test func whoMetIsTheSubjectOfMet() throws {
    #expect(
      try path("[Lavrov|person], who met [Clinton|person] in Geneva, said nothing.")
        == "Lavrov nsubj ↑ met obj ↓ Clinton")
  }

  @Test func membersOfAListStandWhereItsFirstWordStands() throws {
    #expect(
      try path("Merkel and [Hollande|person] met [Putin|person].").hasSuffix("nsubj ↑ met obj ↓ Putin"))
  }
}

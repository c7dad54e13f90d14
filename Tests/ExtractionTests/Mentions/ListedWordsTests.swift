import ArticleModel
import Testing

@testable import Extraction

@Suite struct ListedWordsTests {
  @Test func partyInSmallestWordsIsMentioned() throws {
    #expect(
      try mentions(of: "He is the GOP nominee.", names: []) == ["GOP|demonym|organization:Republican Party"])
    #expect(
      try mentions(of: "He won the Democratic nomination.", names: [])
        == ["Democratic|demonym|organization:Democratic Party"])
  }

  @Test func partOfALongerTitleIsNoParty() throws {
    #expect(try mentions(of: "They met at the Democratic National Convention.", names: []).isEmpty)
  }

  @Test func chamberOfItsOfficerIsMentioned() throws {
    let found = try mentions(of: "That is what House Speaker Paul Ryan wants.", names: [("Paul Ryan", .person)])
    #expect(found == ["House|demonym|organization:House", "Paul Ryan|name|person:Paul Ryan"])
    #expect(try mentions(of: "He wrote about the White House Correspondents.", names: []).isEmpty)
  }
}

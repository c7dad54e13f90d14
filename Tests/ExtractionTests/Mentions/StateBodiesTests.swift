import ArticleModel
import Testing

@testable import Extraction

@Suite struct StateBodiesTests {
  private func bodies(of text: String, names: [(words: String, type: NameType)]) throws -> [String] {
    try mentions(of: text, names: names).filter { $0.contains("organization:") }
  }

  @Test func stateIsMentionedInTheNameOfItsBody() throws {
    let found = try mentions(
      of: "He called the German Foreign Ministry.", names: [("German Foreign Ministry", .organization)])
    #expect(found.contains("German|demonym|country:Germany"))
  }

  @Test func ministryWrittenSmallIsABody() throws {
    #expect(
      try bodies(of: "Later the Russian foreign ministry said so.", names: [("Russian", .people)])
        == ["foreign ministry|nominal|organization:Russian foreign ministry"])
    #expect(
      try bodies(of: "On Monday Japan's central bank ended a meeting.", names: [("Japan", .country)])
        == ["central bank|nominal|organization:Japan's central bank"])
  }

  @Test func chamberOfParliamentIsOneBody() throws {
    #expect(
      try bodies(of: "He joined Switzerland's upper house of parliament in 2011.", names: [("Switzerland", .country)])
        == ["upper house of parliament|nominal|organization:Switzerland's upper house of parliament"])
  }

  @Test func ministryIsTakenUpAgain() throws {
    let found = try bodies(
      of: "On Monday the Iraqi foreign ministry protested. Turkey heard the foreign ministry.",
      names: [("Iraqi", .people), ("Turkey", .country)])
    #expect(found == Array(repeating: "foreign ministry|nominal|organization:Iraqi foreign ministry", count: 2))
  }

  @Test func adjectiveMayStandBetween() throws {
    #expect(
      try bodies(of: "She leads Thuringia's domestic intelligence agency.", names: [("Thuringia", .place)])
        == ["intelligence agency|nominal|organization:Thuringia's domestic intelligence agency"])
  }

  @Test func policeOfATownIsABodyThatOfACountryIsNot() throws {
    #expect(
      try bodies(of: "On Sunday Dresden police stopped them.", names: [("Dresden", .place)])
        == ["police|nominal|organization:Dresden police"])
    #expect(try bodies(of: "On Sunday German police stopped them.", names: [("German", .people)]).isEmpty)
  }

  @Test func anyCourtIsNoBody() throws {
    #expect(try bodies(of: "He stood before a Hamburg court.", names: [("Hamburg", .place)]).isEmpty)
    #expect(
      try bodies(of: "He stood before the Hamburg court.", names: [("Hamburg", .place)])
        == ["court|nominal|organization:Hamburg court"])
  }

  @Test func kindOfAnotherNounIsNoBody() throws {
    #expect(try bodies(of: "They closed the American military prison.", names: [("American", .people)]).isEmpty)
    #expect(try bodies(of: "It showed a Chicago police officer.", names: [("Chicago", .place)]).isEmpty)
    #expect(
      try bodies(of: "They stoned the Nigerian army chief.", names: [("Nigerian", .people)])
        == ["army|nominal|organization:Nigerian army"])
  }
}

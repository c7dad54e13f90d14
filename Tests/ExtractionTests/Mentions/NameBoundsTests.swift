import ArticleModel
import Testing

@testable import Extraction

@Suite struct NameBoundsTests {
  @Test func aNameThatEndsInAnOpenWordGoesOn() throws {
    let found = try bounds(
      of: "The News Agency of Nigeria reported it.", names: [("News Agency of", .organization), ("Nigeria", .country)])
    #expect(found == ["News Agency of Nigeria|organization"])
  }

  @Test func aCompanyOfACountryIsItself() throws {
    let found = try bounds(
      of: "A car made by Kia Motor Corp of South Korea arrived.",
      names: [("Kia Motor Corp of", .organization), ("South Korea", .country)])
    #expect(found == ["Kia Motor Corp|organization", "South Korea|country"])
  }

  @Test func spacedHyphensJoin_JanPeterBalkenende() throws {
    let found = try bounds(
      of: "Jan - Peter Balkenende governs North Rhine - Westphalia.",
      names: [("Jan", .person), ("Peter Balkenende", .person), ("North Rhine -", .place), ("Westphalia", .place)])
    #expect(found == ["Jan - Peter Balkenende|person", "North Rhine - Westphalia|place"])
  }

  @Test func twoPeopleBesideAHyphenAreTwo() throws {
    let found = try bounds(of: "The Merkel - Sarkozy plan.", names: [("Merkel", .person), ("Sarkozy", .person)])
    #expect(found == ["Merkel|person", "Sarkozy|person"])
  }

  @Test func aHardWrappedLineMayEndInsideAName() throws {
    let text = " He said that he was summoning Ambassador Max\nKampelman home for talks.\n They met."
    #expect(
      try bounds(of: text, names: [("Max", .person), ("Kampelman", .person)]) == ["Max\nKampelman|person"])
  }

  @Test func aCityAndItsStateAreTwo() throws {
    #expect(
      try bounds(of: "He lives in Flint, Mich.", names: [("Flint, Mich.", .place)]) == ["Flint|place", "Mich.|place"])
  }

  @Test func theCapitalOfTheUnionIsOne() throws {
    let found = try bounds(of: "He lives in Washington, D.C., now.", names: [("Washington, D.C.", .place)])
    #expect(found == ["Washington, D.C.|place"])
  }

  @Test func theListsKnowWhereANameEnds() throws {
    let found = try bounds(
      of: "The Christian Social Union in Bavaria agreed.",
      names: [("Christian Social Union", .organization), ("Bavaria", .place)])
    #expect(found == ["Christian Social Union in Bavaria|organization"])
  }

  @Test func aCourtBelongsToItsName() throws {
    let found = try bounds(of: "A Manhattan Supreme Court judge ruled.", names: [("Manhattan Supreme", .organization)])
    #expect(found == ["Manhattan Supreme Court|organization"])
  }

  @Test func whatIsJoinedByAndIsTwoWhereTheListsKnowOne() throws {
    let found = try bounds(
      of: "The New Democratic Party and Bloc Québécois agreed.",
      names: [("New Democratic Party and Bloc Québécois", .organization)])
    #expect(found == ["New Democratic Party|organization", "Bloc Québécois|organization"])
  }

  @Test(arguments: [
    ("The EU-endorsed plan.", "EU-endorsed", "EU|organization"),
    ("In Russia's capital.", "Russia's", "Russia|organization"),
    ("The Guardian wrote.", "The Guardian", "Guardian|organization"),
  ])
  func whatIsNoPartOfANameIsCutOff(_ text: String, _ name: String, _ expected: String) throws {
    #expect(try bounds(of: text, names: [(name, .organization)]) == [expected])
  }

  @Test func aTitleAloneIsNobody() throws {
    #expect(try bounds(of: "The Dr. came.", names: [("Dr.", .person)]).isEmpty)
  }

  @Test func lastWordOfABodyBelongsToItBeforeATitle() throws {
    #expect(
      try bounds(
        of: "Manhattan Supreme Court Justice Frank Nervo ruled.", names: [("Manhattan Supreme", .organization)])
        == ["Manhattan Supreme Court|organization"])
    #expect(
      try bounds(of: "It is paid by Conservative Solutions PAC.", names: [("Conservative Solutions", .organization)])
        == ["Conservative Solutions PAC|organization"])
  }

  @Test func bodyThatEndsInAnAdjectiveGoesOn() throws {
    let found = try bounds(
      of: "The Council on American - Islamic Relations spoke.",
      names: [("Council on American", .organization), ("Islamic Relations", .organization)])
    #expect(found == ["Council on American - Islamic Relations|organization"])
  }
}

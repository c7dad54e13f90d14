import ArticleModel
import Testing

@testable import Extraction

@Suite struct NameTypingTests {
  @Test(arguments: [
    ("He flew to Berlin.", "Berlin", NameType.country, "Berlin|name|place:Berlin"),
    ("He flew to Norway.", "Norway", .place, "Norway|name|country:Norway"),
    ("He flew to Springfield.", "Springfield", .country, "Springfield|name|place:Springfield"),
    ("Europe agreed.", "Europe", .organization, "Europe|name|place:Europe"),
    ("The U.K. Government agreed.", "U.K. Government", .organization, "U.K.|name|country:United Kingdom"),
    ("The Reagan Administration agreed.", "Reagan Administration", .organization, "Reagan|name|person:Reagan"),
    ("The Republicans agreed.", "Republicans", .people, "Republicans|demonym|organization:Republican Party"),
    ("The GOP agreed.", "GOP", .organization, "GOP|name|organization:Republican Party"),
    ("The Swedes agreed.", "Swedes", .people, "Swedes|demonym|country:Sweden"),
    ("European leaders agreed.", "European", .people, "European|demonym|place:Europe"),
    ("The party Herri Batasuna agreed.", "Herri Batasuna", .person, "Herri Batasuna|name|organization:Herri Batasuna"),
    ("The Kremlin denied it.", "Kremlin", .place, "Kremlin|metonym|country:Russia"),
    ("The White House denied it.", "White House", .place, "White House|metonym|organization:White House"),
    ("They met in the White House.", "White House", .place, "White House|name|place:White House"),
  ])
  func theListsSayWhatANameIs(_ text: String, _ name: String, _ type: NameType, _ expected: String) throws {
    #expect(try mentions(of: text, names: [(name, type)]) == [expected])
  }

  @Test(arguments: ["Kurds", "Muslims", "Christmas"])
  func peoplesWithoutAStateAreNoEntities(_ name: String) throws {
    #expect(try mentions(of: "Many \(name) came.", names: [(name, name == "Christmas" ? .other : .people)]).isEmpty)
  }

  @Test(arguments: ["Islamic", "proto"])
  func anAdjectiveIsNoNameByItself(_ word: String) throws {
    #expect(try mentions(of: "The \(word) movement grew.", names: [(word, .organization)]).isEmpty)
  }

  @Test func anAdjectiveOfACountryIsItsDemonym() throws {
    let found = try mentions(of: "The Italian coach left.", names: [("Italian", .organization)])
    #expect(found == ["Italian|demonym|country:Italy"])
  }

  @Test func anAmericanWithAfricanForebearsIsNotOfAfrica() throws {
    let found = try mentions(of: "African-American voters came.", names: [("African", .people), ("American", .people)])
    #expect(found == ["American|demonym|country:United States"])
  }

  @Test func aPostIsNoBody() throws {
    let found = try mentions(
      of: "Home Secretary Suella Braverman spoke.", names: [("Home", .organization), ("Suella Braverman", .person)])
    #expect(found == ["Suella Braverman|name|person:Suella Braverman"])
  }

  @Test func curlyApostrophesAreApostrophes() throws {
    let found = try mentions(
      of: "The Kurdistan Workers’ Party agreed.", names: [("Kurdistan Workers’ Party", .organization)])
    #expect(found == ["Kurdistan Workers’ Party|name|organization:Kurdistan Workers' Party"])
  }

  @Test func listedBodyIsOneThoughTheEngineTakesItForAnEvent() throws {
    #expect(
      try mentions(of: "He spoke at the World Economic Forum.", names: [("World Economic Forum", .other)])
        == ["World Economic Forum|name|organization:World Economic Forum"])
    #expect(try mentions(of: "He won the World Cup.", names: [("World Cup", .other)]).isEmpty)
  }

  @Test func partyWrittenSmallBehindItsNameIsPartOfIt() throws {
    #expect(
      try mentions(of: "She is a Left party MP.", names: [("Left", .organization)])
        == ["Left|name|organization:Left party"])
  }
}

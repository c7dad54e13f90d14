import ArticleModel
import Testing

@Suite struct NameFinderTests {
  @Test(arguments: [
    "[Sergei Lavrov|person] met [Angela Merkel|person] in [Berlin|place] on Monday.",
    "The [German|country:Germany] chancellor, [Angela Merkel|person], spoke to [NATO|organization].",
    "[Russian|country:Russia] Foreign Minister [Sergei Lavrov|person] left for [Geneva|place].",
    "Secretary of State [John Kerry|person] flew to [Kabul|place].",
    "[Kim Jong-un|person] invited [Ban Ki-moon|person].",
    "The [NATO-Russia Council|organization] met in [Corfu|place].",
    "He studied at the [University of Oxford|organization:Oxford University].",
    "The [Ministry of Foreign Affairs|organization] said no.",
    "Shares of [Nissan Motor Co Ltd|organization] fell.",
    "[Ursula von der Leyen|person] spoke.",
    "Leaders of the [G20|organization] met in [London|place].",
  ])
  func findsAndTypesNames(_ text: String) throws { #expect(try names(in: text) == marks(of: text)) }

  @Test func wordsThatOnlyBeginASentenceAreNoNames() throws {
    #expect(try names(in: "Talks failed. Critics said so. Officials left in June.").isEmpty)
  }

  @Test func faithsEventsAndMonthsAreNoNames() throws {
    let found = try names(in: "Many Muslims and Christians recall the Second World War every September.")
    #expect(found.isEmpty)
  }

  @Test func aHyphenParts_RussiaUS_talks() throws {
    let text = "The [Russia|country]-[US|country:United States] talks began."
    #expect(try names(in: text) == marks(of: text))
  }

  @Test func aCountryInsideABodysNameIsMentionedToo() throws {
    let found = try names(in: "The German Foreign Ministry declined.")
    #expect(found.contains("German|country:Germany"))
    #expect(found.contains("Foreign Ministry|organization:German Foreign Ministry"))
  }

  @Test func aShoutedHeadlineYieldsListedNamesOnly() throws {
    let found = try names(in: "JAPAN TO CUT RATES ON FARM LOANS\n\nJapan will cut rates, the bank said.")
    #expect(Set(found) == ["JAPAN|country:Japan", "Japan|country:Japan"])
  }

  @Test func aStatesBodyMayBeWrittenSmall() throws {
    let found = try found(in: "The Dutch parliament voted.", forms: [.nominal])
    #expect(found == ["parliament|organization:Dutch parliament"])
  }

  @Test func partyBracketsNameTheParty() throws {
    let found = try names(in: "Sen. Tim Kaine (D-Va.) agreed.")
    #expect(found.contains("D|organization:Democratic Party"))
    #expect(found.contains("Va.|place:Virginia"))
  }
}

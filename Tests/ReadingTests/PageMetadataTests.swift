import ArticleModel
import Testing

@testable import Reading

@Suite("What a page says about its article")
struct PageMetadataTests {
  private func facts(_ html: String) throws -> PageFacts {
    PageMetadata.facts(of: try PageParser.parse(html, limits: ReadingLimits()))
  }

  @Test("JSON-LD of an article comes first")
  func linkedData() throws {
    let html = """
      <head><title>Wrong | Site</title><meta property="og:title" content="Wrong"><link rel="canonical" href="https://x.org/2009/a#top">
      <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
      "headline": "Lavrov &amp; Obama", "datePublished": "2009-04-01T10:00:00Z", "dateModified": "2010-01-01",
      "author": [{"@type": "Person", "name": "Jane Doe"}, {"@type": "Person", "name": "John Roe"}],
      "publisher": {"@type": "Organization", "name": "The Paper"}, "mainEntityOfPage": {"@id": "https://x.org/2009/b"},
      "articleBody": "Text"}</script></head><body><time datetime="2011-01-01">x</time></body>
      """
    #expect(
      try facts(html)
        == PageFacts(
          title: "Lavrov & Obama", date: CalendarDate(iso: "2009-04-01"), authors: ["Jane Doe", "John Roe"],
          source: "The Paper", address: "https://x.org/2009/b", body: "Text"))
  }

  @Test("A graph with references is put together, in whatever order and wrapping")
  func graph() throws {
    let html = """
      <script type="application/ld+json"><!-- [{"@type": "BreadcrumbList", "itemListElement": []},
      {"@graph": [{"@type": "WebPage", "@id": "https://x.org/a/", "url": "https://x.org/a/", "datePublished": "2009-04-02"},
      {"@type": ["Article", "Thing"], "headline": "A
      headline", "author": {"@id": "#jane"}, "publisher": {"@id": "#us"}},
      {"@type": "Person", "@id": "#jane", "name": "Jane Doe"}, {"@type": "Organization", "@id": "#us", "name": "The Paper"}]}] --></script>
      """
    #expect(
      try facts(html)
        == PageFacts(
          title: "A headline", date: CalendarDate(iso: "2009-04-02"), authors: ["Jane Doe"], source: "The Paper",
          address: "https://x.org/a/", body: nil))
  }

  @Test("Open Graph and other meta elements say what JSON-LD leaves open")
  func meta() throws {
    let html = """
      <meta property="og:title" content="A headline"><meta property="article:published_time" content="2009-04-01T23:00:00+02:00">
      <meta name="author" content="By Jane Doe and John Roe"><meta property="og:site_name" content="The Paper">
      <meta property="og:url" content="https://x.org/a"><script type="application/ld+json">{broken</script>
      """
    #expect(
      try facts(html)
        == PageFacts(
          title: "A headline", date: CalendarDate(iso: "2009-04-01"), authors: ["Jane Doe", "John Roe"],
          source: "The Paper", address: "https://x.org/a", body: nil))
  }

  @Test(
    "Meta names of other systems are known",
    arguments: [
      "dc.date", "DC.date.issued", "citation_publication_date", "parsely-pub-date", "sailthru.date", "pubdate", "date",
    ])
  func dates(name: String) throws {
    #expect(try facts("<meta name='\(name)' content='April 1, 2009'>").date?.description == "2009-04-01")
  }

  @Test("Marks in the body are the last to be asked")
  func marks() throws {
    let html = """
      <title>Lavrov praises Obama - The Paper</title><body><h1>Lavrov praises Obama</h1>
      <time datetime="2009-04-01">yesterday</time><a rel="author" href="/jane">Jane Doe</a></body>
      """
    let facts = try facts(html)
    #expect(facts.title == "Lavrov praises Obama")
    #expect(facts.date?.description == "2009-04-01")
    #expect(facts.authors == ["Jane Doe"])
    #expect(try self.facts("<p itemprop=datePublished>1 April 2009</p>").date?.description == "2009-04-01")
  }

  @Test("The site's name is taken off the title")
  func site() throws {
    #expect(
      try facts("<title>Lavrov praises Obama | World news | The Paper</title>").title
        == "Lavrov praises Obama | World news")
    #expect(
      try facts("<title>US - Russia talks - The Paper</title><meta property=og:site_name content='The Paper'>").title
        == "US - Russia talks")
    #expect(try facts("<title>Russia - friend or foe</title>").title == "Russia - friend or foe")
  }

  @Test("A front page's address is no address of an article; the address can say day and source")
  func address() throws {
    #expect(try facts("<link rel=canonical href='https://www.x.org/'>").address == nil)
    #expect(try facts("<link rel=canonical href='/a'>").address == nil)
    #expect(try facts("<link rel=canonical href='javascript:alert(1)'>").address == nil)
    let facts = try facts("<link rel=canonical href='https://www.x.org/2009/04/01/a'>")
    #expect(facts.date?.description == "2009-04-01")
    #expect(facts.source == "x.org")
  }

  @Test("A page that says nothing has no date")
  func nothing() throws { #expect(try facts("<p>Text of today.</p>") == PageFacts()) }

  @Test(
    "Names out of a line",
    arguments: [
      ("By Jane Doe", ["Jane Doe"]), ("Jane Doe, John Roe", ["Jane Doe", "John Roe"]), ("Doe, Jane", ["Doe, Jane"]),
      ("Jane Doe; John Roe | Ann Poe", ["Jane Doe", "John Roe", "Ann Poe"]), ("https://x.org/jane", []), (" ", []),
    ] as [(String, [String])])
  func names(line: String, names: [String]) { #expect(PageFacts.names(line) == names) }
}

import ArticleModel
import Testing

@testable import Reading

@Suite("An article's own text on a page")
struct PageBodyTests {
  /// Paragraphs of the page, with `|` between them.
  private func body(_ html: String) throws -> String {
    let page = try PageParser.parse(html, limits: ReadingLimits())
    return PageBody(of: page).paragraphs().joined(separator: "|")
  }

  private let one = "The Russian foreign minister said on Wednesday that he welcomed the American offer of talks."
  private let two =
    "His American counterpart told reporters in Geneva that both sides would meet again before the summer."
  private let three =
    "Officials in Brussels, however, were waiting to see whether the new tone would last until the summit."

  @Test("Menus, asides, footers, forms and comments are left out")
  func plainArticle() throws {
    let html = """
      <!DOCTYPE html><html><head><title>Talks</title><style>p { color: red }</style></head><body class="has-sidebar">
      <header><a href="/">The Paper</a> <p>All the news that is worth your time, every single day of the whole year.</p></header>
      <nav><ul><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li></ul></nav>
      <div id="page"><div class="article-body"><h1>Talks</h1><div class="byline">By Jane Doe, who has been our reporter in Geneva for a very long time now</div>
      <p>\(one)</p><script>var p = "<p>not text</p>";</script>
      <figure><img src="a.jpg"><figcaption>The two ministers shake hands before the cameras in Geneva on Wednesday morning.</figcaption></figure>
      <p>“Yes,” she said.</p><h2>New tone</h2><p>\(two)</p>
      <div class="related-stories"><h3>Related</h3><p>Another story that somebody wrote about something else entirely, and long ago too.</p></div>
      <p>\(three)</p></div>
      <aside><p>Sign up for our newsletter, which brings you everything of importance each morning at six.</p></aside>
      <div id="comments"><p>I have read this and I do not agree with any of what the ministers said in Geneva.</p></div></div>
      <form><p>Tell us what you think about this article, and about the paper as a whole, in your own words.</p></form>
      <footer><p>Copyright The Paper. Every right is reserved and nothing may be copied without our written consent.</p></footer>
      </body></html>
      """
    #expect(try body(html) == [one, "“Yes,” she said.", "New tone", two, three].joined(separator: "|"))
  }

  @Test("Sections of one article belong together; the teasers beside it do not")
  func sections() throws {
    let teaser =
      "<div class='box'><a href='/x'>Another story with a long headline that is a link from its first word to its last</a></div>"
    let html = """
      <body><div class="wrap"><div class="left"><section><p>\(one)</p><p>\(two)</p></section><section><p>\(three)</p>
      <p>\(one)</p></section></div><div class="right">\(String(repeating: teaser, count: 9))</div></div></body>
      """
    #expect(try body(html) == [one, two, three, one].joined(separator: "|"))
  }

  @Test("Pages without paragraphs part them by two line breaks, in table cells too")
  func lineBreaks() throws {
    let html = """
      <table><tr><td><a href=1>Home</a><br><a href=2>News</a></td><td><font size=2>\(one)<br><br>\(two)<br>
      <br>\(three)</font></td></tr></table>
      """
    #expect(try body(html) == [one, two, three].joined(separator: "|"))
  }

  @Test("An element marked as the article's body is taken at its word")
  func marked() throws {
    let html = """
      <div><p>\(three)</p><p>\(three)</p><p>\(three)</p></div>
      <div itemprop="articleBody"><p>\(one)</p><p>\(two)</p><p>Short.</p></div>
      """
    #expect(try body(html) == [one, two, "Short."].joined(separator: "|"))
  }

  @Test("Boilerplate between paragraphs and lines of the byline are left out")
  func boilerplate() throws {
    let html = """
      <article><p>By Jane Doe</p><p>1 April 2009</p><p>\(one)</p><p>Advertisement</p><p><a href="/x">Read more: another story of ours</a></p>
      <p>\(two)</p><div>Getty Images</div><p>\(three)</p><p>Follow us on every network there is</p></article>
      """
    #expect(try body(html) == [one, two, three].joined(separator: "|"))
  }

  @Test("What the page hides is left out")
  func hidden() throws {
    let html = """
      <article><p>\(one)</p><p style="display: none">\(two)</p><div hidden><p>\(two)</p></div>
      <div aria-hidden="true"><p>\(two)</p></div><noscript><p>\(two)</p></noscript><p>\(three)</p></article>
      """
    #expect(try body(html) == [one, three].joined(separator: "|"))
  }

  @Test("A class name alone does not throw away the article")
  func misleadingClass() throws {
    let html = "<body><div class='page-with-sidebar comments-on'><p>\(one)</p><p>\(two)</p></div></body>"
    #expect(try body(html) == [one, two].joined(separator: "|"))
  }

  @Test("Lists inside the article stay, preformatted text is parted at empty lines")
  func lists() throws {
    #expect(
      try body(
        "<article><p>\(one)</p><ul><li>They agreed to meet again soon.</li><li><a href=1>More</a></li></ul><p>\(two)</p></article>"
      )
        == [one, "They agreed to meet again soon.", two].joined(separator: "|"))
    let wrapped = one.split(separator: " ").joined(separator: "\n")
    #expect(try body("<pre>\(wrapped)\n\n\(two)\n \n\(three)\n</pre>") == [one, two, three].joined(separator: "|"))
  }

  @Test("Inline marks do not part words, blocks do")
  func inline() throws {
    let html =
      "<article><p>The <b>NA</b>TO&nbsp;summit in <a href=x>Stras<wbr>bourg</a> and Kehl was held in April of 2009, he said.</p></article>"
    #expect(try body(html) == "The NATO summit in Strasbourg and Kehl was held in April of 2009, he said.")
  }

  @Test("A page of one short line is that line; one of links alone is empty")
  func short() throws {
    #expect(try body("<p>Obama met Lavrov.</p>") == "Obama met Lavrov.")
    #expect(try body("<ul><li><a href=1>World</a></li></ul>") == "")
    #expect(try body("") == "")
  }
}

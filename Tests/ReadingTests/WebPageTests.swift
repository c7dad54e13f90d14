import ArticleModel
import Testing

@testable import Reading

@Suite("Web pages")
struct WebPageTests {
  private let sentence = "The Russian foreign minister said on Wednesday that he welcomed the American offer of talks."

  @Test("The headline is the first paragraph, once")
  func headline() throws {
    let html =
      "<title>Talks at last</title><article><h1>Talks at last!</h1><p>\(sentence)</p><p>\(sentence)</p></article>"
    let article = try #require(try read(html.utf8, as: "2009-04-01-a.html").articles.first)
    #expect(article.text == "Talks at last!\n\n\(sentence)\n\n\(sentence)")
    #expect(article.title == "Talks at last!")
    #expect(article.date?.description == "2009-04-01")
  }

  @Test("The address is the id where the page states one, else the file's path")
  func id() throws {
    let plain = try read("<p>\(sentence)</p>".utf8, as: "a.html")
    #expect(plain.articles.map(\.id) == [plain.folder.path + "/a.html"])
    let stated = try read("<link rel=canonical href='https://x.org/a'><p>\(sentence)</p>".utf8, as: "a.html")
    #expect(stated.articles.map(\.id) == ["https://x.org/a"])
  }

  @Test("A file without an ending is read as a page where it begins like one")
  func sniffed() throws {
    #expect(try read("\n<!DOCTYPE html>\n<p>\(sentence)".utf8, as: "page").articles.map(\.text) == [sentence])
    #expect(try read("1 < 2 <p> is true".utf8, as: "page").articles.map(\.text) == ["1 < 2 <p> is true"])
  }

  @Test("JSON-LD's own text is taken where the page shows much less or much more")
  func articleBody() throws {
    let body = [sentence, sentence, sentence].joined(separator: "\\n\\n")
    let script =
      "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"articleBody\": \"\(body)\"}</script>"
    let article = try #require(try read("\(script)<p>\(sentence)</p>".utf8, as: "a.html").articles.first)
    #expect(article.text == [sentence, sentence, sentence].joined(separator: "\n\n"))
    let shown = try read("\(script)<p>\(sentence)</p><p>\(sentence)</p><p>He added more.</p>".utf8, as: "a.html")
    #expect(shown.articles.first?.text.hasSuffix("He added more.") == true)
  }

  @Test(
    "Encodings are told by byte order mark, UTF-8, meta element, else windows-1252",
    arguments: [
      ("<meta charset=windows-1251>", [0xCC, 0xEE, 0xF1, 0xEA, 0xE2, 0xE0], "Москва"),
      (
        "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=ISO-8859-1\">", [0x93, 0x61, 0xE9, 0x94], "“aé”"
      ),
      ("<meta charset='iso-8859-2'>", [0xB1, 0xE6], "ąć"), ("<meta charset=gb2312>", [0xB1, 0xB1, 0xBE, 0xA9], "北京"),
      ("<meta charset=Shift_JIS>", [0x93, 0x8C, 0x8B, 0x9E], "東京"), ("", [0x4F, 0x62, 0xE1, 0x6D, 0x61], "Obáma"),
      ("<meta charset=utf-8>", [0xC3, 0xA9, 0xFF], "é\u{FFFD}"), ("<meta charset=iso-8859-1>", [0xC3, 0xA9], "é"),
      ("<meta charset=nonsense>", [0xE9], "é"), ("<meta charset=euc-kr>", [0xBC, 0xAD, 0xBF, 0xEF], "서울"),
      ("<meta charset=iso-2022-jp>", [0x1B, 0x24, 0x42, 0x45, 0x6C, 0x35, 0x7E, 0x1B, 0x28, 0x42], "東京"),
    ] as [(String, [UInt8], String)])
  func encodings(head: String, bytes: [UInt8], text: String) throws {
    let page = Array("<html><head>\(head)</head><body><p>".utf8) + bytes + Array("</p></body></html>".utf8)
    #expect(try read(page, as: "a.html").articles.map(\.text) == [text])
  }

  @Test("UTF-16 is read with and without a byte order mark")
  func wide() throws {
    let units = "<html><body><p>Obama in Москва</p></body></html>".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    #expect(try read([0xFF, 0xFE] + units, as: "a.html").articles.map(\.text) == ["Obama in Москва"])
    #expect(try read(units, as: "a.html").articles.map(\.text) == ["Obama in Москва"])
  }

  @Test("Tags 10,000 deep are a failure, not a crash")
  func deep() throws {
    let html = String(repeating: "<div>", count: 10_000) + sentence
    let (articles, failures, _) = try read(html.utf8, as: "a.html")
    #expect(articles.isEmpty)
    #expect(failures.map(\.reason) == ["nests its tags more than 1024 deep"])
  }

  @Test(
    "A million unclosed or stray tags cost no more than their bytes", arguments: ["<p>", "</b>", "<br>", "<td>", "&lt"])
  func manyTags(tag: String) throws {
    let html = "<p>\(sentence)</p>" + String(repeating: tag, count: 1_000_000)
    let (articles, failures, _) = try read(html.utf8, as: "a.html")
    #expect(articles.count + failures.count == 1)
  }

  @Test("Entities of a document type are not expanded")
  func entities() throws {
    let html = """
      <?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
      <html><body><p>\(sentence) &b; &f;</p></body></html>
      """
    let text = try #require(try read(html.utf8, as: "a.xhtml").articles.first?.text)
    #expect(text.contains(sentence))
    #expect(!text.contains("aaaa"))
    #expect(!text.contains("root:"))
  }

  @Test("Scripts, NUL and controls do not get into the text")
  func controls() throws {
    let html = "<p>Oba\0ma\u{1} said &#0;&#1;&#x1b; <script>alert('</p>')</script>yes.</p>"
    #expect(try read(html.utf8, as: "a.html").articles.map(\.text) == ["Obama said yes."])
  }

  @Test("A page without text, an empty one and one too long are failures")
  func failures() throws {
    #expect(
      try read("<ul><li><a href=1>World</a></li></ul>".utf8, as: "a.html").failures.map(\.reason) == [
        "holds no article's text"
      ])
    #expect(try read("".utf8, as: "a.html").failures.map(\.reason) == ["holds no article's text"])
    let long = [UInt8](repeating: 0x61, count: 9 << 20)
    #expect(try read(long, as: "a.html").failures.map(\.reason) == ["is longer than an article may be (8 MB)"])
  }
}

import ArticleModel
import Testing

@testable import Reading

@Suite("Archives and compressed files")
struct ArchiveTests {
  private let line = #"{"id": "1", "text": "one"}"#

  @Test(
    "Compressed files are read by the form of the name inside",
    arguments: [
      (MadeArchive.Filter.gzip, "gz"), (.xz, "xz"), (.zstd, "zst"), (.bzip2, "bz2"),
    ])
  func compressed(filter: MadeArchive.Filter, ending: String) throws {
    let bytes = MadeArchive.compressed(filter, Array((line + "\n").utf8))
    let (articles, failures, folder) = try read(bytes, as: "a.jsonl." + ending)
    #expect(failures.isEmpty)
    #expect(articles.map(\.text) == ["one"])
    #expect(articles.map { folder.relative($0.origin) } == ["a.jsonl.\(ending):1"])
  }

  @Test("A gzip of several parts is read whole")
  func parts() throws {
    let one = MadeArchive.compressed(.gzip, Array((line + "\n").utf8))
    #expect(try read(one + one, as: "a.jsonl.gz").articles.count == 2)
  }

  @Test(
    "Members of every form are read, in order, hidden ones and pictures passed over",
    arguments: [
      MadeArchive.Kind.zip, .tar, .tarGzip, .sevenZip,
    ])
  func members(kind: MadeArchive.Kind) throws {
    let members = [
      ("b/2009-04-01.txt", "text two"), ("a.jsonl", line), ("__MACOSX/b/._a.txt", "no"), (".DS_Store", "no"),
      ("c.png", "no"), ("t.csv", "id,text\n9,nine\n"), ("ü.html", "<p>Lavrov said on Monday that he had met her.</p>"),
    ].map { ($0.0, Array($0.1.utf8)) }
    let (articles, failures, folder) = try read(MadeArchive.bytes(kind, members), as: "news.bin")
    #expect(failures.isEmpty)
    let expected = ["news.bin!b/2009-04-01.txt", "news.bin!a.jsonl:1", "news.bin!t.csv:2", "news.bin!ü.html"]
    #expect(articles.map { folder.relative($0.origin) } == expected)
    #expect(articles.map(\.text) == ["text two", "one", "nine", "Lavrov said on Monday that he had met her."])
    #expect(articles.first?.date?.description == "2009-04-01")
    #expect(articles.first?.id == folder.path + "/news.bin!b/2009-04-01.txt")
  }

  @Test("Archives lie in each other to a small depth, then it is a failure")
  func nested() throws {
    var bytes = MadeArchive.zip([("a.txt", "text")])
    bytes = MadeArchive.bytes(.tarGzip, [("in.zip", bytes), ("b.txt", Array("more".utf8))])
    bytes = MadeArchive.bytes(.sevenZip, [("in.tgz", bytes)])
    let good = try read(bytes, as: "news.7z")
    #expect(good.failures.isEmpty)
    #expect(
      good.articles.map { good.folder.relative($0.origin) } == [
        "news.7z!in.tgz!in.zip!a.txt", "news.7z!in.tgz!b.txt",
      ])
    let deep = try read(MadeArchive.bytes(.zip, [("x.7z", bytes), ("y.txt", Array("text".utf8))]), as: "deep.zip")
    #expect(deep.failures.map { deep.folder.relative($0.origin) } == ["deep.zip!x.7z!in.tgz!in.zip"])
    #expect(deep.failures.map(\.reason) == ["lies inside 3 other archives"])
    #expect(deep.articles.map(\.text) == ["more", "text"])
  }

  @Test("The same name twice is two articles")
  func duplicates() throws {
    let (articles, failures, folder) = try read(MadeArchive.zip([("a.txt", "one"), ("a.txt", "two")]), as: "a.zip")
    #expect(failures.isEmpty)
    #expect(articles.map { folder.relative($0.id) } == ["a.zip!a.txt", "a.zip!a.txt#2"])
  }

  @Test("A name that climbs out of the archive is a label, nothing is written")
  func traversal() throws {
    let (articles, _, folder) = try read(MadeArchive.zip([("../../../evil.txt", "text")]), as: "a.zip")
    #expect(articles.map { folder.relative($0.origin) } == ["a.zip!../../../evil.txt"])
    #expect(ArticleReader().files(at: [folder.path]).files.count == 1)
  }

  @Test("A bomb is given up on with advice, the files before it are read", arguments: [MadeArchive.Kind.zip, .tarGzip])
  func bomb(kind: MadeArchive.Kind) throws {
    let bomb = [UInt8](repeating: 0x20, count: 80 << 20)
    let bytes = MadeArchive.bytes(kind, [("a.txt", Array("text".utf8)), ("b.txt", bomb), ("c.txt", bomb)])
    #expect(bytes.count < 1 << 20)
    let (articles, failures, _) = try read(bytes, as: "a.bin")
    #expect(articles.map(\.text) == ["text"])
    #expect(failures.contains { $0.reason == "grows to more than 200 times its size, as a zip bomb does" })
    #expect(failures.count <= 2)
  }

  @Test("A bomb in a member that nobody reads is given up on too")
  func skippedBomb() throws {
    let bomb = [UInt8](repeating: 0x20, count: 80 << 20)
    let bytes = MadeArchive.bytes(.tarGzip, [("b.png", bomb), ("c.png", bomb), ("a.txt", Array("text".utf8))])
    let (articles, failures, _) = try read(bytes, as: "a.tgz")
    #expect(articles.isEmpty)
    #expect(failures.map(\.reason) == ["grows to more than 200 times its size, as a zip bomb does"])
  }

  @Test("A truncated gzip gives the lines it has and a failure")
  func truncated() throws {
    var seed: UInt64 = 1
    let lines = (0..<20_000).map { i in
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return "{\"id\": \"\(i)\", \"text\": \"\(seed)\"}\n"
    }
    let whole = MadeArchive.compressed(.gzip, Array(lines.joined().utf8))
    let (articles, failures, folder) = try read(whole.prefix(whole.count / 2), as: "a.jsonl.gz")
    #expect(articles.count > 1000)
    #expect(articles.last?.text == lines[articles.count - 1].split(separator: "\"").dropLast().last.map(String.init))
    #expect(failures.map { folder.relative($0.origin) } == ["a.jsonl.gz"])
    #expect(failures.first?.reason.hasPrefix("is damaged") == true)
    let text = try read(whole.prefix(whole.count / 2), as: "a.txt.gz")
    #expect(text.articles.isEmpty)
    #expect(text.failures.count == 1)
  }

  @Test("An encrypted zip is one failure that says so")
  func encrypted() throws {
    let bytes = MadeArchive.bytes(
      .zip, [("a.txt", Array("one".utf8)), ("b.txt", Array("two".utf8))], password: "secret")
    let (articles, failures, folder) = try read(bytes, as: "a.zip")
    #expect(articles.isEmpty)
    #expect(
      failures.map(\.description) == [
        "\(folder.path)/a.zip: is encrypted; unpack it with its password and add the folder"
      ])
  }

  @Test("A damaged member costs no other")
  func damaged() throws {
    let text = String(repeating: "Lavrov met Obama. ", count: 50)
    var bytes = MadeArchive.bytes(.zip, [("a.txt", Array(text.utf8)), ("b.txt", Array("two".utf8))])
    let place = try #require(bytes.firstRange(of: Array("a.txt".utf8))).upperBound + 40
    bytes[place] ^= 0x55
    let (articles, failures, folder) = try read(bytes, as: "a.zip")
    #expect(articles.map(\.text) == ["two"])
    #expect(failures.map { folder.relative($0.origin) } == ["a.zip!a.txt"])
  }

  @Test("More members than allowed end the archive")
  func manyMembers() throws {
    var options = ReadingOptions()
    options.limits.archiveMembers = 3
    let bytes = MadeArchive.zip((1...9).map { ("\($0).txt", "text") })
    let (articles, failures, _) = try read(bytes, as: "a.zip", options: options)
    #expect(articles.count == 3)
    #expect(failures.map(\.reason) == ["holds more than 3 files"])
  }

  @Test("What only begins like an archive is a failure")
  func notAnArchive() throws {
    for start in [[0x1F, 0x8B], Array("PK\u{3}\u{4}".utf8), [0xFD] + Array("7zXZ\0".utf8), [0x28, 0xB5, 0x2F, 0xFD]] {
      let (articles, failures, _) = try read(start + Array("not really".utf8), as: "a.txt")
      #expect(articles.isEmpty)
      #expect(failures.count == 1)
    }
  }
}

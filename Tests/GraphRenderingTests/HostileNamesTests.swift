import ArticleModel
import GraphRendering
import Testing

struct HostileNamesTests {
  static let names: [(String, shown: String)] = [
    ("say \"cheese\"", "say \"cheese\""),
    ("back\\slash\\", "back\\slash\\"),
    ("\\N \\G \\L \\n \\l", "\\N \\G \\L \\n \\l"),
    ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ("\"/><script>x</script>", "\"/><script>x</script>"),
    ("]]> --> <!-- <![CDATA[", "]]> --> <!-- <![CDATA["),
    ("<b>bold</b>", "<b>bold</b>"),
    ("<", "<"), ("&", "&"), ("&amp;", "&amp;"), ("&lt;b&gt; &#60;", "&lt;b&gt; &#60;"), ("AT&T", "AT&T"),
    ("&quot;x", "&quot;x"),
    ("two\nlines", "two lines"), ("tab\tbed", "tab bed"), ("NUL\u{0}byte", "NULbyte"), ("\u{1}\u{8}\u{1F}C0", "C0"),
    ("\u{202E}desrever\u{202C}", "desrever"), ("\u{2066}isolated\u{2069}", "isolated"),
    ("\u{FFFE}non\u{FFFF}characters", "noncharacters"),
    ("🇷🇺🤝🇺🇸 summit", "🇷🇺🤝🇺🇸 summit"), ("👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"),
    ("سيرغي لافروف", "سيرغي لافروف"), ("בנימין נתניהו", "בנימין נתניהו"), ("谢尔盖·拉夫罗夫", "谢尔盖·拉夫罗夫"),
    ("", "(no name)"), (" \u{200B} ", "(no name)"),
    ("digraph { a -> b }", "digraph { a -> b }"), ("a; b [label=c]", "a; b [label=c]"), ("#!/*//", "#!/*//"),
    ("{a|b}", "{a|b}"), ("%s%n%d", "%s%n%d"), ("${HOME} `id`", "${HOME} `id`"),
  ]

  /// Two entities of that name, and the name once more wherever else text of an article is shown.
  private func graph(_ name: String) -> KnowledgeGraph {
    let day = CalendarDate(year: 2009)
    return KnowledgeGraph(
      nodes: [
        .init(id: EntityID(1), type: .person, name: name, articles: 1),
        .init(id: EntityID(2), type: .organization, name: name, articles: 2),
      ],
      edges: [
        .init(
          source: EntityID(1), target: EntityID(2), label: .relation(.position), title: name, assertedBy: name,
          firstDate: day, passages: [.init(text: name, article: name, date: day)])
      ])
  }

  private func svg(_ name: String) throws -> XMLText {
    try XMLText(try GraphRenderer(options: RenderingOptions(title: name)).render(graph(name), as: .svg))
  }

  @Test(arguments: names)
  func `a hostile name is shown as it is and harms nothing`(name: String, shown: String) throws {
    let picture = try svg(name)
    let titles = picture.named("title").map { $0.text.split(separator: "\n", omittingEmptySubsequences: false) }
    #expect(titles.filter { $0.first == Substring(shown) }.count == 2)
    #expect(titles.contains { $0.contains("“\(shown == "(no name)" ? "" : shown)”") })
    // No element, no attribute and no link that a harmless name would not bring.
    let harmless = try svg("Sergei Lavrov")
    #expect(Set(picture.elements.map(\.name)).isSubset(of: harmless.elements.map(\.name)))
    #expect(
      Set(picture.elements.flatMap(\.attributes.keys)).isSubset(of: Set(harmless.elements.flatMap(\.attributes.keys))))
    #expect(!picture.elements.contains { $0.attributes.keys.contains { $0.hasSuffix("href") || $0.hasPrefix("on") } })
  }

  @Test(arguments: names)
  func `a hostile name shows its letters`(name: String, shown: String) throws {
    // Long names take several lines; together they are the name.
    let words = try svg(name).named("text").map(\.text).joined(separator: " ").replacing("\u{A0}", with: " ")
    #expect(words.contains(shown.prefix(8)))
  }

  @Test(arguments: ["x", "x ", "é\u{301}", "👩\u{200D}", "\\", "\"", "&", "<b>", "\n", "\u{301}"])
  func `a name of a megabyte is cut, and quickly`(unit: String) throws {
    let name = String(repeating: unit, count: 1_000_000 / unit.utf8.count)
    let bytes = try GraphRenderer(options: RenderingOptions(title: name, timeLimit: 10)).render(graph(name), as: .svg)
    #expect(bytes.count < 100_000)
    _ = try XMLText(bytes)
    for box in try XMLText(bytes).named("text") { #expect(box.text.count <= 130) }
  }

  @Test(arguments: names)
  func `DOT with a hostile name keeps two nodes`(name: String, shown: String) throws {
    let text = String(decoding: try GraphRenderer().render(graph(name), as: .dot), as: UTF8.self)
    #expect(DOTReading.nodeCount(of: text) == 2)
  }

  @Test(arguments: [PictureFormat.png, .pdf])
  func `bitmaps and pages bear hostile names too`(format: PictureFormat) throws {
    let nodes = Self.names.enumerated().map { index, name in
      KnowledgeGraph.Node(
        id: EntityID(Int64(index)), type: EntityType.allCases[index % 4], name: name.0, articles: 1)
    }
    let edges = (1..<nodes.count).map { index in
      KnowledgeGraph.Edge(source: nodes[0].id, target: nodes[index].id, label: .mentions, weight: 2)
    }
    #expect(try GraphRenderer().render(KnowledgeGraph(nodes: nodes, edges: edges), as: format).count > 1_000)
  }
}

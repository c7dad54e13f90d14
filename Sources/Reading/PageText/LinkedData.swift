internal import ArticleModel

/// What a page says about its article in JSON-LD, in the words of schema.org.
enum LinkedData {
  /// The facts in the page's scripts of that kind; those of an article before those of the page around it.
  static func facts(of page: Page) -> PageFacts {
    var objects: [JSONValue] = []
    for (index, node) in page.nodes.enumerated() where node.tag == "script" {
      guard node["type"]?.lowercased().contains("ld+json") == true else { continue }
      if let value = value(page.allText(of: index)) { collect(value, into: &objects, depth: 0) }
    }
    var byID: [String: JSONValue] = [:]
    for object in objects {
      // A reference is an object of its id alone; what it refers to says more.
      if case .string(let id)? = object["@id"], case .object(let values) = object, values.count > 1 {
        byID[id] = byID[id] ?? object
      }
    }
    var facts = PageFacts()
    for kind in [isArticle, isPage] {
      for object in objects where kind(types(of: object)) { facts.fill(from: self.facts(of: object, byID)) }
    }
    return facts
  }

  /// The value of a script, over the wrappings and raw line ends that pages put into it.
  private static func value(_ script: String) -> JSONValue? {
    if let value = JSONValue(script) { return value }
    guard let start = script.firstIndex(where: { $0 == "{" || $0 == "[" }),
      let end = script.lastIndex(where: { $0 == "}" || $0 == "]" }), start < end
    else { return nil }
    return JSONValue(String(decoding: script[start...end].utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self))
  }

  /// Every object in a value, outer before inner.
  private static func collect(_ value: JSONValue, into objects: inout [JSONValue], depth: Int) {
    guard depth < 16, objects.count < 10_000 else { return }
    switch value {
    case .object(let values):
      objects.append(value)
      for key in ["@graph", "mainEntity", "mainEntityOfPage", "author", "publisher", "itemListElement", "hasPart"] {
        if let inner = values[key] { collect(inner, into: &objects, depth: depth + 1) }
      }
    case .array(let values):
      for inner in values { collect(inner, into: &objects, depth: depth + 1) }
    default: break
    }
  }

  private static func types(of object: JSONValue) -> [String] {
    (object["@type"]?.allWords ?? []).map { String($0.split(separator: "/").last ?? "") }
  }

  private static func isArticle(_ types: [String]) -> Bool {
    types.contains { $0.hasSuffix("Article") || $0.hasSuffix("BlogPosting") || $0 == "Report" }
  }

  private static func isPage(_ types: [String]) -> Bool { types.contains("WebPage") }

  private static func facts(of object: JSONValue, _ byID: [String: JSONValue]) -> PageFacts {
    func resolved(_ value: JSONValue?) -> JSONValue? {
      switch value {
      case .object(let values)?:
        if case .string(let id)? = values["@id"], values["name"] == nil { return byID[id] ?? value }
        return value
      case .array(let values)?: return .array(values.map { resolved($0) ?? $0 })
      default: return value
      }
    }
    func line(_ value: JSONValue?) -> String? {
      guard let words = value?.words.map({ Text.collapsed(HTMLText.unescaped($0)) }), !words.isEmpty else { return nil }
      return words
    }
    let page = object["mainEntityOfPage"]
    return PageFacts(
      title: line(object["headline"]) ?? line(object["name"]),
      date: (object["datePublished"] ?? object["dateCreated"])?.words.flatMap { DateReader.date($0) },
      authors: (resolved(object["author"] ?? object["creator"])?.allWords ?? []).flatMap {
        PageFacts.names(HTMLText.unescaped($0))
      },
      source: line(resolved(object["publisher"])),
      address: [object["url"], page, page?["@id"], object["@id"]].lazy.compactMap { $0?.words }
        .compactMap { PageFacts.address($0) }.first,
      body: object["articleBody"]?.words)
  }
}

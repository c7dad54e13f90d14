public import ArticleModel

/// An extract built from marked text: `[Sergei Lavrov|person] met [Mrs Clinton|person|Hillary Clinton].`
///
/// In brackets: the words, the type, and the canonical name where the words are not it. One line is one sentence.
/// A story that is put together wrongly traps: it stands in tests only.
public struct Story: Sendable {
  /// What has been told so far.
  public private(set) var extract: Extract

  /// A story told by marked text; `date` in ISO form.
  public init(_ id: String, _ marked: String, title: String? = nil, date: String? = nil, source: String? = nil) {
    var text = ""
    var entities: [DocumentEntity] = []
    var rest = marked[...]
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      text += rest[..<open]
      let parts = rest[rest.index(after: open)..<close].split(separator: "|").map(String.init)
      let span = TextSpan(text.utf8.count, text.utf8.count + parts[0].utf8.count)
      text += parts[0]
      rest = rest[rest.index(after: close)...]
      guard let type = EntityType(rawValue: parts[1]) else { preconditionFailure("\(parts[1]) is no type") }
      let name = parts.count > 2 ? parts[2] : parts[0]
      let known = entities.firstIndex { $0.name == name && $0.type == type }
      let index = known ?? entities.count
      if known == nil { entities.append(DocumentEntity(type: type, name: name, mentions: [])) }
      entities[index].mentions.append(Mention(span: span, form: .name, rule: "marked"))
      if parts[0] != name, !entities[index].aliases.contains(parts[0]) { entities[index].aliases.append(parts[0]) }
    }
    text += rest
    extract = Extract(
      article: Article(
        id: id, text: text, title: title, date: date.flatMap { CalendarDate(iso: $0) }, source: source,
        origin: "\(id).txt"),
      entities: entities)
  }

  /// The story with a relation whose evidence are the first such `words` of the text.
  public func relating(
    _ subject: String, _ predicate: Predicate, _ object: String, words: String, title: String? = nil,
    status: Status = .actual, assertedBy: [String] = [], time: TimeReference? = nil, confidence: Double = 1
  ) -> Story {
    var story = self
    let span = place(of: words)
    story.extract.relations.append(
      Relation(
        subject: index(of: subject), predicate: predicate, object: index(of: object), title: title, status: status,
        assertedBy: assertedBy.map(index), evidence: Evidence(sentence: line(around: span), words: span, rule: "told"),
        time: time, confidence: confidence))
    return story
  }

  /// The story with a statement: the first such `words` of the text, said by `speaker`, referring to `mentioned`.
  public func quoting(
    _ speaker: String?, _ words: String, of mentioned: [String] = [], cue: String? = nil, isDirect: Bool = true
  ) -> Story {
    var story = self
    story.extract.statements.append(
      Statement(
        speaker: speaker.map(index), cue: cue.map(place), content: place(of: words), isDirect: isDirect,
        mentions: mentioned.map(index).sorted(), rule: "told"))
    return story
  }

  /// Index of the entity of that canonical name; `Georgia|place` where the type has to tell two apart.
  public func index(of name: String) -> Int {
    let parts = name.split(separator: "|", maxSplits: 1)
    let found = extract.entities.firstIndex {
      $0.name == name || (parts.count == 2 && $0.name == parts[0] && $0.type.rawValue == parts[1])
    }
    guard let index = found else {
      preconditionFailure("nobody is called \(name)")
    }
    return index
  }

  /// Where the first such words stand.
  public func place(of words: String) -> TextSpan {
    let text = Array(extract.article.text.utf8)
    let sought = Array(words.utf8)
    for start in 0...max(0, text.count - sought.count) where text[start...].starts(with: sought) {
      return TextSpan(start, start + sought.count)
    }
    preconditionFailure("“\(words)” does not stand in the text")
  }

  private func line(around span: TextSpan) -> TextSpan {
    let text = Array(extract.article.text.utf8)
    let newline = UInt8(ascii: "\n")
    let start = text[..<span.start].lastIndex(of: newline).map { $0 + 1 } ?? 0
    return TextSpan(start, text[span.end...].firstIndex(of: newline) ?? text.count)
  }
}

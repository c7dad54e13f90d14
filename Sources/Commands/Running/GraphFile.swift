internal import ArticleModel
internal import GraphStore

/// The options that narrow a question to a part of the graph.
struct FilterGroup: DeclarationGroup {
  @Option("since", "DATE", "only articles of this day or later: 2009-04-01, 2009-04 or 2009") var since: CalendarDate?
  @Option("until", "DATE", "only articles of this day or earlier") var until: CalendarDate?
  @Option("type", short: "t", "TYPE", "only entities of this type") var types: [EntityType] = []
  @Option("predicate", short: "p", "PREDICATE", "only relations that say this") var predicates: [Predicate] = []
  @Option("status", "STATUS", "only relations that are this") var statuses: [Status] = []
  @Option("min-confidence", "P", "only relations at least this sure, 0 to 1") var confidence: Probability?

  /// The filter that they ask for.
  var filter: GraphFilter {
    GraphFilter(
      since: since, until: until, types: Set(types), predicates: Set(predicates), statuses: Set(statuses),
      minimumConfidence: confidence?.value ?? 0)
  }
}

/// The options that narrow a question to some days.
struct PeriodGroup: DeclarationGroup {
  @Option("since", "DATE", "only articles of this day or later: 2009-04-01, 2009-04 or 2009") var since: CalendarDate?
  @Option("until", "DATE", "only articles of this day or earlier") var until: CalendarDate?

  /// The filter that they ask for.
  var filter: GraphFilter { GraphFilter(since: since, until: until) }
}

/// Finds what the user's words mean in a graph.
extension GraphStore {
  /// The graph at `path`, for questions.
  static func forReading(_ path: String) throws -> GraphStore { try GraphStore(path: path, mode: .readOnly) }

  /// The one entity that `words` name.
  ///
  /// `country:Georgia` asks for a type too, and `#12` for the row that a list of choices shows. Throws `LookupError`
  /// with the choices where several bear the name, and with near names where none does.
  func entity(called words: String) throws -> EntitySummary {
    if words.hasPrefix("#"), let row = Int64(words.dropFirst()) {
      if let entity = try entity(EntityID(row)) { return entity }
      throw LookupError("there is no entity \(quoted(words))")
    }
    let (types, name) = Self.split(words)
    let candidates = try entities(named: name, types: types)
    if candidates.count == 1 { return candidates[0] }
    throw candidates.isEmpty ? try unknown(name, types: types) : Self.ambiguous(words, candidates)
  }

  /// `country:Georgia` as type and name.
  private static func split(_ words: String) -> (Set<EntityType>, String) {
    guard let colon = words.firstIndex(of: ":"), let type = EntityType(rawValue: words[..<colon].lowercased()) else {
      return ([], words)
    }
    return ([type], String(words[words.index(after: colon)...]))
  }

  private static func ambiguous(_ words: String, _ candidates: [EntitySummary]) -> LookupError {
    let named = candidates.map { (candidate: $0, words: unmistakable($0, among: candidates)) }
    let width = min(48, named.map { DisplayWidth.of($0.words) }.max() ?? 0)
    let lines = named.map { choice in
      "  \(choice.words)\(spaces(width - DisplayWidth.of(choice.words)))  \(choice.candidate.type.rawValue), "
        + counted(choice.candidate.articles, "article")
    }
    return LookupError("\(quoted(words)) may mean several; name one of them so:\n" + lines.joined(separator: "\n"))
  }

  /// What to type for a candidate and no other.
  private static func unmistakable(_ entity: EntitySummary, among all: [EntitySummary]) -> String {
    let rivals = all.filter { $0.id != entity.id }
    let name = Printable.line(entity.name)
    let bears = { (rival: EntitySummary) in rival.names.contains { $0.lowercased() == entity.name.lowercased() } }
    let word =
      if name != entity.name || rivals.contains(where: { $0.type == entity.type && bears($0) }) {
        "#\(entity.id.row)"
      } else if rivals.contains(where: bears) {
        "\(entity.type.rawValue):\(name)"
      } else {
        name
      }
    if word.hasPrefix("#") { return "\(word) (\(TextWrapping.truncated(name, width: 32)))" }
    return word.utf8.contains(UInt8(ascii: " ")) ? "\"\(word)\"" : word
  }

  private func unknown(_ name: String, types: Set<EntityType>) throws -> LookupError {
    let known = try entities(filter: GraphFilter(types: types))
    let near = Spelling.nearest(to: name, among: known.lazy.flatMap(\.names))
    let hint = near.isEmpty ? "see entente entities \(path)" : "near it: " + near.map(quoted).joined(separator: ", ")
    return LookupError("there is no \(types.first?.rawValue ?? "entity") named \(quoted(name)); \(hint)")
  }

  /// The one article that `words` name: by its id, the end of its id, or its headline.
  func article(called words: String) throws -> String {
    if try article(words) != nil { return words }
    let found = try articles().map(\.article).filter { article in
      article.id.hasSuffix("/" + words) || article.title?.lowercased() == words.lowercased()
    }
    if found.count == 1 { return found[0].id }
    guard found.isEmpty else {
      let lines = found.map { "  \(Printable.line($0.id))" }.joined(separator: "\n")
      throw LookupError("\(quoted(words)) may mean several articles; name one of them:\n\(lines)")
    }
    throw LookupError("there is no article \(quoted(words)); see entente articles \(path)")
  }
}

extension Passage {
  /// Words that stand in `article`.
  init(_ text: String, in article: ArticleReference) {
    self.init(text: text, article: article.id, headline: article.title, date: article.date)
  }
}

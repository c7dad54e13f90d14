internal import ArticleModel

/// What a line means at first sight: the kind of edge that shows in colour and shape.
enum Tone: Int, CaseIterable, Comparable {
  case tie, cooperation, conflict, mention

  init(_ label: KnowledgeGraph.Label) {
    self =
      switch label {
      case .mentions: .mention
      case .relation(let predicate):
        switch predicate.predicateClass {
        case .tie: .tie
        case .verbalCooperation, .materialCooperation: .cooperation
        case .verbalConflict, .materialConflict: .conflict
        }
      }
  }

  static func < (a: Tone, b: Tone) -> Bool { a.rawValue < b.rawValue }
}

/// One line of the picture: edges between the same two entities that look the same, drawn together.
struct Line {
  /// Where the arrow stands.
  enum Arrow { case none, forward, both }

  /// What must be equal for edges to share a line.
  private struct Key: Hashable, Comparable {
    let low: EntityID
    let high: EntityID
    let tone: Tone
    let status: Status
    let isClaim: Bool

    init(_ edge: KnowledgeGraph.Edge) {
      low = min(edge.source, edge.target)
      high = max(edge.source, edge.target)
      tone = Tone(edge.label)
      status = edge.status
      isClaim = edge.assertedBy != nil
    }

    static func < (a: Key, b: Key) -> Bool {
      if a.low != b.low { return a.low < b.low }
      if a.high != b.high { return a.high < b.high }
      if a.tone != b.tone { return a.tone < b.tone }
      if a.status != b.status { return a.status < b.status }
      return !a.isClaim && b.isClaim
    }
  }

  let source: EntityID
  let target: EntityID
  let tone: Tone
  let status: Status
  /// Whether somebody's statement says it rather than the article.
  let isClaim: Bool
  private(set) var arrow: Arrow
  /// What is drawn together, the weightiest first.
  private(set) var edges: [KnowledgeGraph.Edge]

  /// In how many passages it is said; a count beyond any corpus is cut, so that no sum overflows.
  var weight: Int { edges.reduce(0) { $0 + min($1.weight, 1_000_000_000) } }

  /// The lines for `edges`, in an order that depends on nothing but their values.
  ///
  /// An edge from one entity to itself is left out.
  static func merging(_ edges: [KnowledgeGraph.Edge]) -> [Line] {
    let groups = Dictionary(grouping: edges.filter { $0.source != $0.target }, by: Key.init)
    var lines: [Line] = []
    for (key, group) in groups.sorted(by: { $0.key < $1.key }) {
      let directed = group.filter { !$0.isSymmetric }
      let forward = directed.filter { $0.source == key.low }
      let backward = directed.filter { $0.source != key.low }
      let undirected = group.filter(\.isSymmetric)
      func line(_ source: EntityID, _ target: EntityID, _ arrow: Arrow, _ edges: [KnowledgeGraph.Edge]) {
        lines.append(
          Line(
            source: source, target: target, tone: key.tone, status: key.status, isClaim: key.isClaim, arrow: arrow,
            edges: edges.sorted(by: Line.precedes)))
      }
      // What has no direction of its own rides along with what has one.
      if forward.isEmpty, backward.isEmpty {
        line(undirected[0].source, undirected[0].target, .none, undirected)
      } else if Set(forward.map(\.words)) == Set(backward.map(\.words)) {
        line(key.low, key.high, .both, directed + undirected)
      } else if backward.isEmpty {
        line(key.low, key.high, .forward, forward + undirected)
      } else {
        if !forward.isEmpty { line(key.low, key.high, .forward, forward) }
        line(key.high, key.low, .forward, backward + undirected)
      }
    }
    return lines
  }

  /// The words beside the line, a few short lines of them; empty where the line's look says it all.
  ///
  /// Speakers among `people` are called by their surnames.
  func label(phrases limit: Int, people: Set<String>) -> [String] {
    if tone == .mention { return weight > 1 ? ["\(weight)×"] : [] }
    var phrases: [String] = []
    for edge in edges where !phrases.contains(edge.words) { phrases.append(edge.words) }
    let more = phrases.count - limit
    if more > 0 { phrases = phrases.prefix(limit) + ["\(more) more"] }
    if status == .negated { phrases[0] = "✗ " + phrases[0] }
    var lines = DisplayText.wrap(phrases.joined(separator: ", "), width: 20, lines: 3)
    if let speakers = speakers(people: people) { lines.append(speakers) }
    return lines
  }

  /// Who claims it: one or two names, or a number; nil where the article says it.
  private func speakers(people: Set<String>) -> String? {
    var names: [String] = []
    for edge in edges {
      guard let name = edge.assertedBy, !names.contains(name) else { continue }
      names.append(name)
    }
    let shown = names.map { name in
      let clean = DisplayText.name(name, limit: 24)
      return people.contains(name) ? DisplayText.surname(clean) : clean
    }
    switch shown.count {
    case 0: return nil
    case 1: return "(says \(shown[0]))"
    case 2: return "(say \(shown[0]), \(shown[1]))"
    default: return "(say \(shown.count) speakers)"
    }
  }

  private static func precedes(_ a: KnowledgeGraph.Edge, _ b: KnowledgeGraph.Edge) -> Bool {
    if a.weight != b.weight { return a.weight > b.weight }
    if a.words != b.words { return a.words < b.words }
    if a.source != b.source { return a.source < b.source }
    if a.assertedBy != b.assertedBy { return (a.assertedBy ?? "") < (b.assertedBy ?? "") }
    return (a.passages.first?.text ?? "") < (b.passages.first?.text ?? "")
  }
}

extension KnowledgeGraph.Edge {
  /// Whether its ends may change places.
  var isSymmetric: Bool {
    if case .relation(let predicate) = label { return predicate.isSymmetric }
    return false
  }

  /// What it says, in a few words.
  var words: String {
    switch label {
    case .mentions: "mentions"
    case .relation(let predicate): Phrase.of(predicate, status: status, title: cleanTitle)
    }
  }

  /// What it says, as the middle of a sentence.
  var sentence: String {
    switch label {
    case .mentions: "mentions"
    case .relation(let predicate): Phrase.sentence(predicate, status: status, title: cleanTitle)
    }
  }

  /// The words of a post or a kinship; nil where nothing visible is left of them.
  private var cleanTitle: String? {
    guard let clean = title.map({ DisplayText.clean($0, limit: 32) }), !clean.isEmpty else { return nil }
    return clean
  }
}

internal import ArticleModel

/// The key to shapes and lines: what occurs in the drawing and nothing else.
struct Legend {
  enum Sample {
    case node(EntityType)
    case line(Tone, Status, isClaim: Bool, weight: Int)
  }

  struct Entry {
    let sample: Sample
    let caption: String
  }

  static let rowHeight = 16.0
  static let fontSize = 8.5
  static let sampleWidth = 28.0

  let entries: [Entry]

  init(_ drawing: Drawing) {
    var entries: [Entry] = []
    for type in EntityType.allCases where drawing.nodes.contains(where: { $0.type == type }) {
      entries.append(Entry(sample: .node(type), caption: type.rawValue))
    }
    let lines = drawing.edges.map(\.line)
    for (tone, caption) in [
      (Tone.tie, "tie"), (.cooperation, "cooperation"), (.conflict, "conflict"), (.mention, "mentions"),
    ] where lines.contains(where: { $0.tone == tone }) {
      entries.append(Entry(sample: .line(tone, .actual, isClaim: false, weight: 1), caption: caption))
    }
    for (status, caption) in [
      (Status.past, "past"), (.planned, "planned"), (.hypothetical, "possible"), (.negated, "denied"),
    ] {
      guard let line = lines.first(where: { $0.status == status }) else { continue }
      let tone: Tone = line.tone == .conflict ? .cooperation : line.tone
      entries.append(
        Entry(sample: .line(tone, status, isClaim: false, weight: 1), caption: caption))
    }
    if let claim = lines.first(where: { $0.isClaim && $0.arrow != .none }) {
      let tone: Tone = claim.tone == .conflict ? .cooperation : claim.tone
      entries.append(
        Entry(sample: .line(tone, .actual, isClaim: true, weight: 1), caption: "somebody’s claim"))
    }
    if let heavy = lines.max(by: { $0.weight < $1.weight }), heavy.weight > 1 {
      entries.append(
        Entry(
          sample: .line(heavy.tone == .conflict ? .cooperation : heavy.tone, .actual, isClaim: false, weight: 16),
          caption: "in more passages"))
    }
    self.entries = entries
  }

  /// The entries in rows of at most `width` points.
  func rows(width: Double) -> [[Entry]] {
    var rows: [[Entry]] = []
    var used = width
    for entry in entries {
      if used + Legend.width(of: entry) > width {
        rows.append([])
        used = 0
      }
      rows[rows.count - 1].append(entry)
      used += Legend.width(of: entry)
    }
    return rows
  }

  /// A generous guess at the width of a caption in points.
  static func width(of caption: String) -> Double { Double(caption.count) * fontSize * 0.62 + 2 }
  /// Width of sample, caption and the space behind.
  static func width(of entry: Entry) -> Double { sampleWidth + 5 + width(of: entry.caption) + 14 }
}

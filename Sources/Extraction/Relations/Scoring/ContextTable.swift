internal import ArticleModel

/// Whom a sentence may speak of without a word for them: who was just named, and whom the article is about.
///
/// `Mbeki vehemently denied the allegation` turns down the newspaper of the sentence before; `President Obama` presides over the
/// country that the article is about.
struct ContextTable {
  /// An entity that a sentence does not mention.
  struct Entry: Hashable {
    let entity: Int
    /// Its place among the most mentioned entities of the document, 0 or 1; nil further down.
    let rank: Int?
    /// Whether it is the country most mentioned.
    let isMainCountry: Bool
    /// Its last mention in the sentence before; nil where that has none.
    let before: MentionReference?
  }

  /// Most entities of the sentence before that count.
  private static let recentLimit = 2
  /// Most entities of a document's most mentioned that count.
  private static let mainLimit = 2

  /// The mentions of each sentence.
  let mentions: [[MentionReference]]
  private let counts: [Int]
  private let main: [Int]
  private let mainCountry: Int?

  init(_ draft: Draft) {
    mentions = draft.document.sentences.map { draft.mentions(in: $0.tokens) }
    var counts = [Int](repeating: 0, count: draft.entities.count)
    for mention in mentions.joined() { counts[mention.entity] += 1 }
    let order = counts.indices.filter { counts[$0] > 1 }.sorted { (-counts[$0], $0) < (-counts[$1], $1) }
    // One more than asked for each entity that a sentence may mention itself.
    main = Array(order.prefix(12))
    mainCountry = order.first { draft.entities[$0].type == .country }
    self.counts = counts
  }

  /// The entities around a sentence that it does not mention, the most mentioned ones first.
  func entries(around sentence: Int) -> [Entry] {
    let present = Set(mentions[sentence].map(\.entity))
    let absent = main.filter { !present.contains($0) }.prefix(Self.mainLimit)
    var last: [Int: MentionReference] = [:]
    if sentence > 0 {
      for mention in mentions[sentence - 1] where !present.contains(mention.entity) { last[mention.entity] = mention }
    }
    let recent = last.keys.sorted { (-counts[$0], $0) < (-counts[$1], $1) }.prefix(Self.recentLimit)
    var entities = Array(absent)
    if let mainCountry, !present.contains(mainCountry), !entities.contains(mainCountry) { entities.append(mainCountry) }
    for entity in recent where !entities.contains(entity) { entities.append(entity) }
    return entities.map { entity in
      Entry(
        entity: entity, rank: absent.firstIndex(of: entity), isMainCountry: entity == mainCountry, before: last[entity])
    }
  }
}

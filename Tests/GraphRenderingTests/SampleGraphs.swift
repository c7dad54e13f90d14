import ArticleModel
import Testing

/// A graph to draw, which failures call by its name.
struct Sample: CustomTestStringConvertible, Sendable {
  let name: String
  let graph: KnowledgeGraph
  let title: String?

  var testDescription: String { name }
}

/// Graphs to draw: written by hand, or dealt by a seeded generator.
enum SampleGraphs {
  static let all = [
    Sample(name: "thaw", graph: thaw, title: "A new tone between Moscow and Washington"),
    Sample(name: "mentions", graph: mentions, title: "Who mentions whom, March 2009"),
    Sample(name: "three", graph: dealt(3, lines: 4, seed: 3), title: nil),
    Sample(name: "twenty-five", graph: dealt(25, lines: 45, seed: 5), title: "Twenty-five entities"),
    Sample(name: "sixty", graph: dealt(60, lines: 100, seed: 1), title: "Sixty entities and a hundred relations"),
    Sample(name: "star", graph: star(40), title: "One who knows forty"),
  ]

  /// Takes seconds to draw without optimisation, so that only the gallery shows it.
  static let large = Sample(
    name: "hundred-fifty", graph: dealt(150, lines: 260, seed: 3), title: "A hundred and fifty entities")

  private static func day(_ month: Int, _ day: Int) -> CalendarDate? {
    CalendarDate(year: 2009, month: month, day: day)
  }

  /// A thaw between two powers, with every status, a claim, and both directions.
  static let thaw: KnowledgeGraph = {
    let names: [(String, EntityType, Int, Bool)] = [
      ("Sergei Lavrov", .person, 9, true), ("Barack Obama", .person, 14, false), ("Dmitry Medvedev", .person, 7, false),
      ("Hillary Clinton", .person, 6, false), ("Joe Biden", .person, 3, false), ("NATO", .organization, 8, false),
      ("G20", .organization, 4, false), ("Russia", .country, 15, false), ("United States", .country, 13, false),
      ("Iran", .country, 5, false), ("Georgia", .country, 4, false), ("London", .place, 3, false),
      ("United Kingdom", .country, 2, false),
    ]
    let nodes = names.enumerated().map { index, entry in
      KnowledgeGraph.Node(
        id: EntityID(Int64(index + 1)), type: entry.1, name: entry.0, articles: entry.2, isFocus: entry.3)
    }
    func id(_ name: String) -> EntityID { nodes.first { $0.name == name }?.id ?? EntityID(0) }
    func edge(
      _ source: String, _ predicate: Predicate, _ target: String, _ status: Status = .actual, title: String? = nil,
      by speaker: String? = nil, weight: Int = 1, _ sentence: String = ""
    ) -> KnowledgeGraph.Edge {
      KnowledgeGraph.Edge(
        source: id(source), target: id(target), label: .relation(predicate), status: status, title: title,
        assertedBy: speaker, weight: weight, firstDate: day(3, 2), lastDate: day(4, 1),
        passages: sentence.isEmpty
          ? [] : [.init(text: sentence, article: "A new tone between two old rivals", date: day(3, 7))])
    }
    return KnowledgeGraph(
      nodes: nodes,
      edges: [
        edge(
          "Sergei Lavrov", .position, "Russia", title: "foreign minister", weight: 8,
          "Russia's foreign minister, Sergei Lavrov, spoke to reporters on Saturday."),
        edge("Barack Obama", .position, "United States", title: "president", weight: 12),
        edge("Dmitry Medvedev", .position, "Russia", title: "president", weight: 6),
        edge("Hillary Clinton", .position, "United States", title: "secretary of state", weight: 5),
        edge("Joe Biden", .position, "United States", title: "vice-president", weight: 2),
        edge("Hillary Clinton", .rival, "Barack Obama", .past, weight: 1),
        edge("Sergei Lavrov", .support, "Barack Obama", weight: 4, "Lavrov welcomed the message from Mr Obama."),
        edge("Sergei Lavrov", .consult, "Hillary Clinton", weight: 5),
        edge("Sergei Lavrov", .agree, "Hillary Clinton", weight: 2),
        edge("Hillary Clinton", .agree, "Sergei Lavrov", weight: 1),
        edge("Sergei Lavrov", .reject, "NATO", weight: 3),
        edge("Sergei Lavrov", .accuse, "Georgia", weight: 2),
        edge("Barack Obama", .consult, "Dmitry Medvedev", .planned, weight: 4, "The two are due to meet in London."),
        edge("Barack Obama", .cooperate, "Russia", .hypothetical, weight: 2),
        edge("Joe Biden", .cooperate, "Russia", .hypothetical, by: "Joe Biden", weight: 1),
        edge("Russia", .aid, "Iran", .negated, by: "Sergei Lavrov", weight: 2),
        edge("Russia", .cooperate, "Iran", weight: 3),
        edge("United States", .threaten, "Iran", weight: 2),
        edge("United States", .sanction, "Iran", weight: 3),
        edge("Russia", .assault, "Georgia", weight: 4),
        edge("Georgia", .memberOf, "NATO", .hypothetical, weight: 2),
        edge("United States", .memberOf, "NATO", weight: 2),
        edge("United States", .memberOf, "G20", weight: 1),
        edge("Russia", .memberOf, "G20", weight: 1),
        edge("London", .partOf, "United Kingdom", weight: 1),
        edge("Barack Obama", .consult, "United Kingdom", .planned, weight: 1),
        edge("NATO", .support, "Georgia", weight: 2),
        edge("NATO", .consult, "Russia", .past, by: "Hillary Clinton", weight: 1),
        edge("United Kingdom", .memberOf, "NATO", weight: 1),
      ])
  }()

  /// Who mentions whom among the same people.
  static let mentions: KnowledgeGraph = {
    var edges: [KnowledgeGraph.Edge] = []
    for (source, target, weight) in [
      (1, 2, 9), (1, 5, 3), (1, 6, 5), (1, 10, 4), (2, 3, 6), (2, 8, 7), (2, 10, 3), (3, 2, 5), (3, 9, 2), (4, 1, 3),
      (4, 6, 2), (4, 10, 6), (5, 8, 2), (5, 6, 1), (4, 11, 1), (1, 11, 4), (3, 7, 2), (2, 7, 3),
    ] {
      edges.append(
        .init(
          source: EntityID(Int64(source)), target: EntityID(Int64(target)), label: .mentions, weight: weight,
          passages: [.init(text: "We heard a signal.", article: "Signals", date: day(3, 8))]))
    }
    let ends = Set(edges.flatMap { [$0.source, $0.target] })
    return KnowledgeGraph(nodes: thaw.nodes.filter { ends.contains($0.id) }, edges: edges)
  }()

  /// One in the middle and `count` around, each with a line to the middle.
  static func star(_ count: Int) -> KnowledgeGraph {
    var nodes = [
      KnowledgeGraph.Node(id: EntityID(0), type: .person, name: "Barack Obama", articles: 50, isFocus: true)
    ]
    for index in 1...count {
      let type = EntityType.allCases[index % 3]
      nodes.append(.init(id: EntityID(Int64(index)), type: type, name: "Entity number \(index)", articles: 2))
    }
    let predicates: [Predicate] = [.consult, .support, .accuse, .reject, .agree]
    let edges = (1...count).map { index in
      KnowledgeGraph.Edge(
        source: nodes[0].id, target: nodes[index].id, label: .relation(predicates[index % 5]), weight: 1 + index % 4)
    }
    return KnowledgeGraph(nodes: nodes, edges: edges)
  }

  /// A graph of `count` entities in which few know many and many know few, the same for the same seed.
  static func dealt(_ count: Int, lines: Int, seed: UInt64) -> KnowledgeGraph {
    var dice = Dice(state: seed)
    let first = [
      "Anna", "Boris", "Carla", "David", "Elena", "Farid", "Greta", "Hassan", "Irina", "Jorge", "Kofi", "Lin",
    ]
    let last = ["Okafor", "Petrov", "Quint", "Rossi", "Sandoval", "Tanaka", "Ulbricht", "Vasquez", "Weiss", "Yilmaz"]
    let countries = ["Norway", "Brazil", "South Korea", "Kenya", "Poland", "Saudi Arabia", "Chile", "New Zealand"]
    let bodies = [
      "Ministry of Defence", "Central Bank", "African Union", "Red Star Party", "Harbour Authority", "Daily Courier",
      "International Court of Justice", "Northern Rail", "University of the South",
    ]
    let places = ["Port Ellen", "Lake Sorrow", "Old Town", "Kiruna", "Valparaíso"]
    var nodes: [KnowledgeGraph.Node] = []
    for index in 0..<count {
      let kind = dice.roll(10)
      let (type, name): (EntityType, String) =
        if kind < 5 {
          (.person, "\(first[dice.roll(first.count)]) \(last[dice.roll(last.count)])")
        } else if kind < 7 {
          (.country, countries[dice.roll(countries.count)])
        } else if kind < 9 {
          (.organization, bodies[dice.roll(bodies.count)])
        } else {
          (.place, places[dice.roll(places.count)])
        }
      nodes.append(
        .init(
          id: EntityID(Int64(index + 1)), type: type, name: name, articles: 1 + 40 / (index + 1) + dice.roll(3),
          isFocus: index == 0))
    }
    let people: [Predicate] = [.consult, .support, .accuse, .reject, .agree, .associate, .request]
    let posts: [Predicate] = [.position, .memberOf, .nationality, .consult, .accuse]
    let powers: [Predicate] = [.consult, .cooperate, .sanction, .threaten, .aid, .memberOf, .agree, .assault]
    var edges: [KnowledgeGraph.Edge] = []
    for index in 0..<lines {
      // Every entity has a line; the rest go to the ones with small numbers.
      let a = index < count - 1 ? index + 1 : dice.roll(count) * dice.roll(count) / count
      let b = dice.roll(a + 1) * dice.roll(count) / count
      guard a != b else { continue }
      let choices =
        switch (nodes[a].type, nodes[b].type) {
        case (.person, .person): people
        case (.person, _): posts
        case (.place, _), (_, .place): [Predicate.partOf, .basedIn]
        default: powers
        }
      let predicate = choices[dice.roll(choices.count)]
      let status = dice.roll(5) == 0 ? Status.allCases[dice.roll(5)] : .actual
      edges.append(
        .init(
          source: nodes[a].id, target: nodes[b].id, label: .relation(predicate), status: status,
          title: predicate == .position ? ["director", "spokesman", "minister of finance"][dice.roll(3)] : nil,
          assertedBy: dice.roll(8) == 0 ? nodes[dice.roll(count)].name : nil, weight: 1 + dice.roll(6) * dice.roll(3)))
    }
    return KnowledgeGraph(nodes: nodes, edges: edges)
  }
}

/// SplitMix64: the same throws for the same seed on every machine.
struct Dice {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func roll(_ sides: Int) -> Int { Int(next() % UInt64(sides)) }
}

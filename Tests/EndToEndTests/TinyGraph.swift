import ArticleModel
import Foundation
import GraphStore

/// Graphs of a few articles whose extracts are written down here, so that no change of the extraction moves them.
enum TinyGraph {
  /// An entity of a story, under its names.
  struct Named {
    let type: EntityType
    let names: [String]

    init(_ type: EntityType, _ names: String...) {
      self.type = type
      self.names = names
    }
  }

  /// A relation of a story: who, what, to whom, by their places in the story's list, in which words.
  struct Stated {
    let subject: Int
    let predicate: ArticleModel.Predicate
    let object: Int
    let words: String
    let status: Status

    init(
      _ subject: Int, _ predicate: ArticleModel.Predicate, _ object: Int, _ words: String, as status: Status = .actual
    ) {
      self.subject = subject
      self.predicate = predicate
      self.object = object
      self.words = words
      self.status = status
    }
  }

  /// A statement of a story: who says what of whom.
  struct Said {
    let speaker: Int
    let content: String
    let mentions: [Int]

    init(_ speaker: Int, _ content: String, of mentions: [Int]) {
      self.speaker = speaker
      self.content = content
      self.mentions = mentions
    }
  }

  /// An article with what it says; everything is found in the text by its words.
  struct Story {
    let id: String
    let title: String
    let date: String
    let text: String
    let entities: [Named]
    let relations: [Stated]
    var statements: [Said] = []

    var extract: Extract {
      Extract(
        article: Article(id: id, text: text, title: title, date: CalendarDate(iso: date), origin: id),
        entities: entities.map { entity in
          DocumentEntity(
            type: entity.type, name: entity.names[0], aliases: Array(entity.names.dropFirst()),
            mentions: spans(of: entity.names).map { Mention(span: $0, form: .name, rule: "test") })
        },
        relations: relations.map { stated in
          let span = spans(of: [stated.words])[0]
          return Relation(
            subject: stated.subject, predicate: stated.predicate, object: stated.object, status: stated.status,
            evidence: Evidence(sentence: span, words: span, rule: "test"))
        },
        statements: statements.map { said in
          Statement(
            speaker: said.speaker, cue: nil, content: spans(of: [said.content])[0], isDirect: true,
            mentions: said.mentions, rule: "test")
        })
    }

    /// Where the words stand, the longer ones first, without overlaps, in text order.
    private func spans(of words: [String]) -> [TextSpan] {
      var found: [TextSpan] = []
      let bytes = Data(text.utf8)
      for word in words.map({ Data($0.utf8) }).sorted(by: { $0.count > $1.count }) where !word.isEmpty {
        var start = 0
        while let range = bytes.range(of: word, in: start..<bytes.count) {
          let span = TextSpan(range.lowerBound, range.upperBound)
          if !found.contains(where: { $0.overlaps(span) }) { found.append(span) }
          start = range.upperBound
        }
      }
      return found.sorted()
    }
  }

  /// A thaw, a quarrel over Georgia the country, an election in Georgia the state, two Clintons.
  static let stories: [Story] = [
    Story(
      id: "/news/thaw.txt", title: "A thaw", date: "2009-03-06",
      text: "Sergei Lavrov met Hillary Clinton. “We trust Clinton,” Lavrov said. Lavrov rejected NATO.",
      entities: [
        Named(.person, "Sergei Lavrov", "Lavrov"), Named(.person, "Hillary Clinton", "Clinton"),
        Named(.organization, "NATO"),
      ],
      relations: [
        Stated(0, .consult, 1, "Sergei Lavrov met Hillary Clinton"), Stated(0, .reject, 2, "Lavrov rejected NATO"),
      ],
      statements: [Said(0, "We trust Clinton,", of: [1])]),
    Story(
      id: "/news/georgia.txt", title: "Georgia and NATO", date: "2009-06-27",
      text: "Georgia may join NATO. NATO said that Sergei Lavrov was wrong about Georgia.",
      entities: [Named(.country, "Georgia"), Named(.organization, "NATO"), Named(.person, "Sergei Lavrov")],
      relations: [Stated(0, .memberOf, 1, "Georgia may join NATO", as: .hypothetical)],
      statements: [Said(1, "Sergei Lavrov was wrong about Georgia", of: [0, 2])]),
    Story(
      id: "/news/atlanta.txt", title: "An election", date: "2010-01-02",
      text: "Bill Clinton lives in Georgia. Clinton smiled.",
      entities: [Named(.person, "Bill Clinton", "Clinton"), Named(.place, "Georgia")],
      relations: [Stated(0, .livesIn, 1, "Bill Clinton lives in Georgia")]),
  ]

  /// Writes a graph file of the stories into `folder` and answers its path.
  static func make(in folder: URL, _ stories: [Story] = stories) throws -> String {
    let path = folder.appending(path: "tiny.entente").path
    let store = try GraphStore(path: path, mode: .readWrite(create: true))
    for story in stories { try store.add(story.extract, extractor: "test") }
    return path
  }
}

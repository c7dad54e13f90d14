@testable import GraphStore
import ArticleModel
import TestSupport

/// Four articles that the tests of queries ask about.
enum Stories {
  static let meeting = Story(
    "meeting",
    """
    [Russian|country|Russia] foreign minister [Sergei Lavrov|person] met [Hillary Clinton|person] in [Geneva|place].
    "[NATO|organization] must not grow," [Lavrov|person|Sergei Lavrov] said, and thanked [Mrs Clinton|person|Hillary Clinton].
    """, title: "Lavrov meets Clinton", date: "2009-03-06", source: "The Wire"
  )
  .relating("Sergei Lavrov", .position, "Russia", words: "foreign minister", title: "foreign minister")
  .relating("Sergei Lavrov", .consult, "Hillary Clinton", words: "met", confidence: 0.9)
  .relating("Sergei Lavrov", .reject, "NATO", words: "must not grow", confidence: 0.6)
  .quoting("Sergei Lavrov", "NATO must not grow,", of: ["NATO"], cue: "said")

  static let summit = Story(
    "summit",
    """
    [Barack Obama|person] is due to meet [Dmitry Medvedev|person] at the [G20|organization] in [London|place].
    [Clinton|person|Hillary Clinton], the [US|country|United States] secretary of state, called [Lavrov|person|Sergei Lavrov].
    [Obama|person|Barack Obama] said that [Lavrov|person|Sergei Lavrov] had accused [NATO|organization].
    """, title: "Obama to meet Medvedev", date: "2009-04-01", source: "The Courier"
  )
  .relating("Barack Obama", .consult, "Dmitry Medvedev", words: "due to meet", status: .planned)
  .relating("Hillary Clinton", .position, "United States", words: "secretary of state", title: "secretary of state")
  .relating("Sergei Lavrov", .consult, "Hillary Clinton", words: "called")
  .relating("Sergei Lavrov", .accuse, "NATO", words: "had accused", assertedBy: ["Barack Obama"])
  .quoting(
    "Barack Obama", "Lavrov had accused NATO", of: ["Sergei Lavrov", "NATO"], cue: "said", isDirect: false)

  static let georgia = Story(
    "georgia",
    """
    [Georgia|country] wants to join [Nato|organization].
    [Dmitry Medvedev|person] warned [Georgia|country].
    In [Atlanta|place], [Georgia|place], it rained.
    """, title: "Georgia looks west", date: "2008-08"
  )
  .relating("Dmitry Medvedev", .threaten, "Georgia", words: "warned")
  .relating("Atlanta", .partOf, "Georgia|place", words: "Atlanta, Georgia")

  static let undated = Story(
    "undated",
    "[José Müller|person] of [Łódź|place] praised [Barack Obama|person].\n\"Good,\" [he|person|José Müller] said."
  )
  .relating("José Müller", .livesIn, "Łódź", words: "of")
  .relating("José Müller", .support, "Barack Obama", words: "praised")
  .quoting("José Müller", "Good,", cue: "said")

  static let all = [meeting, summit, georgia, undated]

  /// A graph in memory that holds the given stories, added in this order.
  static func graph(of stories: [Story] = all) throws -> GraphStore {
    let store = try GraphStore.inMemory()
    for story in stories { try store.add(story.extract, extractor: "test") }
    return store
  }
}

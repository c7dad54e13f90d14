import ArticleModel
import TestSupport
import Testing

@testable import GraphStore

@Suite struct AddingTests {
  @Test func whatWasAddedComesBack() throws {
    let store = try Stories.graph()
    for story in Stories.all {
      let stored = try #require(try store.extract(of: story.extract.article.id))
      #expect(stored.article == story.extract.article)
      #expect(stored.entities == story.extract.entities)
      #expect(stored.statements == story.extract.statements)
      #expect(stored.relations.count == story.extract.relations.count)
    }
  }

  @Test func addingTwiceChangesNothing() throws {
    let store = try Stories.graph()
    let digest = try store.contentDigest()
    for story in Stories.all {
      #expect(try !store.needs(story.extract.article, extractor: "test"))
      #expect(try store.add(story.extract, extractor: "test") == .unchanged)
    }
    #expect(try store.contentDigest() == digest)
  }

  @Test func theSameArticleFromElsewhereIsTheSame() throws {
    let store = try Stories.graph()
    var article = Stories.meeting.extract.article
    article.origin = "/elsewhere/copy.txt"
    #expect(try !store.needs(article, extractor: "test"))
  }

  @Test func aChangedArticleOrExtractorIsNeeded() throws {
    let store = try Stories.graph()
    let article = Stories.meeting.extract.article
    #expect(try store.needs(article, extractor: "other"))
    for change in [
      { (article: inout Article) in article.text += " More." }, { $0.title = nil }, { $0.date = nil },
      { $0.source = "Another" }, { $0.address = "https://example.org" }, { $0.authors = ["A. Writer"] },
      { $0.id = "new" },
    ] {
      var changed = article
      change(&changed)
      #expect(try store.needs(changed, extractor: "test"))
    }
  }

  @Test func textThatLooksTheSameInOtherBytesIsAChange() throws {
    let store = try GraphStore.inMemory()
    try store.add(Story("cafe", "A caf\u{e9}.").extract, extractor: "test")
    #expect(try store.needs(Story("cafe", "A cafe\u{301}.").extract.article, extractor: "test"))
  }

  @Test func aChangedArticleReplacesAllThatCameFromIt() throws {
    let store = try Stories.graph()
    let rewritten = Story("summit", "[Angela Merkel|person] met [Clinton|person|Hillary Clinton].", date: "2010-01-01")
      .relating("Angela Merkel", .consult, "Hillary Clinton", words: "met")
    #expect(try store.add(rewritten.extract, extractor: "test") == .replaced)
    #expect(
      try store.contentDigest()
        == Stories.graph(of: [Stories.meeting, Stories.georgia, rewritten, Stories.undated])
        .contentDigest())
    #expect(try store.entities(named: "G20").isEmpty)
    #expect(try store.search("secretary").isEmpty)
    let mismatches = try store.verify()
    #expect(mismatches == [])
  }

  @Test func aReplacedArticleKeepsTheIDsOfItsEntities() throws {
    let store = try Stories.graph()
    let before = try store.entities(named: "G20").map(\.id)
    try store.add(Stories.summit.extract, extractor: "newer")
    #expect(try store.entities(named: "G20").map(\.id) == before)
  }

  @Test func removingUndoesAdding() throws {
    let store = try Stories.graph(of: [Stories.meeting, Stories.georgia])
    let digest = try store.contentDigest()
    try store.add(Stories.summit.extract, extractor: "test")
    #expect(try store.remove("summit"))
    #expect(try store.contentDigest() == digest)
    let mismatches = try store.verify()
    #expect(mismatches == [])
    #expect(try !store.remove("summit"))
  }

  @Test func removingEverythingLeavesAnEmptyGraph() throws {
    let store = try Stories.graph()
    for story in Stories.all.reversed() { try store.remove(story.extract.article.id) }
    #expect(try store.contentDigest() == GraphStore.inMemory().contentDigest())
    #expect(try store.statistics().entities.isEmpty)
    let mismatches = try store.verify()
    #expect(mismatches == [])
  }

  @Test func theOrderOfAddingDoesNotMatter() throws {
    let digest = try Stories.graph().contentDigest()
    #expect(try Stories.graph(of: Stories.all.reversed()).contentDigest() == digest)
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func anySequenceOfAddingAndRemovingEndsAsItsContentDemands(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let store = try GraphStore.inMemory()
    var content: [String: (Story, String)] = [:]
    for _ in 0..<40 {
      let id = "article \(Int.random(in: 0..<8, using: &random))"
      if Int.random(in: 0..<4, using: &random) == 0 {
        #expect(try store.remove(id) == (content.removeValue(forKey: id) != nil))
      } else {
        let story = RandomStory.make(id, using: &random)
        let extractor = "v\(Int.random(in: 1...2, using: &random))"
        try store.add(story.extract, extractor: extractor)
        content[id] = (story, extractor)
      }
    }
    let mismatches = try store.verify()
    #expect(mismatches == [])
    let anew = try GraphStore.inMemory()
    for (story, extractor) in content.values.shuffled(using: &random) {
      try anew.add(story.extract, extractor: extractor)
    }
    #expect(try anew.contentDigest() == store.contentDigest())
  }
}

import ArticleModel
import TestSupport
import Testing

@testable import GraphStore

@Suite struct PathsTests {
  /// A graph of pairs, each told in as many articles as its number says.
  private func graph(_ pairs: [(String, String, Int)]) throws -> GraphStore {
    let store = try GraphStore.inMemory()
    for (one, other, count) in pairs {
      for number in 0..<count {
        let story = Story("\(one) \(other) \(number)", "[\(one)|person] met [\(other)|person].")
          .relating(one, .consult, other, words: "met")
        try store.add(story.extract, extractor: "test")
      }
    }
    return store
  }

  private func chain(_ store: GraphStore, _ from: String, _ to: String, filter: GraphFilter = .none) throws -> [String]?
  {
    let start = try #require(try store.entities(named: from).first)
    let goal = try #require(try store.entities(named: to).first)
    guard let steps = try store.path(from: start.id, to: goal.id, filter: filter) else { return nil }
    for (step, next) in zip(steps, steps.dropFirst()) { #expect(step.to == next.from) }
    for step in steps { #expect(!step.relations.isEmpty && step.relations.count <= 5) }
    return [from] + steps.map(\.to.name)
  }

  @Test func theShortestChainIsFound() throws {
    let store = try graph([("Ann", "Bo", 1), ("Bo", "Cy", 1), ("Cy", "Di", 1), ("Ann", "Ed", 1), ("Ed", "Di", 1)])
    #expect(try chain(store, "Ann", "Di") == ["Ann", "Ed", "Di"])
    #expect(try chain(store, "Di", "Ann") == ["Di", "Ed", "Ann"])
  }

  @Test func ofEquallyShortChainsTheOneWithTheHeaviestWeakestStepWins() throws {
    let store = try graph([("Ann", "Bo", 9), ("Bo", "Di", 1), ("Ann", "Cy", 2), ("Cy", "Di", 2)])
    #expect(try chain(store, "Ann", "Di") == ["Ann", "Cy", "Di"])
  }

  @Test func ofEquallyHeavyChainsTheFirstByNameWinsInAnyOrderOfAdding() throws {
    let pairs = [("Ann", "Cy", 1), ("Cy", "Di", 1), ("Ann", "Bo", 1), ("Bo", "Di", 1)]
    #expect(try chain(graph(pairs), "Ann", "Di") == ["Ann", "Bo", "Di"])
    #expect(try chain(graph(pairs.reversed()), "Ann", "Di") == ["Ann", "Bo", "Di"])
  }

  @Test func aStepCarriesItsWeightAndItsEvidence() throws {
    let store = try graph([("Ann", "Bo", 7)])
    let people = try store.entities()
    let step = try #require(try store.path(from: people[0].id, to: people[1].id)?.first)
    #expect(step.articles == 7)
    #expect(step.relations.count == 5)
    #expect(step.relations.first?.sentence == "Ann met Bo.")
  }

  @Test func whereNothingLeadsThereIsNoChainAndNobodyIsFarFromThemselves() throws {
    let store = try graph([("Ann", "Bo", 1), ("Cy", "Di", 1)])
    #expect(try chain(store, "Ann", "Di") == nil)
    #expect(try chain(store, "Ann", "Ann") == ["Ann"])
  }

  @Test func aFilterClosesWaysButNotTheEnds() throws {
    let store = try Stories.graph()
    #expect(try chain(store, "Russia", "NATO") == ["Russia", "Sergei Lavrov", "NATO"])
    #expect(
      try chain(store, "Russia", "NATO", filter: GraphFilter(types: [.person])) == ["Russia", "Sergei Lavrov", "NATO"])
    #expect(try chain(store, "Russia", "NATO", filter: GraphFilter(types: [.place])) == nil)
    #expect(try chain(store, "Russia", "NATO", filter: GraphFilter(statuses: [.planned])) == nil)
  }
}

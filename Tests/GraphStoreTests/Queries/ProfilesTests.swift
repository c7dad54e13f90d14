import ArticleModel
import TestSupport
import Testing

@testable import GraphStore

@Suite struct ProfilesTests {
  private let store: GraphStore
  init() throws { store = try Stories.graph() }

  @Test func aProfileTellsTiesFromActsAndWhoSpeaks() throws {
    let lavrov = try #require(try store.entities(named: "Lavrov").first)
    let profile = try #require(try store.profile(of: lavrov.id))
    #expect(profile.summary == lavrov)
    #expect(profile.names.map(\.text) == ["Sergei Lavrov", "Lavrov"])
    #expect(profile.names.map(\.articles) == [2, 2])
    #expect(profile.forms == [.name: 4])
    #expect(profile.ties.map(\.object.name) == ["Russia"])
    #expect(profile.acts.count == 4)
    #expect(profile.speaksOf.map(\.mentioned.name) == ["NATO"])
    #expect(profile.spokenOfBy.map(\.speaker.name) == ["Barack Obama"])
  }

  @Test func namesakesOfOtherTypesAreNamed() throws {
    let country = try #require(try store.entities(named: "Georgia", types: [.country]).first)
    #expect(try store.profile(of: country.id)?.namesakes.map(\.type) == [.place])
  }

  @Test func aFilterForActsLeavesNoTies() throws {
    let lavrov = try #require(try store.entities(named: "Lavrov").first)
    let profile = try #require(try store.profile(of: lavrov.id, filter: GraphFilter(predicates: [.consult])))
    #expect(profile.ties.isEmpty)
    #expect(profile.acts.map(\.predicate) == [.consult, .consult])
  }

  @Test func nobodyHasNoProfile() throws { #expect(try store.profile(of: EntityID(999)) == nil) }
}

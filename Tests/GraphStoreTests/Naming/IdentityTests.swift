import ArticleModel
import TestSupport
import Testing

@testable import GraphStore

@Suite struct IdentityTests {
  private func entities(_ stories: Story...) throws -> [EntitySummary] { try Stories.graph(of: stories).entities() }

  @Test func theSameFullNameIsOneEntityHoweverItIsSpelt() throws {
    let found = try entities(
      Story("1", "[José Müller|person] spoke."), Story("2", "[Jose Muller|person] listened."),
      Story("3", "[JOSÉ MÜLLER|person] left."))
    #expect(found.count == 1)
    #expect(found.first?.articles == 3)
  }

  @Test func georgiaTheCountryAndGeorgiaThePlaceStayApart() throws {
    let found = try Stories.graph(of: [Stories.georgia]).entities(named: "georgia")
    #expect(found.map(\.type) == [.country, .place])
  }

  @Test func aBareSurnameIsNotTakenForItsBearerInAnotherArticle() throws {
    let found = try entities(
      Story("1", "[Bill Clinton|person] spoke, said [Clinton|person|Bill Clinton]."),
      Story("2", "[Hillary Clinton|person] spoke."), Story("3", "[Clinton|person] spoke."))
    #expect(Set(found.map(\.name)) == ["Bill Clinton", "Hillary Clinton", "Clinton"])
  }

  @Test func theOrderIsThatOfTheBytesThenOfTheTypes() {
    func identity(_ name: String, _ type: EntityType) -> Identity {
      Identity(of: DocumentEntity(type: type, name: name, mentions: []))
    }
    #expect(Identity.precedes(identity("Georgia", .country), identity("Georgia", .place)))
    #expect(Identity.precedes(identity("Atlanta", .place), identity("Georgia", .country)))
    #expect(!Identity.precedes(identity("NATO", .person), identity("Nato", .person)))
  }
}

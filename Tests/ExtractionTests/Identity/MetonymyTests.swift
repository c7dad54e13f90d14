import ArticleModel
import Testing

@testable import Extraction

@Suite struct MetonymyTests {
  @Test(arguments: [
    "Moscow rejected the plan.", "The talks between Moscow and Kiev failed.", "The men were accused by Moscow.",
    "The Moscow government said nothing.",
  ])
  func whatActsIsTheGovernment(_ text: String) throws {
    let found = try mentions(of: text, names: [("Moscow", .place)])
    #expect(found == ["Moscow|metonym|country:Russia"])
  }

  @Test(arguments: [
    "They met in Moscow.", "Moscow residents were asleep.", "A Moscow-based bank closed.",
    "The streets of Moscow are wide.",
  ])
  func theCityIsAPlace(_ text: String) throws {
    let found = try mentions(of: text, names: [("Moscow", .place)])
    #expect(found == ["Moscow|name|place:Moscow"])
  }
}

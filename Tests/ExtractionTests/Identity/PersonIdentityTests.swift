import ArticleModel
import Testing

@testable import Extraction

@Suite struct PersonIdentityTests {
  private func people(_ names: String...) throws -> [String] {
    let text = names.joined(separator: " spoke. ") + " left."
    return try mentions(of: text, names: names.map { ($0, .person) }).map { String($0.split(separator: ":")[1]) }
  }

  @Test(arguments: [
    ["Marine Le Pen", "Le Pen"], ["Terence Crutcher", "Terrence"], ["Donald J. Trump", "Donald Trump"],
    ["Nikolaus van der Pas", "der Pas"], ["Gerhard Schröder", "G. Schröder"], ["Sergei Lavrov", "Lavrov"],
  ])
  func aShortNameFindsItsBearer(_ names: [String]) throws {
    #expect(try people(names[0], names[1]) == [names[0], names[0]])
  }

  @Test func twoBearersOfASurnameAreTwo() throws {
    #expect(
      try people("Bill Clinton", "Hillary Clinton", "Clinton") == [
        "Bill Clinton", "Hillary Clinton", "Hillary Clinton",
      ])
  }
}

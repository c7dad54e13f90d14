import Testing
import WordLists

@testable import Knowledge

@Suite struct WordListTests {
  @Test func everyClassOfTheWordListIsKnown() {
    for row in WordList.words {
      for name in row[1].split(separator: "|") {
        #expect(WordClass(name: name) != nil, "\(row[0]): \(name)")
      }
    }
  }

  @Test func everyRowHasItsFields() {
    #expect(WordList.countries.allSatisfy { $0.count == 7 })
    #expect(WordList.bodies.allSatisfy { $0.count == 4 })
    #expect(WordList.places.allSatisfy { $0.count == 4 })
    #expect(WordList.descriptionNouns.allSatisfy { $0.count == 3 })
    #expect(WordList.stateBodies.allSatisfy { $0.count == 2 })
  }

  @Test func takenUpBodiesAreListed() {
    let listed = Set(WordList.bodies.map { $0[0] })
    for row in WordList.descriptionNouns {
      for name in row[2].split(separator: "|") where name != "=company" {
        #expect(listed.contains(String(name)), "\(row[0]): \(name)")
      }
    }
  }

  @Test func placesLieInListedCountries() {
    let codes = Set(WordList.countries.map { $0[1] })
    for row in WordList.places where !row[1].isEmpty { #expect(codes.contains(row[1]), "\(row[0]): \(row[1])") }
  }
}

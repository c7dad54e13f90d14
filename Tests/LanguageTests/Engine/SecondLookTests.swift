import ArticleModel
import Testing

@testable import Language

@Suite struct SecondLookTests {
  /// The words of `text` and a look at them.
  private func look(_ text: String) -> SecondLook {
    var tokens: [Token] = []
    var start = 0
    for word in text.split(separator: " ") {
      tokens.append(Token(span: TextSpan(start, start + word.utf8.count)))
      start += word.utf8.count + 1
    }
    let bytes = Array(text.utf8)
    return SecondLook(tokens: tokens, text: bytes.span)
  }

  private func rows(_ words: [[String: Float]]) -> [Float] {
    words.flatMap { word in NameTag.labels.map { word[$0] ?? 0 } }
  }

  @Test func aWordLeansTowardsWhatItIsElsewhere() {
    var p = rows([["B-ORG": 1], ["O": 1], ["B-PLACE": 0.6, "B-ORG": 0.4]])
    look("Chelsea beat Chelsea").mix(&p)
    let place = NameTag.labels.firstIndex(of: "B-PLACE") ?? 0
    let body = NameTag.labels.firstIndex(of: "B-ORG") ?? 0
    #expect(p[2 * NameTag.count + body] > p[2 * NameTag.count + place])
    #expect(p[NameTag.count] == 1)
  }

  @Test func smallWordsStayAsTheyAre() {
    let before = rows([["O": 1], ["B-PER": 1]])
    var p = before
    look("may may").mix(&p)
    #expect(p == before)
  }

  @Test func mostOfThreePlacesDecide() {
    let name = { (place: Int, type: NameType) in NamedSpan(tokens: place..<place + 1, type: type) }
    let names = [name(0, .country), name(1, .country), name(2, .place)]
    #expect(look("Georgia Georgia Georgia").agree(names).map(\.type) == [.country, .country, .country])
    #expect(
      look("Georgia Georgia").agree(
        Array(names[1...].map { NamedSpan(tokens: $0.tokens.lowerBound - 1..<$0.tokens.lowerBound, type: $0.type) })
      ).map(\.type) == [.country, .place])
  }

  @Test func aLoneSurnameIsThePersons() {
    let names = [NamedSpan(tokens: 0..<2, type: .person), NamedSpan(tokens: 3..<4, type: .organization)]
    #expect(look("Angela Merkel and Merkel").agree(names).map(\.type) == [.person, .person])
  }
}

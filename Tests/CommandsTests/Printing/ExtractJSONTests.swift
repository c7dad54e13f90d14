import ArticleModel
import Foundation
import TestSupport
import Testing

@testable import Commands

@Suite struct ExtractJSONTests {
  @Test func offsetsAreCodePointsAndEveryFieldHasItsPlace() throws {
    let text = "“Déjà vu,” said Jürgen Ö. of Ö."
    func span(_ words: String) -> TextSpan {
      let range = text.range(of: words) ?? text.startIndex..<text.startIndex
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      return TextSpan(start, start + words.utf8.count)
    }
    let whole = TextSpan(0, text.utf8.count)
    let extract = Extract(
      article: Article(id: "a", text: text, title: "T", date: CalendarDate(year: 2009, month: 4), origin: "o"),
      entities: [
        DocumentEntity(
          type: .person, name: "Jürgen Ö.", aliases: ["Ö."],
          mentions: [Mention(span: span("Jürgen Ö."), form: .name, rule: "shape", confidence: 0.5)]),
        DocumentEntity(type: .place, name: "Ö", mentions: [Mention(span: span("Ö."), form: .name, rule: "list")]),
      ],
      relations: [
        Relation(
          subject: 0, predicate: .livesIn, object: 1, status: .planned, assertedBy: [1, 0],
          evidence: Evidence(sentence: whole, words: span("of"), rule: "of"),
          time: TimeReference(
            span: span("vu"), start: try #require(CalendarDate(iso: "2009-04-01")),
            end: try #require(CalendarDate(iso: "2009-04-02"))), confidence: 0.25)
      ],
      statements: [
        Statement(
          speaker: nil, cue: span("said"), content: span("Déjà vu,"), isDirect: true, mentions: [1], rule: "quote")
      ])
    var bytes: [UInt8] = []
    ExtractJSON.value(of: extract).write(to: &bytes)
    #expect(try Snapshot.difference(String(decoding: bytes, as: UTF8.self) + "\n", from: "extract.json") == nil)
  }
}

import ArticleModel
import Extraction
import Testing

@Suite struct TimeExpressionsTests {
  /// The time of the first relation of an article of Wednesday, 2009-03-25, as `words: start…end`.
  private func time(_ sentence: String, date: CalendarDate? = CalendarDate(year: 2009, month: 3, day: 25)) throws
    -> String?
  {
    let draft = try draft(
      sentence, date: date, [AttributionStage(), StatementStage(), RelationStage()])
    let relation = try #require(draft.relations.first)
    return relation.time.map { "\(draft.document.text(of: $0.span)): \($0.start)…\($0.end)" }
  }

  @Test(arguments: [
    ("yesterday", "yesterday: 2009-03-24…2009-03-24"),
    ("on Monday", "Monday: 2009-03-23…2009-03-23"),
    ("on Wednesday", "Wednesday: 2009-03-25…2009-03-25"),
    ("last Wednesday", "last Wednesday: 2009-03-18…2009-03-18"),
    ("last week", "last week: 2009-03-16…2009-03-22"),
    ("last month", "last month: 2009-02…2009-02"),
    ("last year", "last year: 2008…2008"),
    ("on April 1st", "April 1st: 2009-04-01…2009-04-01"),
    ("on 1 April 2008", "1 April 2008: 2008-04-01…2008-04-01"),
    ("on July 7, 2008", "July 7, 2008: 2008-07-07…2008-07-07"),
    ("in December", "December: 2008-12…2008-12"),
    ("in 2007", "2007: 2007…2007"),
    ("two weeks ago", "two weeks ago: 2009-03-11…2009-03-11"),
  ])
  func expressionsAreResolvedAgainstTheDateOfTheArticle(_ when: String, _ expected: String) throws {
    #expect(try time("[Obama|person] met [Medvedev|person] \(when).") == expected)
  }

  @Test func whatWillBeLiesAhead() throws {
    #expect(
      try time("[Obama|person] will meet [Medvedev|person] on Monday.") == "Monday: 2009-03-30…2009-03-30")
  }

  @Test func withoutADateOnlyYearsCount() throws {
    #expect(try time("[Obama|person] met [Medvedev|person] last week.", date: nil) == nil)
    #expect(try time("[Obama|person] met [Medvedev|person] in 2007.", date: nil) == "2007: 2007…2007")
  }
}

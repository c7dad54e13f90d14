import ArticleModel
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: ["2009", "2009-04", "2009-04-01", "2000-02-29"])
  func isoTextComesBack(text: String) throws {
    let date = try #require(CalendarDate(iso: text))
    #expect(date.description == text)
  }

  @Test(arguments: ["", "09", "2009-4", "2009-13", "2009-02-29", "2009-04-31", "2009-04-01-02", "next week", "0000"])
  func whatIsNoDateIsRefused(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test func timeOfDayIsDropped() {
    #expect(CalendarDate(iso: "2009-03-25T10:00:00Z")?.description == "2009-03-25")
  }

  @Test(arguments: [-719_162, -1, 0, 11_016, 14_335, 20_000, 2_932_896])
  func dayNumbersComeBack(number: Int) throws {
    let date = try #require(CalendarDate(dayNumber: number))
    #expect(date.dayNumber == number)
  }

  @Test func knowsTheWeekday() {
    #expect(CalendarDate(iso: "2009-04-01")?.weekday == 2)
    #expect(CalendarDate(iso: "1970-01-01")?.weekday == 3)
  }
}

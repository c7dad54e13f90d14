internal import ArticleModel
internal import WordLists

/// Reads the day out of what files, pages and tables call a date. The day is taken as written: no time zone moves it.
///
/// Understands ISO 8601 (`2009-04-01T10:00Z`, `20090401`, `2009/04/01`, `2009-04`), RFC 2822 (`Wed, 01 Apr 2009`),
/// VMS (`26-FEB-1987 15:01:01.79`), English (`April 1, 2009`, `1st April 2009`, `April 2009`), C
/// (`Wed Apr 01 10:00:00 +0000 2009`), `1.4.2009`, `25/03/2009` where only one order makes a day, and seconds or
/// milliseconds since 1970. Anything else is no date.
enum DateReader {
  /// The day that `text` names; nil where it names none, or could mean two.
  static func date(_ text: some StringProtocol) -> CalendarDate? {
    guard text.utf8.count <= 200 else { return nil }
    let parts = parts(of: text)
    guard !parts.isEmpty else { return nil }
    return spelled(parts) ?? numeric(parts) ?? sinceEpoch(parts)
  }

  /// The day in a file's path: `2009-03-25-lavrov.txt`, `20090325_x.html`, `2009/03/25/lavrov.html`.
  ///
  /// A folder named after a whole day does not count: it is as likely the day of a download.
  static func date(inPath path: some StringProtocol) -> CalendarDate? {
    let names = path.split(whereSeparator: { $0 == "/" || $0 == "!" })
    return names.last.flatMap { date(inName: $0) } ?? date(inFolders: names)
  }

  /// The day in an address: as in a path, or in any part of it (`/2009-03-25/lavrov`).
  static func date(inAddress address: some StringProtocol) -> CalendarDate? {
    let names = address.prefix(while: { $0 != "?" && $0 != "#" }).split(separator: "/")
    return date(inFolders: names) ?? names.lazy.compactMap { date(inName: $0) }.first
  }

  private static func date(inName name: some StringProtocol) -> CalendarDate? {
    let parts = parts(of: name)
    for i in parts.indices {
      if let date = compact(parts[i]) ?? yearMonthDay(parts[i...], separators: ["-", "_", "."]) { return date }
    }
    return nil
  }

  /// Year, month and day as folders in each other.
  private static func date(inFolders names: [some StringProtocol]) -> CalendarDate? {
    guard names.count >= 3 else { return nil }
    let numbers = names.map { parts(of: $0) }.map { $0.count == 1 ? $0[0] : Part.word("") }
    for i in numbers.indices.dropLast(2).reversed() {
      if let date = yearMonthDay(numbers[i...], separators: nil) { return date }
    }
    return nil
  }

  /// A run of digits or of letters, with the character that stands before it.
  private enum Part {
    case number(Int, digits: Int, before: Unicode.Scalar?)
    case word(String)
  }

  private static func parts(of text: some StringProtocol) -> [Part] {
    var parts: [Part] = []
    var before: Unicode.Scalar?
    var scalars = Substring(text).unicodeScalars
    while let first = scalars.first {
      if isDigit(first) {
        let digits = scalars.prefix(while: isDigit)
        parts.append(.number(Int(Substring(digits)) ?? -1, digits: digits.count, before: before))
        before = nil
        scalars = scalars[digits.endIndex...]
      } else if isLetter(first) {
        let word = scalars.prefix(while: isLetter)
        parts.append(.word(Substring(word).lowercased()))
        before = nil
        scalars = scalars[word.endIndex...]
      } else {
        before = first
        scalars = scalars.dropFirst()
      }
    }
    return parts
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? (0x61...0x7A).contains(scalar.value | 0x20) : scalar.properties.isAlphabetic
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

  private static let months = Dictionary(
    TabSeparated(PackageResources.months_tsv).compactMap { row in
      row.count == 2 ? Int(row[1]).map { (row[0], $0) } : nil
    }, uniquingKeysWith: { first, _ in first })

  // MARK: Months by name

  private static func spelled(_ parts: [Part]) -> CalendarDate? {
    for i in parts.indices {
      guard case .word(let word) = parts[i], let month = months[word] else { continue }
      if let year = year(parts, i + 1), let day = day(parts, before: i) {
        if let date = CalendarDate(year: year, month: month, day: day) { return date }
      }
      if case .number(let day, digits: 1...2, _)? = parts.at(i + 1), let year = yearSomewhere(parts, after: i + 1) {
        if let date = CalendarDate(year: year, month: month, day: day) { return date }
      }
      if day(parts, before: i) == nil, case .number(let year, digits: 4, _)? = parts.at(i + 1), isPlausible(year) {
        return CalendarDate(year: year, month: month)
      }
    }
    return nil
  }

  /// The number before a month's name, over `st`, `nd`, `rd`, `th` and `of`.
  private static func day(_ parts: [Part], before month: Int) -> Int? {
    var i = month - 1
    while case .word(let word)? = parts.at(i), ["st", "nd", "rd", "th", "of"].contains(word) { i -= 1 }
    guard case .number(let day, digits: 1...2, _)? = parts.at(i) else { return nil }
    return day
  }

  /// A year right here: four digits, or two as RFC 2822 reads them (50 to 99 are the last century).
  private static func year(_ parts: [Part], _ i: Int) -> Int? {
    switch parts.at(i) {
    case .number(let year, digits: 4, _)? where isPlausible(year): year
    case .number(let year, digits: 2, let before)? where before != ":": year < 50 ? 2000 + year : 1900 + year
    default: nil
    }
  }

  /// The first four digits behind a day that are no time zone: C puts the time between day and year.
  private static func yearSomewhere(_ parts: [Part], after day: Int) -> Int? {
    for part in parts[(day + 1)...].prefix(6) {
      if case .number(let year, digits: 4, let before) = part, isPlausible(year), before != "+", before != "-" {
        return year
      }
    }
    return nil
  }

  // MARK: Numbers alone

  private static func numeric(_ parts: [Part]) -> CalendarDate? {
    if let date = compact(parts[0]) { return date }
    if let date = yearMonthDay(parts[...], separators: ["-", "/", "."]) { return date }
    if let date = dayMonthYear(parts) { return date }
    guard case .number(let year, digits: 4, nil) = parts[0], isPlausible(year) else { return nil }
    if parts.count == 1 { return CalendarDate(year: year) }
    guard parts.count == 2, case .number(let month, digits: 2, before: "-") = parts[1] else { return nil }
    return CalendarDate(year: year, month: month)
  }

  /// `20090325`.
  private static func compact(_ part: Part) -> CalendarDate? {
    guard case .number(let number, digits: 8, _) = part, (1900...2099).contains(number / 10_000) else { return nil }
    return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// `2009-03-25`, by the separators given; nil for any.
  private static func yearMonthDay(_ parts: ArraySlice<Part>, separators: Set<Unicode.Scalar>?) -> CalendarDate? {
    guard parts.count >= 3, case .number(let year, digits: 4, _) = parts[parts.startIndex],
      case .number(let month, digits: 1...2, let first) = parts[parts.startIndex + 1],
      case .number(let day, digits: 1...2, let second) = parts[parts.startIndex + 2], isPlausible(year)
    else { return nil }
    if let separators {
      guard let first, first == second, separators.contains(first) else { return nil }
    }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// `25.3.2009`, the day first; `25/03/2009` and `03/25/2009` where only one reading is a day.
  private static func dayMonthYear(_ parts: [Part]) -> CalendarDate? {
    guard parts.count >= 3, case .number(let first, digits: 1...2, _) = parts[0],
      case .number(let second, digits: 1...2, let separator?) = parts[1],
      case .number(let year, digits: 4, separator) = parts[2], isPlausible(year)
    else { return nil }
    let dayFirst = CalendarDate(year: year, month: second, day: first)
    switch separator {
    case ".": return dayFirst
    case "/", "-":
      let monthFirst = CalendarDate(year: year, month: first, day: second)
      if let dayFirst, let monthFirst { return dayFirst == monthFirst ? dayFirst : nil }
      return dayFirst ?? monthFirst
    default: return nil
    }
  }

  private static func sinceEpoch(_ parts: [Part]) -> CalendarDate? {
    switch parts[0] {
    case .number(let seconds, digits: 9...10, nil): CalendarDate(dayNumber: seconds / 86_400)
    case .number(let milliseconds, digits: 12...13, nil): CalendarDate(dayNumber: milliseconds / 86_400_000)
    default: nil
    }
  }

  private static func isPlausible(_ year: Int) -> Bool { (1000...2999).contains(year) }
}

extension Array {
  /// The element at `index`; nil outside the array.
  func at(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

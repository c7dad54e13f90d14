/// A day, a month or a year of the Gregorian calendar, without a time of day or a time zone.
///
/// Its text is ISO 8601: `2009-04-01`, `2009-04` or `2009`; ordering is that of the text.
public struct CalendarDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Year, 1 to 9999.
  public let year: Int
  /// Month, 1 to 12; nil where only the year is known.
  public let month: Int?
  /// Day of the month, 1 to 31; nil where only the month is known.
  public let day: Int?

  /// A date of the given parts; nil where they name no day of the calendar.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day { guard day >= 1, day <= Self.days(in: month, of: year) else { return nil } }
    } else if day != nil {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2009-04-01`, `2009-04`, `2009`, each alone or before a `T` or a space and a time; nil for anything else.
  public init?(iso text: some StringProtocol) {
    var parts: [Int] = []
    var digits = 0
    var value = 0
    scan: for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
        digits += 1
        if digits > 4 { return nil }
      case UInt8(ascii: "-") where parts.count < 2:
        guard digits == (parts.isEmpty ? 4 : 2) else { return nil }
        parts.append(value)
        value = 0
        digits = 0
      case UInt8(ascii: "T"), UInt8(ascii: " "): break scan
      default: return nil
      }
    }
    guard digits == (parts.isEmpty ? 4 : 2) else { return nil }
    parts.append(value)
    self.init(
      year: parts[0], month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil)
  }

  /// ISO 8601 text, as precise as the date is.
  public var description: String {
    func padded(_ n: Int, _ width: Int) -> String {
      let digits = String(n)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    var text = padded(year, 4)
    if let month { text += "-" + padded(month, 2) }
    if let day { text += "-" + padded(day, 2) }
    return text
  }

  /// Order of the ISO texts: a year comes before its months, a month before its days.
  public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    (a.year, a.month ?? 0, a.day ?? 0) < (b.year, b.month ?? 0, b.day ?? 0)
  }

  /// Days since 1970-01-01; a month or a year counts from its first day. (Hinnant, days_from_civil.)
  public var dayNumber: Int {
    let m = month ?? 1
    let d = day ?? 1
    let y = m <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day that lies `dayNumber` days after 1970-01-01; nil outside the years 1 to 9999. (Hinnant, civil_from_days.)
  public init?(dayNumber: Int) {
    let z = dayNumber + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month, day: dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// Day of the week, 0 for Monday to 6 for Sunday.
  public var weekday: Int { ((dayNumber + 3) % 7 + 7) % 7 }

  /// Number of days in a month of the Gregorian calendar.
  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

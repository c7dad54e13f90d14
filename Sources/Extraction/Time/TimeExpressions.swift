internal import ArticleModel
internal import Knowledge

/// Finds the expressions of time in a sentence and resolves them against the article's date.
///
/// Without a date only those are found that name a year.
struct TimeExpressions {
  /// An expression: its tokens, and the first and last day that it means.
  struct Expression: Hashable {
    let tokens: Range<Int>
    let start: CalendarDate
    let end: CalendarDate
  }

  let grammar: Grammar
  let draft: Draft
  /// The article's date, where its day is known.
  let today: CalendarDate?

  init(grammar: Grammar, draft: Draft) {
    self.grammar = grammar
    self.draft = draft
    today = draft.document.article.date.flatMap { $0.day == nil ? nil : $0 }
  }

  /// The expressions among `tokens`, in text order. Linear.
  func expressions(in tokens: Range<Int>) -> [Expression] {
    var found: [Expression] = []
    var at = tokens.lowerBound
    while at < tokens.upperBound {
      if let expression = expression(at: at, before: tokens.upperBound) {
        found.append(expression)
        at = expression.tokens.upperBound
      } else {
        at += 1
      }
    }
    return found
  }

  private func expression(at token: Int, before end: Int) -> Expression? {
    if let year = year(at: token), token > 0, grammar.function(token - 1) == .in {
      return whole(token..<token + 1, CalendarDate(year: year))
    }
    guard let word = time(token) else {
      // `1 April 2009`
      guard let day = number(at: token), token + 1 < end, let next = time(token + 1), next.kind == .month else {
        return nil
      }
      return monthAndDay(next.value, day, token..<token + 2, before: end)
    }
    switch word.kind {
    case .day: return offset(word.value, token..<token + 1)
    case .weekday: return weekday(word.value, shift: nil, token..<token + 1)
    case .month: return month(word.value, at: token, before: end)
    case .shift: return shifted(word.value, at: token, before: end)
    case .number: return ago(word.value, at: token, before: end)
    case .unit, .ago: return nil
    }
  }

  private func time(_ token: Int) -> TimeWord? { grammar.lexicon.time(grammar.forms[token]) }

  private func whole(_ tokens: Range<Int>, _ date: CalendarDate?) -> Expression? {
    date.map { Expression(tokens: tokens, start: $0, end: $0) }
  }

  private func offset(_ days: Int, _ tokens: Range<Int>) -> Expression? {
    whole(tokens, today.flatMap { CalendarDate(dayNumber: $0.dayNumber + days) })
  }

  /// A bare weekday is the last one, the article's own day included, unless the sentence says what will be.
  private func weekday(_ day: Int, shift: Int?, _ tokens: Range<Int>) -> Expression? {
    guard let today else { return nil }
    let back = (today.weekday - day + 7) % 7
    switch shift {
    case 1: return offset(7 - back, tokens)
    case -1: return offset(back == 0 ? -7 : -back, tokens)
    default: return offset(willCome(tokens) && back != 0 ? 7 - back : -back, tokens)
    }
  }

  private func willCome(_ tokens: Range<Int>) -> Bool {
    let status = StatusReader(grammar: grammar)
    var at = tokens.lowerBound
    // The nearest predicate over it.
    while let head = grammar.token(at).head {
      at = head
      if grammar.isPredicate(at) { break }
    }
    return status.status(of: at) == .planned
  }

  private func month(_ month: Int, at token: Int, before end: Int) -> Expression? {
    if token + 1 < end, let day = number(at: token + 1) {
      return monthAndDay(month, day, token..<token + 2, before: end)
    }
    if token + 1 < end, let year = year(at: token + 1) {
      return whole(token..<token + 2, CalendarDate(year: year, month: month))
    }
    // `May` and `March` are other words too: alone they count only behind `in`.
    guard let today, token > 0, grammar.function(token - 1) == .in else { return nil }
    return whole(token..<token + 1, nearest(month: month, to: today))
  }

  private func monthAndDay(_ month: Int, _ day: Int, _ tokens: Range<Int>, before end: Int) -> Expression? {
    var next = tokens.upperBound
    if next < end, draft.document.text(of: grammar.token(next)) == "," { next += 1 }
    if next < end, let year = year(at: next) {
      return whole(tokens.lowerBound..<next + 1, CalendarDate(year: year, month: month, day: day))
    }
    guard let today, let near = nearest(month: month, to: today) else { return nil }
    return whole(tokens, CalendarDate(year: near.year, month: month, day: day))
  }

  /// The month of that name that lies nearest to a day.
  private func nearest(month: Int, to day: CalendarDate) -> CalendarDate? {
    let candidates = [-1, 0, 1].compactMap { CalendarDate(year: day.year + $0, month: month) }
    return candidates.min { abs($0.dayNumber + 15 - day.dayNumber) < abs($1.dayNumber + 15 - day.dayNumber) }
  }

  private func shifted(_ shift: Int, at token: Int, before end: Int) -> Expression? {
    guard let today, token + 1 < end, let next = time(token + 1) else { return nil }
    let tokens = token..<token + 2
    switch (next.kind, next.value) {
    case (.weekday, let day): return weekday(day, shift: shift, tokens)
    case (.unit, 7):
      let monday = today.dayNumber - today.weekday + 7 * shift
      guard let start = CalendarDate(dayNumber: monday), let end = CalendarDate(dayNumber: monday + 6) else {
        return nil
      }
      return Expression(tokens: tokens, start: start, end: end)
    case (.unit, 30): return whole(tokens, months(shift, from: today))
    case (.unit, 365): return whole(tokens, CalendarDate(year: today.year + shift))
    case (.month, let month):
      guard let near = nearest(month: month, to: today) else { return nil }
      let isPast = near.dayNumber < today.dayNumber
      let year = shift < 0 && !isPast ? near.year - 1 : shift > 0 && isPast ? near.year + 1 : near.year
      return whole(tokens, CalendarDate(year: year, month: month))
    default: return nil
    }
  }

  private func months(_ count: Int, from day: CalendarDate) -> CalendarDate? {
    let months = day.year * 12 + (day.month ?? 1) - 1 + count
    return CalendarDate(year: months / 12, month: months % 12 + 1)
  }

  /// `two weeks ago`: a day, a month or a year, as precise as the unit.
  private func ago(_ count: Int, at token: Int, before end: Int) -> Expression? {
    guard let today, token + 2 < end, let unit = time(token + 1), unit.kind == .unit, time(token + 2)?.kind == .ago
    else { return nil }
    let tokens = token..<token + 3
    switch unit.value {
    case 30: return whole(tokens, months(-count, from: today))
    case 365: return whole(tokens, CalendarDate(year: today.year - count))
    default: return offset(-count * unit.value, tokens)
    }
  }

  private func year(at token: Int) -> Int? {
    guard let value = digits(token, suffixed: false), (1000...2199).contains(value) else { return nil }
    return value
  }

  /// A day of the month: `1`, `1st`.
  private func number(at token: Int) -> Int? {
    guard let value = digits(token, suffixed: true), (1...31).contains(value) else { return nil }
    return value
  }

  private func digits(_ token: Int, suffixed: Bool) -> Int? {
    guard draft.words[token].shape == .number else { return nil }
    var value = 0
    var count = 0
    var letters = 0
    for byte in draft.document.text(of: draft.document.tokens[token]).utf8 {
      switch byte {
      case 0x30...0x39 where letters == 0 && count < 4:
        value = value * 10 + Int(byte - 0x30)
        count += 1
      case UInt8(ascii: "a")...UInt8(ascii: "z") where suffixed && count > 0 && letters < 2: letters += 1
      default: return nil
      }
    }
    return count > 0 ? value : nil
  }
}

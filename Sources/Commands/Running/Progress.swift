/// How far a long run is: a bar on a terminal, a plain line every few seconds elsewhere.
struct Progress {
  private let console: Console
  /// Bytes to read; 0 where nobody knows.
  private let total: Int
  private let started: ContinuousClock.Instant
  private var lastShown: ContinuousClock.Instant

  init(total: Int, on console: Console, now: ContinuousClock.Instant = .now) {
    self.console = console
    self.total = total
    started = now
    lastShown = now
  }

  /// Notes that so many articles are done and so many bytes read; shows it where it is time to.
  mutating func update(articles: Int, bytes: Int, now: ContinuousClock.Instant = .now) {
    let pause: Duration = console.talk.isTerminal ? .milliseconds(100) : .seconds(5)
    guard now - lastShown >= pause else { return }
    lastShown = now
    let line = Self.line(
      articles: articles, bytes: bytes, total: total, elapsed: now - started,
      width: console.talk.isTerminal ? console.talk.width : nil)
    if console.talk.isTerminal { console.show(status: line) } else { console.say(line) }
  }

  /// `[#####-----]  50 %  1200 articles  400/s  0:03 left`; without the bar where `width` is nil.
  static func line(articles: Int, bytes: Int, total: Int, elapsed: Duration, width: Int?) -> String {
    let seconds = max(0.001, Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18)
    var parts = ["\(articles) article\(articles == 1 ? "" : "s")", "\(Int(Double(articles) / seconds))/s"]
    var share = 0.0
    if total > 0, bytes > 0 {
      share = min(1, Double(bytes) / Double(total))
      parts.insert("\(Int(share * 100)) %", at: 0)
      parts.append(clock(seconds * (1 - share) / share) + " left")
    } else {
      parts.append(clock(seconds))
    }
    let text = parts.joined(separator: "  ")
    guard let width, total > 0 else { return TextWrapping.truncated(text, width: width ?? .max) }
    let room = min(40, width - text.count - 4)
    guard room >= 8 else { return TextWrapping.truncated(text, width: width - 1) }
    let full = Int(share * Double(room))
    return "[" + String(repeating: "#", count: full) + String(repeating: "-", count: room - full) + "] " + text
  }

  /// `0:07`, `1:02:03`.
  private static func clock(_ seconds: Double) -> String {
    let seconds = Int(min(seconds.rounded(.up), 359_999))
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let minutes = seconds / 60
    return minutes < 60
      ? "\(minutes):\(two(seconds % 60))" : "\(minutes / 60):\(two(minutes % 60)):\(two(seconds % 60))"
  }
}

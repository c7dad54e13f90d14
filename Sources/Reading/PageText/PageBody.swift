/// Finds the paragraphs of the article among all the blocks of a page.
///
/// After Readability's idea (paragraphs give their weight to the elements around them, less with each step outwards,
/// and links take it away), with the article's own container found by growing outwards while the surroundings are still
/// running text.
struct PageBody {
  private let page: Page
  private let blocks: [PageBlock]
  /// Letters of running text, and of any text, in all elements before each; an element's own are a difference.
  private let proseBefore: [Int]
  private let lettersBefore: [Int]

  init(of page: Page) {
    self.page = page
    blocks = page.blocks()
    var prose = [Int](repeating: 0, count: page.nodes.count + 1)
    var letters = prose
    for block in blocks {
      letters[block.element + 1] += block.text.utf8.count
      if block.isProse { prose[block.element + 1] += block.text.utf8.count }
    }
    for i in page.nodes.indices {
      prose[i + 1] += prose[i]
      letters[i + 1] += letters[i]
    }
    proseBefore = prose
    lettersBefore = letters
  }

  /// The article's paragraphs without its headline; empty where the page has no running text.
  func paragraphs() -> [String] {
    guard let root = marked() ?? densest() else { return shortPage() }
    let end = page.nodes[root].end
    let inside = blocks.filter { $0.element >= root && $0.element < end }
    return kept(inside).map(\.text)
  }

  // MARK: Which element holds the article

  /// The element that the page itself marks as the article's body, where running text stands in it.
  private func marked() -> Int? {
    let candidates = page.nodes.indices.filter { page.nodes[$0]["itemprop"]?.lowercased() == "articlebody" }
    return candidates.filter { prose(in: $0) > 0 }.max { (prose(in: $0), $1) < (prose(in: $1), $0) }
  }

  /// The element that gathers most running text around itself, without the links around that.
  private func densest() -> Int? {
    var scores: [Int: Double] = [:]
    for block in blocks where block.isProse {
      let weight = Double(block.text.utf8.count) * (1 - block.linkDensity) + 25
      var element = block.element
      // A paragraph's element holds that paragraph only: its weight counts from the box around it.
      if ["p", "pre", "blockquote"].contains(page.nodes[element].tag) { element = page.nodes[element].parent }
      for share in [1, 0.5, 0.3, 0.2, 0.1] where element >= 0 {
        scores[element, default: 0] += weight * share
        element = page.nodes[element].parent
      }
    }
    let best = scores.map { (element: $0.key, score: $0.value * favour(of: $0.key)) }
      .max { ($0.score, $1.element) < ($1.score, $0.element) }
    return best.map { grown($0.element) }
  }

  private func favour(of element: Int) -> Double {
    let node = page.nodes[element]
    var favour = ["article", "main"].contains(node.tag) || node["role"] == "main" ? 1.3 : 1
    switch PageHints.hint(of: node) {
    case .good?: favour *= 1.25
    case .bad?, .drop?: favour *= 0.6
    case nil: break
    }
    return favour
  }

  /// The element, or one around it that holds clearly more of the article and hardly anything else: articles are often
  /// cut into sections, with the best of them in a box of its own.
  private func grown(_ start: Int) -> Int {
    var best = start
    var element = page.nodes[start].parent
    while element >= 0 {
      // The page as a whole always holds more: slogans, forms, notices. It is the article only where most of that is there.
      let isWhole = ["body", "html"].contains(page.nodes[element].tag)
      let (inner, outer) = (prose(in: best), prose(in: element))
      if outer * 5 > inner * (isWhole ? 10 : 6), outer * 10 > letters(in: element) * 6 { best = element }
      element = page.nodes[element].parent
    }
    return best
  }

  private func prose(in element: Int) -> Int { proseBefore[page.nodes[element].end] - proseBefore[element] }
  private func letters(in element: Int) -> Int { lettersBefore[page.nodes[element].end] - lettersBefore[element] }

  // MARK: Which blocks in it are the article's

  private func kept(_ blocks: [PageBlock]) -> [PageBlock] {
    guard let first = blocks.firstIndex(where: \.isProse), let last = blocks.lastIndex(where: \.isProse) else {
      return []
    }
    var kept: [PageBlock] = []
    for (i, block) in blocks.enumerated() {
      guard block.linkDensity < 0.5, !PageHints.isBoilerplate(block.text) else { continue }
      switch block.role {
      case .heading:
        // The headline is known from the page's head; a heading with no running text behind it announces something else.
        if i < last, i > first || page.nodes[block.element].tag != "h1" { kept.append(block) }
      case .item:
        // Lists belong to the article where they say something; before and after it they are menus.
        if i > first, block.wordCount >= 5, block.linkDensity < 0.3 { kept.append(block) }
      case .block, .aside, .none, .silent:
        // Short lines before the first sentence are bylines, days and places; behind the last one, offers.
        // Between them the bare text of boxes is captions and buttons, unless it says a sentence.
        guard i >= first else { continue }
        switch page.nodes[block.element].tag {
        case "p", "pre", "blockquote", "dd": if i <= last || endsLikeSentence(block.text) { kept.append(block) }
        case "td", "th": if block.isProse { kept.append(block) }
        default: if block.isProse || endsLikeSentence(block.text) { kept.append(block) }
        }
      }
    }
    return kept
  }

  private func endsLikeSentence(_ text: String) -> Bool {
    guard let last = text.unicodeScalars.last(where: { !"\"'”’)»".unicodeScalars.contains($0) }) else { return false }
    return ".!?…".unicodeScalars.contains(last)
  }

  /// A page without a single long sentence: everything on it that is no link.
  private func shortPage() -> [String] {
    blocks.filter { $0.linkDensity < 0.3 && !PageHints.isBoilerplate($0.text) }.map(\.text)
  }
}

/// A paragraph, heading or list item of a page.
struct PageBlock {
  /// Its words on one line, white space collapsed.
  let text: String
  /// Share of its letters that stand in links, 0 to 1.
  let linkDensity: Double
  /// The element that holds it: itself a paragraph, or the box in which the text stands bare.
  let element: Int
  let role: PageHints.TagRole
  let wordCount: Int

  /// Whether it looks like a sentence or more of running text.
  var isProse: Bool { role == .block && wordCount >= 10 && linkDensity < 0.35 }
}

extension Page {
  /// The blocks of a page in its order, without what its tags, its hiding or its class names say is not the article.
  func blocks() -> [PageBlock] {
    let weights = proseWeights()
    let whole = weights.last ?? 0
    var cutter = BlockCutter(page: self)
    var index = 0
    while index < nodes.count {
      let node = nodes[index]
      if node.tag.isEmpty {
        cutter.add(index)
        index += 1
        continue
      }
      let share = weights[node.end] - weights[index]
      // A class name or a form alone may not throw away the article: `page-with-sidebar` around all of it is no sidebar.
      let role = PageHints.role(of: node.tag)
      let isDropped =
        role?.isDropped == true || PageHints.isHidden(node)
        || share * 5 < whole * 2 && !isWrapper(node) && (isAside(index) || PageHints.hint(of: node) == .drop)
      if isDropped {
        if let role, role != .silent { cutter.breakHere() }
        index = node.end
      } else {
        cutter.enter(index)
        index += 1
      }
    }
    return cutter.finish()
  }

  private func isAside(_ index: Int) -> Bool {
    guard PageHints.role(of: nodes[index].tag) == .aside else { return false }
    // An article's own header holds its first paragraph, the page's header a slogan.
    var outer = nodes[index].parent
    while nodes[index].tag == "header", outer >= 0 {
      if nodes[outer].tag == "article" { return false }
      outer = nodes[outer].parent
    }
    return true
  }

  private func isWrapper(_ node: Node) -> Bool {
    ["html", "body", "main", "article"].contains(node.tag) || node["itemprop"]?.lowercased() == "articlebody"
  }

  /// For each node, how many letters of text in paragraphs stand before it; one more at the end for the whole page.
  private func proseWeights() -> [Int] {
    var weights: [Int] = []
    weights.reserveCapacity(nodes.count + 1)
    var sum = 0
    var skippedTo = 0
    for (index, node) in nodes.enumerated() {
      weights.append(sum)
      if index < skippedTo { continue }
      if node.tag == "a" || PageHints.role(of: node.tag)?.isDropped == true { skippedTo = node.end }
      // Line ends and indents between tags are no text.
      if node.text.count > 20 { sum += node.text.count }
    }
    weights.append(sum)
    return weights
  }
}

/// Cuts a page's running text into blocks where its elements begin and end.
private struct BlockCutter {
  private let page: Page
  private var blocks: [PageBlock] = []
  private var bytes: [UInt8] = []
  private var linkLetters = 0
  private var letters = 0
  /// Open block-level elements: where they end, and what they are.
  private var boxes: [(end: Int, element: Int, role: PageHints.TagRole)] = []
  private var linkEnd = 0
  private var lastWasBreak = false

  init(page: Page) { self.page = page }

  mutating func enter(_ index: Int) {
    leave(before: index)
    let node = page.nodes[index]
    if node.tag == "a" { linkEnd = max(linkEnd, node.end) }
    if node.tag == "br" {
      // Pages without paragraphs part them with two line breaks.
      if lastWasBreak { cut() } else { bytes.append(0x20) }
      lastWasBreak = true
      return
    }
    guard let role = PageHints.role(of: node.tag) else { return }
    cut()
    boxes.append((node.end, index, role))
  }

  mutating func add(_ index: Int) {
    leave(before: index)
    let text = page.text[page.nodes[index].text]
    if boxes.contains(where: { page.nodes[$0.element].tag == "pre" }) {
      addPreformatted(text, isLink: index < linkEnd)
    } else {
      add(text, isLink: index < linkEnd)
    }
  }

  /// Text of a `pre`: an empty line parts its paragraphs.
  private mutating func addPreformatted(_ text: ArraySlice<UInt8>, isLink: Bool) {
    var wasEmpty = false
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let isEmpty = !line.contains { $0 > 0x20 }
      if isEmpty, !wasEmpty { cut() }
      wasEmpty = isEmpty
      add(line, isLink: isLink)
      bytes.append(0x0A)
    }
  }

  private mutating func add(_ text: ArraySlice<UInt8>, isLink: Bool) {
    bytes.append(contentsOf: text)
    let count = text.count { $0 > 0x20 }
    if count > 0 { lastWasBreak = false }
    letters += count
    if isLink { linkLetters += count }
  }

  mutating func breakHere() { cut() }

  mutating func finish() -> [PageBlock] {
    cut()
    return blocks
  }

  private mutating func leave(before index: Int) {
    while let last = boxes.last, last.end <= index {
      cut()
      boxes.removeLast()
    }
  }

  private mutating func cut() {
    defer {
      bytes.removeAll(keepingCapacity: true)
      letters = 0
      linkLetters = 0
      lastWasBreak = false
    }
    guard letters > 0 else { return }
    let text = Text.collapsed(String(decoding: bytes, as: UTF8.self))
    guard !text.isEmpty else { return }
    // A paragraph inside a list item is an item, inside a heading a heading.
    let role = boxes.last { $0.role == .heading || $0.role == .item }?.role ?? .block
    blocks.append(
      PageBlock(
        text: text, linkDensity: Double(linkLetters) / Double(letters), element: boxes.last?.element ?? 0, role: role,
        wordCount: text.utf8.count { $0 == 0x20 } + 1))
  }
}

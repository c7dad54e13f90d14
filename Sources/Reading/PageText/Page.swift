/// A web page as a tree, laid out in the order of its tags: an element's descendants follow it up to its `end`.
struct Page {
  /// An element or a run of text.
  struct Node {
    /// Tag in lower case; empty for text.
    let tag: String
    /// Index of the element around it; -1 at the top.
    let parent: Int
    /// Attributes that say something about an article.
    let attributes: [Attribute]
    /// Index just past its last descendant.
    var end: Int
    /// Place of a text in the page's `text`; empty for elements.
    var text: Range<Int>

    /// The value of an attribute; nil where the element has none of that name.
    subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  struct Attribute {
    let name: String
    let value: String
  }

  /// All nodes in document order.
  fileprivate(set) var nodes: [Node] = []
  /// All text of the page, one run after the other.
  fileprivate(set) var text: [UInt8] = []

  /// All text inside a node, as it stands there.
  func allText(of node: Int) -> String {
    var bytes: [UInt8] = []
    for i in node..<nodes[node].end where !nodes[i].text.isEmpty { bytes += text[nodes[i].text] }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Text inside a node as one line.
  func line(of node: Int) -> String { Text.collapsed(allText(of: node)) }
}

/// Builds a page from a parser's events, within bounds.
struct PageBuilder {
  /// Why a page is not built to its end.
  enum Excess: Error {
    case tooDeep, tooManyTags
  }

  private(set) var page = Page()
  private var open: [Int] = []
  private let limits: ReadingLimits

  init(limits: ReadingLimits) { self.limits = limits }

  /// Most nodes of a page: news has some thousands.
  private static let maximum = 500_000

  mutating func start(_ tag: String, _ attributes: [Page.Attribute]) throws(Excess) {
    guard open.count < limits.pageDepth else { throw .tooDeep }
    guard page.nodes.count < Self.maximum else { throw .tooManyTags }
    let index = page.nodes.count
    page.nodes.append(
      Page.Node(tag: tag, parent: open.last ?? -1, attributes: attributes, end: index + 1, text: 0..<0))
    open.append(index)
  }

  /// Ends the innermost open element of that name and those inside it.
  mutating func end(_ tag: String) {
    guard let place = open.lastIndex(where: { page.nodes[$0].tag == tag }) else { return }
    close(downTo: place)
  }

  mutating func add(text: UnsafeBufferPointer<UInt8>) throws(Excess) {
    guard let parent = open.last else { return }
    let start = page.text.count
    page.text.append(contentsOf: text)
    let last = page.nodes.count - 1
    if page.nodes[last].parent == parent, page.nodes[last].tag.isEmpty {
      page.nodes[last].text = page.nodes[last].text.lowerBound..<page.text.count
      return
    }
    guard page.nodes.count < Self.maximum else { throw .tooManyTags }
    page.nodes.append(
      Page.Node(tag: "", parent: parent, attributes: [], end: last + 2, text: start..<page.text.count))
  }

  /// The page, with everything closed.
  mutating func finish() -> Page {
    close(downTo: 0)
    return page
  }

  private mutating func close(downTo place: Int) {
    for index in open[place...] { page.nodes[index].end = page.nodes.count }
    open.removeSubrange(place...)
  }
}

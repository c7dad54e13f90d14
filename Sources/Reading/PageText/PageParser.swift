internal import CXML

/// Parses HTML through libxml2 and answers a tree of Swift values; no pointer of the library gets out of here.
enum PageParser {
  /// The tree of a page.
  ///
  /// libxml2 reports each tag as it comes and builds no tree of its own: a hostile page meets the bounds of
  /// `ReadingLimits` at the tag that passes them.
  static func parse(_ html: String, limits: ReadingLimits) throws(PageBuilder.Excess) -> Page {
    guard let context = htmlNewParserCtxt() else { return Page() }
    defer { htmlFreeParserCtxt(context) }
    let events = PageEvents(context, limits: limits)
    context.pointee.userData = Unmanaged.passUnretained(events).toOpaque()
    if let sax = context.pointee.sax {
      sax.pointee = htmlSAXHandler()
      sax.pointee.startElement = startElement
      sax.pointee.endElement = endElement
      sax.pointee.characters = characters
      sax.pointee.ignorableWhitespace = characters
      sax.pointee.cdataBlock = characters
    }
    let options = CInt(
      bitPattern: HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_RECOVER.rawValue)
    var html = html
    html.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        // The document would be libxml2's own tree; without its handlers there is none, but it owns what it makes.
        xmlFreeDoc(
          htmlCtxtReadMemory(context, characters.baseAddress, CInt(clamping: characters.count), nil, "UTF-8", options))
      }
    }
    if let excess = events.excess { throw excess }
    return events.builder.finish()
  }
}

/// What libxml2's callbacks work on.
private final class PageEvents {
  var builder: PageBuilder
  private(set) var excess: PageBuilder.Excess?
  private let context: htmlParserCtxtPtr

  init(_ context: htmlParserCtxtPtr, limits: ReadingLimits) {
    self.context = context
    builder = PageBuilder(limits: limits)
  }

  /// Lets the builder take an event; the first one that passes its bounds ends the parsing.
  func take(_ event: (inout PageBuilder) throws(PageBuilder.Excess) -> Void) {
    guard excess == nil else { return }
    do throws(PageBuilder.Excess) {
      try event(&builder)
    } catch {
      excess = error
      xmlStopParser(context)
    }
  }

  static func of(_ pointer: UnsafeMutableRawPointer?) -> PageEvents? {
    pointer.map { Unmanaged<PageEvents>.fromOpaque($0).takeUnretainedValue() }
  }
}

private let keptAttributes: Set<String> = [
  "class", "id", "role", "hidden", "aria-hidden", "style", "href", "rel", "type", "name", "property", "itemprop",
  "itemtype", "content", "datetime", "pubdate", "data-testid", "data-component",
]

private func startElement(
  _ data: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?,
  _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
) {
  guard let events = PageEvents.of(data), let name else { return }
  var kept: [Page.Attribute] = []
  if var pair = attributes {
    while let key = pair[0] {
      let name = String(cString: key).lowercased()
      if keptAttributes.contains(name) {
        kept.append(Page.Attribute(name: name, value: pair[1].map { String(cString: $0) } ?? ""))
      }
      pair += 2
    }
  }
  let tag = String(cString: name).lowercased()
  events.take { builder throws(PageBuilder.Excess) in try builder.start(tag, kept) }
}

private func endElement(_ data: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?) {
  guard let events = PageEvents.of(data), let name else { return }
  let tag = String(cString: name).lowercased()
  events.take { builder throws(PageBuilder.Excess) in builder.end(tag) }
}

private func characters(_ data: UnsafeMutableRawPointer?, _ text: UnsafePointer<xmlChar>?, _ count: CInt) {
  guard let events = PageEvents.of(data), let text else { return }
  let bytes = UnsafeBufferPointer(start: text, count: Int(count))
  events.take { builder throws(PageBuilder.Excess) in try builder.add(text: bytes) }
}

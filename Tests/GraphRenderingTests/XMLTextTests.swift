import Testing

struct XMLTextTests {
  @Test(arguments: [
    "<a>", "<a></b>", "<a><b></a></b>", "<a/><b/>", "<a b=c/>", "<a b=\"c\" b=\"d\"/>", "<a>&nbsp;</a>", "<a>&</a>",
    "<a>\u{1}</a>", "<a b=\"<\"/>", "text", "", "<!DOCTYPE a><a/>", "<a>\u{FFFE}</a>",
  ])
  func `what is not well-formed is refused`(text: String) {
    #expect(throws: XMLText.Malformed.self) { try XMLText(Array(text.utf8)) }
  }

  @Test func `elements, attributes and text are read`() throws {
    let text = "<?xml version=\"1.0\"?>\n<!-- c --><a b=\"1 &amp; &#50;\">x<c/>y &lt;</a>\n"
    let xml = try XMLText(Array(text.utf8))
    #expect(xml.elements.map(\.name) == ["a", "c"])
    #expect(xml.elements[0].attributes == ["b": "1 & 2"])
    #expect(xml.elements[0].text == "xy <")
    #expect(xml.elements[1].ancestors == [0])
  }
}

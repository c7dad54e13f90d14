import GraphRendering
import Testing

struct PictureFormatTests {
  @Test(arguments: [
    ("graph.svg", PictureFormat.svg), ("a.b/c.PNG", .png), ("x.gv", .dot), ("x.dot", .dot), ("y.pdf", .pdf),
  ])
  func `the ending names the format`(name: String, format: PictureFormat) {
    #expect(PictureFormat(fileName: name) == format)
  }

  @Test(arguments: ["graph", "graph.jpeg", "svg", "graph.", ""])
  func `any other ending names none`(name: String) {
    #expect(PictureFormat(fileName: name) == nil)
  }
}

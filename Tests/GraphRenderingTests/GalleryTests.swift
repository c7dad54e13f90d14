import ArticleModel
import Foundation
import GraphRendering
import Testing

/// Draws the samples into the folder that the variable ENTENTE_GALLERY names, to be looked at.
struct GalleryTests {
  static let folder = ProcessInfo.processInfo.environment["ENTENTE_GALLERY"]

  @Test(.enabled(if: folder != nil))
  func `the samples can be looked at`() throws {
    let folder = try #require(Self.folder)
    let layouts =
      ProcessInfo.processInfo.environment["ENTENTE_LAYOUTS"]?.split(separator: ",").compactMap {
        Layout(rawValue: String($0))
      } ?? [.automatic]
    let wanted = ProcessInfo.processInfo.environment["ENTENTE_SAMPLES"]?.split(separator: ",").map(String.init)
    for (name, graph, title) in [
      ("thaw", SampleGraphs.thaw, "A new tone between Moscow and Washington"),
      ("mentions", SampleGraphs.mentions, "Who mentions whom, March 2009"),
      ("sixty", SampleGraphs.dealt(60, lines: 100, seed: 1), "Sixty entities and a hundred relations"),
      ("twenty-five", SampleGraphs.dealt(25, lines: 45, seed: 5), "Twenty-five entities"),
      ("hundred-fifty", SampleGraphs.dealt(150, lines: 260, seed: 3), "A hundred and fifty entities"),
      ("three", SampleGraphs.dealt(3, lines: 4, seed: 3), "Three"),
    ] where wanted?.contains(name) ?? true {
      for layout in layouts {
        let renderer = GraphRenderer(options: RenderingOptions(layout: layout, title: title))
        for format in [PictureFormat.dot, .svg, .png, .pdf] {
          let start = ContinuousClock.now
          let bytes = try renderer.render(graph, as: format)
          print(name, layout, format, ContinuousClock.now - start)
          try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)-\(layout).\(format)"))
        }
      }
    }
  }
}

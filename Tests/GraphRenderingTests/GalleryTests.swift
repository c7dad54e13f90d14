import Foundation
import GraphRendering
import Testing

/// Draws the samples; with `ENTENTE_GALLERY=folder` into that folder, to be looked at.
struct GalleryTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let folder = environment["ENTENTE_GALLERY"]

  @Test(arguments: SampleGraphs.all + (folder == nil ? [] : [SampleGraphs.large]))
  func `the samples can be drawn and looked at`(sample: Sample) throws {
    let layout = Self.environment["ENTENTE_LAYOUT"].flatMap(Layout.init(rawValue:)) ?? .automatic
    let renderer = GraphRenderer(options: RenderingOptions(layout: layout, title: sample.title))
    for format in Self.folder == nil ? [.svg] : PictureFormat.allCases {
      let start = ContinuousClock.now
      let bytes = try renderer.render(sample.graph, as: format)
      #expect(bytes.count > 1_000)
      guard let folder = Self.folder else { continue }
      print(sample.name, layout, format, ContinuousClock.now - start)
      try Data(bytes).write(to: URL(fileURLWithPath: folder).appending(path: "\(sample.name)-\(layout).\(format)"))
    }
  }
}

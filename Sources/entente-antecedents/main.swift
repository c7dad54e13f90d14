// entente-antecedents FILE…: the pronouns of the articles in the files and whom each may mean, a JSON line an article, for
// Scripts/meaning/antecedents.py. Offsets count UTF-8 bytes.
import ArticleModel
import Extraction
import Foundation
import Reading

struct Line: Encodable {
  struct Example: Encodable {
    let span: [Int]
    let kind: String
    /// Entity of each candidate; -1 for nobody.
    let entities: [Int]
    let features: [[Double]]
  }
  let id: String
  let text: String
  let features: [String]
  let entities: [[[Int]]]
  /// Of each entity, its name first.
  let names: [[String]]
  let examples: [Example]
}

let examples = try AntecedentExamples()
let reader = ArticleReader()
let encoder = JSONEncoder()
for file in reader.files(at: Array(CommandLine.arguments.dropFirst())).files {
  try reader.read(file) { event in
    guard case .article(let article, _) = event else { return }
    let found = try examples.examples(of: article)
    let line = Line(
      id: article.id, text: article.text, features: AntecedentExamples.features,
      entities: found.entities.map { $0.map { [$0.start, $0.end] } }, names: found.names,
      examples: found.examples.map { example in
        Line.Example(
          span: [example.span.start, example.span.end], kind: example.kind,
          entities: example.candidates.map { $0.entity ?? -1 }, features: example.candidates.map(\.features))
      })
    try FileHandle.standardOutput.write(contentsOf: encoder.encode(line) + Data([0x0A]))
  }
}

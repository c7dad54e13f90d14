// entente-candidates OUT FILE…: writes what Scripts/train-meaning learns from, for the articles in the files.
//
// OUT/documents.jsonl    a line an article: id, sentences, tokens, entities, statements, what the rules read
// OUT/candidates.bin     all candidates as 32-bit numbers (CandidateDump.Row), each with the number of its features before these
// OUT/states.bin         for each token its state: 7-bit numbers, then scale and zero
import ArticleModel
import Extraction
import Foundation
import Reading

struct Line: Encodable {
  struct Entity: Encodable {
    let type: String
    let name: String
    let aliases: [String]
    let mentions: [[Int]]
  }
  struct Rule: Encodable {
    let s: Int
    let p: String
    let o: Int
    let status: String
    let sentence: Int
    let rule: String
  }
  let id: String
  let text: String
  let sentences: [[Int]]
  let tokens: [[Int]]
  let lemmas: [String]
  let entities: [Entity]
  let statements: [[Int]]
  let rules: [Rule]
  let candidates: Int
}

final class Output {
  private let handle: FileHandle
  private var buffer = Data()

  init(_ path: String) throws {
    try Data().write(to: URL(fileURLWithPath: path))
    handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
  }

  func write(_ data: Data) throws {
    buffer.append(data)
    if buffer.count > 1 << 20 { try flush() }
  }

  func write<Number>(_ numbers: [Number]) throws { try write(numbers.withUnsafeBytes { Data($0) }) }

  func flush() throws {
    try handle.write(contentsOf: buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}

func line(of draft: Draft, _ dump: CandidateDump) -> Line {
  Line(
    id: draft.document.article.id, text: draft.document.article.text,
    sentences: draft.document.sentences.map { [$0.span.start, $0.span.end] },
    tokens: draft.document.tokens.map { [$0.span.start, $0.span.end] },
    lemmas: draft.document.tokens.map(\.lemma),
    entities: draft.entities.map { entity in
      Line.Entity(
        type: entity.type.rawValue, name: entity.name, aliases: entity.aliases,
        mentions: entity.mentions.map { [$0.span.start, $0.span.end] })
    },
    statements: draft.statements.map { [$0.speaker ?? -1, $0.content.start, $0.content.end] },
    rules: dump.rules.map {
      Line.Rule(
        s: $0.subject, p: $0.predicate.rawValue, o: $0.object, status: $0.status.rawValue, sentence: $0.sentence,
        rule: $0.name)
    },
    candidates: dump.rows.count)
}

guard CommandLine.arguments.count > 2 else {
  print("usage: entente-candidates OUT FILE…")
  exit(2)
}
let folder = CommandLine.arguments[1]
try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
let documents = try Output(folder + "/documents.jsonl")
let candidates = try Output(folder + "/candidates.bin")
let states = try Output(folder + "/states.bin")
let extractor = try Extractor(scorer: nil)
let reader = ArticleReader()
let encoder = JSONEncoder()
for file in reader.files(at: Array(CommandLine.arguments[2...])).files {
  try reader.read(file) { event in
    guard case .article(let article, _) = event else { return }
    let draft = extractor.draft(of: article)
    let dump = CandidateDump(of: draft)
    try documents.write(try encoder.encode(line(of: draft, dump)) + Data([0x0A]))
    for row in dump.rows {
      try candidates.write(row.numbers)
      try candidates.write([UInt32(row.features.count)])
      try candidates.write(row.features)
    }
    for token in draft.document.tokens.indices {
      let state = draft.document.states.quantised(token)
      try states.write(Array(state.numbers))
      try states.write([state.scale])
      try states.write([state.zero])
    }
  }
}
try documents.flush()
try candidates.flush()
try states.flush()

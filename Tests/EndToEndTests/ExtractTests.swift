import Foundation
import Testing

@Suite struct ExtractTests {
  @Test func theBytesAreTheSameWhateverTheNumberOfJobsAndTheKernels() throws {
    let one = try Program.run("extract", "--jobs", "1", samples.path)
    #expect(one.code == 0)
    #expect(try one.objects.count == 11)
    for jobs in ["2", "7"] { #expect(try Program.run("extract", "--jobs", jobs, samples.path).bytes == one.bytes) }
    // Kernels that this machine does not have fall back to its best ones, which have to answer the same.
    for kernels in ["plain", "avx2"] {
      #expect(
        try Program.run("extract", samples.path, environment: ["ENTENTE_KERNELS": kernels]).bytes == one.bytes)
    }
  }

  @Test func everyOffsetLiesInTheText() throws {
    let text =
      "“Déjà vu,” said Sergei Lavrov, Russia’s foreign minister. Mr Lavrov met Hillary Clinton in Genève on Friday."
    let input = try JSONSerialization.data(withJSONObject: ["id": "a", "text": text])
    let object = try Program.run("extract", "-", input: String(decoding: input, as: UTF8.self) + "\n").objects.first
    #expect(object?["id"] as? String == "a")
    let scalars = Array(text.unicodeScalars)
    let entities = object?["entities"] as? [[String: Any]] ?? []
    #expect(!entities.isEmpty)
    for entity in entities {
      let names = Set([entity["name"] as? String ?? ""] + (entity["aliases"] as? [String] ?? []))
      for mention in entity["mentions"] as? [[String: Any]] ?? [] {
        let (start, end) = (mention["start"] as? Int ?? -1, mention["end"] as? Int ?? -1)
        #expect(start >= 0 && start < end && end <= scalars.count)
        guard start >= 0, start < end, end <= scalars.count, mention["form"] as? String == "name" else { continue }
        var words = String.UnicodeScalarView()
        words.append(contentsOf: scalars[start..<end])
        #expect(
          names.contains { $0.contains(String(words)) || String(words).contains($0) }, "\(String(words)) of \(names)")
      }
    }
  }

  @Test func standardInputIsRead() throws {
    let result = try Program.run("extract", "-", input: "Sergei Lavrov met Hillary Clinton.")
    #expect(result.code == 0)
    #expect(try result.objects.count == 1)
  }

  @Test func explanationsNameTheWordsAndTheNearMisses() throws {
    let text = "Barack Obama met Dmitry Medvedev in London on Wednesday. Mr Medvedev said Iran might talk to Mr Obama."
    let result = try Program.run("extract", "--explain", "-", input: text)
    #expect(result.code == 0)
    let meeting = result.output.split(separator: "\n").first { $0.contains("Barack Obama → consult → Dmitry Medvedev") }
    #expect(meeting?.contains("actual, 0.") ?? false)
    #expect(result.output.contains("between “Barack Obama” and “Dmitry Medvedev”; at “met”"))
    let all = try Program.run("extract", "--explain", "--min-confidence", "1", "-", input: text).output
    let misses = all.split(separator: "Near misses", maxSplits: 1)
    #expect(misses.count == 2 && !misses[0].contains("consult") && misses[1].contains("of 1.00 that are asked for"))
  }

  @Test func aHigherConfidenceLeavesFewerRelations() throws {
    func relations(_ confidence: String) throws -> Int {
      let objects = try Program.run("extract", "--min-confidence", confidence, samples.path).objects
      return objects.reduce(0) { $0 + ($1["relations"] as? [Any] ?? []).count }
    }
    let (many, few, none) = (try relations("0.1"), try relations("0.6"), try relations("1"))
    #expect(many > few && few > 0 && none == 0)
    #expect(try Program.run("extract", "--min-confidence", "2", samples.path).code == 2)
  }
}

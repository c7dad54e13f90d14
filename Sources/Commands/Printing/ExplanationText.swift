internal import ArticleModel
internal import Extraction

/// Why the relations of an article were believed and others were not, as `entente extract --explain` prints it.
struct ExplanationText {
  let extract: Extract

  /// Prints the article's relations, then what came near.
  func print(_ explanations: [RelationExplanation], on console: Console) throws {
    let article = extract.article
    let heading = article.title.map { "\(article.id): \($0)" } ?? article.id
    try console.write(console.output.bold(Printable.line(heading)) + "\n")
    for explanation in explanations where explanation.relation != nil { try print(explanation, console) }
    let missed = explanations.filter { $0.relation == nil }
    if !missed.isEmpty { try console.write("\n" + console.output.bold("Near misses") + "\n") }
    for explanation in missed { try print(explanation, console) }
    try console.write("\n")
  }

  private func print(_ explanation: RelationExplanation, _ console: Console) throws {
    let width = console.output.width ?? 100
    try console.write("\n" + Self.line(headline(explanation)) + "\n")
    for line in TextWrapping.lines(of: details(explanation), width: width - 4) {
      try console.write("    \(line)\n")
    }
  }

  /// `Sergei Lavrov → position (foreign minister) → Russia, actual, 0.93`
  private func headline(_ explanation: RelationExplanation) -> String {
    let relation = explanation.relation.map { extract.relations[$0] }
    let title = relation?.title.map { " (\($0))" } ?? ""
    var line = "\(name(explanation.subject)) → \(explanation.predicate.rawValue)\(title) → \(name(explanation.object))"
    if let relation {
      line += ", \(relation.status.rawValue)"
      if !relation.assertedBy.isEmpty { line += ", says " + relation.assertedBy.map(name).joined(separator: ", says ") }
    }
    line += ", \(Self.share(explanation.probability))"
    if let reason = explanation.reason {
      line += " of \(Self.share(explanation.threshold)) that are asked for: \(reason.rawValue)"
    }
    return line
  }

  /// The ends, the trigger, the rules, the clues and the sentence.
  private func details(_ explanation: RelationExplanation) -> String {
    let ends = [explanation.subjectWords, explanation.objectWords].map { $0.map(quoted) ?? "named elsewhere" }
    var parts = ["between \(ends[0]) and \(ends[1])"]
    if let trigger = explanation.trigger { parts.append("at \(quoted(trigger))") }
    parts.append(explanation.rules.isEmpty ? "no rule" : "by rule " + explanation.rules.joined(separator: ", "))
    let clues = explanation.clues.map { "\($0.text) \($0.weight < 0 ? "" : "+")\(Self.share($0.weight))" }
    if !clues.isEmpty { parts.append("clues " + clues.joined(separator: ", ")) }
    return Self.line(parts.joined(separator: "; ") + ". " + quoted(explanation.sentence))
  }

  private func name(_ entity: Int) -> String { extract.entities[entity].name }

  private func quoted(_ span: TextSpan) -> String { "“\(extract.article.text.slice(span))”" }

  private static func line(_ text: String) -> String { Printable.line(text) }

  /// Two decimals.
  private static func share(_ value: Double) -> String {
    let hundredths = Int((abs(value) * 100).rounded())
    let tail = hundredths % 100
    return "\(value < 0 && hundredths > 0 ? "−" : "")\(hundredths / 100).\(tail < 10 ? "0" : "")\(tail)"
  }
}

internal import ArticleModel
internal import Knowledge

/// Finds what is said inside of what is said: `Lavrov said that Clinton had denied that …`.
///
/// The engine's contents do not overlap; the tree tells the inner one by its verb, its subject and its clause.
struct NestedSpeech {
  static let rule = "nested-speech"

  let document: Document
  let lexicon: Lexicon
  let quotations: Quotations

  /// The statements inside of those `found`.
  func attributions(inside found: [Attribution]) -> [Attribution] {
    var taken = Set(found.compactMap(\.cue).flatMap { $0 })
    var inner: [Attribution] = []
    for outer in found {
      for verb in outer.content where document.tokens[verb].partOfSpeech == .verb && taken.insert(verb).inserted {
        guard let attribution = attribution(of: verb, inside: outer.content) else { continue }
        inner.append(attribution)
      }
    }
    return inner
  }

  private func attribution(of verb: Int, inside outer: Range<Int>) -> Attribution? {
    let lemma = lexicon.word(document.tokens[verb].lemma)
    // A clause alone: `wants to help`, `attacked the proposal` inside of speech tell what one does.
    guard let reporting = lexicon.verb(lemma)?.reporting, reporting.takesClause, !reporting.takesThatOnly,
      let clause = document.children(of: verb, as: .ccomp).first(where: { $0 > verb }),
      document.children(of: verb, as: .auxPass, .nsubjPass).isEmpty,
      let source = SourceFinder(document: document).source(of: verb..<verb + 1), outer.overlaps(source)
    else { return nil }
    let words = document.subtree(of: clause).clamped(to: outer)
    let content = ContentTrimmer(document: document, quotations: quotations).trimmed(words)
    guard content.count > 1, !content.contains(verb) else { return nil }
    return Attribution(
      source: source, cue: verb..<verb + 1, content: content, isDirect: quotations.touches(content),
      rule: Self.rule)
  }
}

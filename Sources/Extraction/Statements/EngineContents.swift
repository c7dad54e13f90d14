internal import ArticleModel
internal import Knowledge

/// The reported speech that the engine reads, cut as statements are: without the marks around it and a leading `that`.
struct EngineContents {
  let document: Document
  let quotations: Quotations

  func attributions() -> [Attribution] {
    let trimmer = ContentTrimmer(document: document, quotations: quotations)
    var found: [Attribution] = []
    for speech in document.reportedSpeech.map(withOwnCue) {
      let source = source(of: speech)
      for part in parts(of: speech).map({ completed(clipped($0, to: speech.cue), of: speech) }) {
        let content = trimmer.trimmed(part)
        guard isStatement(content, source, isDirect: quotations.touches(part)), !isHearer(content, of: speech.cue)
        else { continue }
        let attribution = Attribution(
          source: source, cue: speech.cue, content: content, isDirect: quotations.touches(part), rule: "engine")
        if let last = found.last, touch(last, attribution) {
          found[found.count - 1].content = last.content.lowerBound..<content.upperBound
          found[found.count - 1].isDirect = last.isDirect || attribution.isDirect
        } else {
          found.append(attribution)
        }
      }
    }
    WholeQuotations(document: document, quotations: quotations).mend(&found)
    giveSpeakers(&found)
    return found
  }

  /// With the cue that stands right behind the quotation, where the engine took one from afar.
  private func withOwnCue(_ speech: ReportedSpeech) -> ReportedSpeech {
    guard
      let own = QuotationCue(document: document, lexicon: .english, quotations: quotations).cue(behind: speech.content),
      speech.cue.map({ !$0.overlaps(own.cue) && !isBefore($0, speech.content) }) ?? true
    else { return speech }
    return ReportedSpeech(content: speech.content, cue: own.cue, source: own.source)
  }

  /// Whether a cue stands before its content, in one sentence.
  private func isBefore(_ cue: Range<Int>, _ content: Range<Int>) -> Bool {
    cue.lowerBound < content.lowerBound && sentence(of: cue.lowerBound) == sentence(of: content.lowerBound)
  }

  /// Who says it, by the engine and by the tree: the whole phrase where the engine reads a part of it, as the last words of
  /// `Christine Scheel, an expert of the Greens, said`.
  private func source(of speech: ReportedSpeech) -> Range<Int>? {
    guard let cue = speech.cue, let phrase = SourceFinder(document: document).source(of: cue) else {
      return speech.source
    }
    guard let source = speech.source else { return phrase }
    // `Student Association president Sehar Memon`, which the tree takes apart.
    if source.lowerBound <= phrase.lowerBound, phrase.upperBound <= source.upperBound { return source }
    guard !phrase.overlaps(speech.content) else { return source }
    // `after the mogul claimed that …`: the verb's own subject, and anyone of its sentence before one from another.
    let isOwn = document.head(of: cue).map {
      document.children(of: $0, as: .nsubj, .nmodPossessive, .nmod).contains(where: phrase.contains)
    }
    return isOwn ?? false || phrase.overlaps(source)
      || sentence(of: source.lowerBound) != sentence(of: cue.lowerBound) ? phrase : source
  }

  /// The part of the content that stands in one paragraph with the cue; all of it where it is quoted.
  ///
  /// Speech in no quotation marks ends with its paragraph: a headline's last words begin no sentence of the article.
  private func clipped(_ content: Range<Int>, to cue: Range<Int>?) -> Range<Int> {
    guard let cue, !quotations.touches(content) else { return content }
    let sentences = document.sentences
    var first = sentence(of: content.lowerBound)
    var last = sentence(of: content.upperBound - 1)
    guard sentences[first].paragraph != sentences[last].paragraph else { return content }
    if cue.lowerBound >= content.upperBound {
      while sentences[first].paragraph != sentences[last].paragraph { first += 1 }
    } else {
      while sentences[last].paragraph != sentences[first].paragraph { last -= 1 }
    }
    return max(
      content.lowerBound, sentences[first].tokens.lowerBound)..<min(
        content.upperBound, sentences[last].tokens.upperBound)
  }

  /// The content to the end of the clause that its cue governs and of its last phrase, where the engine breaks off inside.
  private func completed(_ content: Range<Int>, of speech: ReportedSpeech) -> Range<Int> {
    var end = content.upperBound
    if let cue = speech.cue, cue.upperBound <= content.lowerBound, let verb = document.head(of: cue),
      let child = document.children(of: verb, as: .ccomp).first(where: content.contains)
    {
      end = max(end, document.subtree(of: child).upperBound)
    }
    end = max(end, endOfPhrase(at: content.upperBound - 1))
    guard end > content.upperBound else { return content }
    let next = document.reportedSpeech.first { $0.content.lowerBound >= content.upperBound }
    let limits = [
      next?.content.lowerBound, next?.cue?.lowerBound, next?.source?.lowerBound, speech.cue?.lowerBound,
      speech.source?.lowerBound,
    ]
    let limit = limits.compactMap { $0 }.filter { $0 >= content.upperBound }.min() ?? end
    return content.lowerBound..<min(end, limit)
  }

  /// The end of the phrase of which `token` is no more than the beginning: `countries such [as] Greece, Ireland or Portugal`;
  /// the end of the token where it begins none.
  private func endOfPhrase(at token: Int) -> Int {
    var noun = token
    if document.tokens[noun].relation == .fixed, let head = document.tokens[noun].head { noun = head }
    climbing: while let head = document.tokens[noun].head, head > noun {
      switch document.tokens[noun].relation {
      case .compound, .amod, .det, .nmodPossessive, .nummod, .case, .nmodDescriptive: noun = head
      default: break climbing
      }
    }
    return max(token, noun, noun > token ? document.children(of: noun, as: .conj).last ?? 0 : 0) + 1
  }

  /// The content; two where who says it stands in it: `“It is,” he said, “a ploy.”`
  ///
  /// A cue alone breaks none: `Clinton is expected to win`.
  private func parts(of speech: ReportedSpeech) -> [Range<Int>] {
    guard let cue = speech.cue, let source = speech.source, speech.content.contains(cue.lowerBound),
      speech.content.contains(source.lowerBound)
    else { return [speech.content] }
    let first = min(cue.lowerBound, source.lowerBound)
    let last = max(cue.upperBound, source.upperBound)
    let before = speech.content.lowerBound..<first
    // `The move was criticized, according to …`, where the engine reads too far.
    guard !before.isEmpty, last < speech.content.upperBound else { return [before.isEmpty ? speech.content : before] }
    // `“…,” she said on Tuesday in Berlin. “…”`: what is quoted goes on where the marks do.
    if let quotation = quotations.holding(first - 1), quotation.tokens.upperBound <= first + 1,
      let next = quotations.all.first(where: { $0.tokens.lowerBound >= last }),
      next.tokens.lowerBound < speech.content.upperBound
    {
      return [before, next.tokens.lowerBound..<speech.content.upperBound]
    }
    return [before, last..<speech.content.upperBound]
  }

  /// Whether so many words can be what somebody says: `that` alone cannot.
  private func isStatement(_ content: Range<Int>, _ source: Range<Int>?, isDirect: Bool) -> Bool {
    guard content.count < 3, !isDirect else { return !content.isEmpty }
    return source != nil
      && content.contains {
        switch document.tokens[$0].partOfSpeech {
        case .noun, .verb, .adjective: true
        default: false
        }
      }
  }

  /// Whether the words are no more than who is told: `Graham told The New York Times then`.
  private func isHearer(_ content: Range<Int>, of cue: Range<Int>?) -> Bool {
    let lexicon = Lexicon.english
    guard let cue, let verb = document.head(of: cue), let noun = document.head(of: content),
      document.tokens[noun].head == verb, document.tokens[noun].partOfSpeech.isNominal,
      lexicon.verb(lexicon.word(document.tokens[verb].lemma))?.reporting?.hasHearer ?? false
    else { return false }
    switch document.tokens[noun].relation {
    case .obj, .iobj: return !content.contains { document.tokens[$0].features.verbForm != nil }
    default: return false
    }
  }

  /// Whether two contents of one cue have nothing between them: the indirect and the direct part of one clause.
  private func touch(_ a: Attribution, _ b: Attribution) -> Bool {
    guard a.source == b.source, a.cue == b.cue, b.content.lowerBound >= a.content.upperBound else { return false }
    return (a.content.upperBound..<b.content.lowerBound).allSatisfy { quotations.marks[$0] != nil }
  }

  /// Gives speech without a source the speaker of the sentence before, where it goes on.
  private func giveSpeakers(_ found: inout [Attribution]) {
    for index in found.indices.dropFirst() where found[index].source == nil {
      let before = found[index - 1]
      guard before.source != nil,
        sentence(of: found[index].content.lowerBound) - sentence(of: before.content.upperBound - 1) < 2
      else { continue }
      found[index].source = before.source
    }
  }

  private func sentence(of token: Int) -> Int { document.sentence(at: document.tokens[token].span.start) ?? 0 }
}

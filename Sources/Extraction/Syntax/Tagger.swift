internal import ArticleModel
internal import Knowledge

/// Finds the likeliest sequence of tags of a sentence: a hidden Markov model of first order (Viterbi), counted from
/// treebanks.
struct Tagger: Sendable {
  private let lexicon: Lexicon

  init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// A choice for one token: a tag, what the best way to it costs, and which choice of the token before that way takes.
  private struct Choice {
    let tag: WordTag
    var cost: Float
    var previous: Int32
  }

  /// Writes the tags of the tokens of `sentence` into `syntax.tags`.
  ///
  /// Needs words and marks. A token that a name covers is a name. Linear in the tokens.
  func tag(_ sentence: Range<Int>, of draft: Draft, text: borrowing Span<UInt8>, into syntax: inout Syntax) {
    var choices: [Choice] = [Choice(tag: .punctuation, cost: 0, previous: 0)]
    choices.reserveCapacity(sentence.count * 4)
    var starts: [Int] = [0]
    var before = 0..<1
    for token in sentence {
      let start = choices.count
      let isFirst = token == sentence.lowerBound
      candidates(token, isFirst: isFirst, of: draft, syntax: syntax, text: text, into: &choices)
      for at in start..<choices.count {
        var best = Float.infinity
        var from = Int32(before.lowerBound)
        let column = choices[at].tag.index
        for previous in before {
          let cost =
            choices[previous].cost
            + lexicon.tags.transitions[choices[previous].tag.index * WordTag.allCases.count + column]
          if cost < best {
            best = cost
            from = Int32(previous)
          }
        }
        choices[at].cost += best
        choices[at].previous = from
      }
      starts.append(start)
      before = start..<choices.count
    }
    var at = before.lowerBound
    for choice in before where choices[choice].cost < choices[at].cost { at = choice }
    for token in sentence.reversed() {
      syntax.tags[token] = choices[at].tag
      at = Int(choices[at].previous)
    }
  }

  private func candidates(
    _ token: Int, isFirst: Bool, of draft: Draft, syntax: Syntax, text: borrowing Span<UInt8>,
    into choices: inout [Choice]
  ) {
    func add(_ tag: WordTag, _ cost: Float) { choices.append(Choice(tag: tag, cost: cost, previous: 0)) }
    if syntax.marks[token] != .none { return add(.punctuation, 0) }
    if let mention = draft.mentionAt[token], mention.form != .pronoun, mention.form != .nominal {
      return add(.name, 0)
    }
    let span = draft.document.tokens[token].span
    let first = text[span.start]
    if (0x30...0x39).contains(first) { return add(.number, 0) }
    let isCapital = (0x41...0x5A).contains(first)
    if token > 0, draft.mentionAt[token - 1] != nil, first == UInt8(ascii: "'") || first > 0x7F, span.count < 5 {
      // `Spain's requested bailout` is a possessive far oftener than `Spain is`.
      add(.possessive, 0)
      add(.third, 8)
      return
    }
    let known = lexicon.tags.candidates(of: syntax.words[token])
    if !known.isEmpty {
      // `Nakasone leaves`: behind a person, a word that may be a verb seldom is a noun.
      let isBehindPerson =
        token > 0
        && draft.mentionAt[token - 1].map { $0.form == .name && draft.entities[$0.entity].type == .person } ?? false
      let mayBeVerb = isBehindPerson && known.contains { $0.tag == .third || $0.tag == .past }
      for candidate in known where isCapital || candidate.tag != .name || known.count == 1 {
        add(candidate.tag, candidate.cost + (mayBeVerb && candidate.tag == .noun ? 2.5 : 0))
      }
      if isCapital, !isFirst, !known.contains(where: { $0.tag == .name }) { add(.name, 11) }
      return
    }
    if isCapital {
      add(.name, 0)
      add(.noun, isFirst ? 3 : 5)
      add(.adjective, isFirst ? 3 : 5)
      return
    }
    for candidate in lexicon.tags.candidates(byEndingOf: text, span.start..<span.end) {
      add(candidate.tag, candidate.cost)
    }
  }
}

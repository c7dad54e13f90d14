internal import ArticleModel
internal import CEngineWeights
internal import CKernels
internal import Synchronization

/// Reads documents: one encoder, many heads (README).
///
/// Several threads may read with it at a time.
final class Engine: Sendable {
  private let weights: EngineWeights
  private let kernels: Kernels
  private let encoder: Encoder
  private let treeHead: TreeHead
  private let linkHead: LinkHead
  /// Workspaces that nobody uses at the moment.
  private let workspaces = Mutex<[Borrowed]>([])

  /// What passes the lock. `@unchecked Sendable` because whoever takes it out of the list is alone with it.
  private struct Borrowed: @unchecked Sendable { let workspace: Workspace }

  /// An engine with the weights that lie in the program.
  convenience init() throws(WeightError) {
    let file = engine_weights()
    try self.init(EngineWeights(bytes: UnsafeRawBufferPointer(start: file.bytes, count: file.count)))
  }

  init(_ weights: EngineWeights, kernels: Kernels = .best) {
    self.weights = weights
    self.kernels = kernels
    encoder = Encoder(weights: weights, kernels: kernels)
    treeHead = TreeHead(weights: weights.tree, kernels: kernels)
    linkHead = LinkHead(weights: weights.link, kernels: kernels)
  }

  /// Reads the words of a document.
  ///
  /// - Parameters:
  ///   - tokens: its words.
  ///   - sentences: rough sentences, where windows may be cut; their paragraphs are taken as they are.
  ///   - pieces: most pieces of a batch; the answer is the same for any.
  func read(
    _ tokens: [Token], sentences: [Sentence], text: borrowing Span<UInt8>, pieces: Int = Workspace.pieces
  ) -> Reading {
    let input = EngineInput(tokens, sentences: sentences, text: text, vocabulary: weights.vocabulary)
    let windows = Window.cut(sentences.lazy.map(\.tokens), starts: input.starts, most: weights.window - 2)
    var reading = Reading(words: tokens.count, reference: weights.mention.outputs / 2, state: weights.width)
    var paragraph = -1
    for sentence in sentences where sentence.paragraph != paragraph {
      reading.begins[sentence.tokens.lowerBound] = true
      paragraph = sentence.paragraph
    }
    let rules = RulesSay(sentences, tokens: tokens, text: text)
    let workspace = workspaces.withLock { $0.popLast()?.workspace } ?? Workspace(for: weights)
    var batch = 0..<0
    var used = 0
    for (number, window) in windows.enumerated() {
      let size = input.pieces(of: window.words) + 2
      if used + size > min(pieces, Workspace.pieces), !batch.isEmpty {
        read(windows[batch], of: input, rules: rules, in: workspace, into: &reading)
        batch = number..<number
        used = 0
      }
      batch = batch.lowerBound..<number + 1
      used += size
    }
    if !batch.isEmpty { read(windows[batch], of: input, rules: rules, in: workspace, into: &reading) }
    workspaces.withLock { $0.append(Borrowed(workspace: workspace)) }
    return reading
  }

  /// Reads one batch.
  private func read(
    _ windows: ArraySlice<Window>, of input: EngineInput, rules: RulesSay, in w: Workspace, into reading: inout Reading
  ) {
    var rows: [Range<Int>] = []
    var words = 0
    var row = 0
    for window in windows {
      let start = row
      w.put(weights.vocabulary.opening, shape: 0, place: 0, at: row)
      row += 1
      for word in window.words {
        w.first[words] = Int32(row)
        words += 1
        for piece in input.starts[word]..<input.starts[word + 1] {
          w.put(input.ids[piece], shape: input.shapes[piece], place: row - start, at: row)
          row += 1
        }
      }
      w.put(weights.vocabulary.closing, shape: 0, place: row - start, at: row)
      row += 1
      rows.append(start..<row)
    }
    encoder.encode(windows: rows, words: words, in: w)
    kernels.apply(weights.tags.linear, to: w.x.start, rows: words, by: w.quantised, into: w.tags)
    kernels.apply(weights.mention, toQuantised: w.quantised, rows: words, into: w.mention)
    let firstWord = windows.first?.words.lowerBound ?? 0
    for word in 0..<words {
      let state = w.quantised.rows[word]
      reading.states.put(
        w.quantised.numbers.row(word, width: weights.width), scale: state.scale, zero: state.zero, at: firstWord + word)
    }
    treeHead.prepare(words: words, in: w)
    for word in 0..<words { readTags(of: word, as: firstWord + word, rules: rules, in: w, into: &reading) }
    readTrees(windows, words: words, in: w, into: &reading)
    for window in windows { readLinks(window, row: window.words.lowerBound - firstWord, in: w, into: &reading) }
  }

  private func readTags(of row: Int, as word: Int, rules: RulesSay, in w: Workspace, into reading: inout Reading) {
    let tags = weights.tags
    let scores = w.tags.start + row * tags.linear.stride
    for tag in tags.names { reading.nameScores[word * NameTag.count + tag - tags.names.lowerBound] = scores[tag] }
    reading.partsOfSpeech[word] = tags.partsOfSpeech[Self.best(scores, tags.partOfSpeech)]
    if reading.partsOfSpeech[word].isNominal {
      let vectors = UnsafeBufferPointer(
        start: w.mention.start + row * weights.mention.stride, count: weights.mention.outputs)
      reading.references.add(vectors, for: word)
    }
    reading.features[word] = tags.featureSets[Self.best(scores, tags.features)]
    let first = tags.first.lowerBound
    if scores[first + 1] - scores[first] + rules.scores[word] > 0 { reading.begins[word] = true }
    reading.cues[word] = UInt8(Self.best(scores, tags.cue))
    reading.sources[word] = UInt8(Self.best(scores, tags.source))
  }

  private func readTrees(_ windows: ArraySlice<Window>, words: Int, in w: Workspace, into reading: inout Reading) {
    let firstWord = windows.first?.words.lowerBound ?? 0
    var heads = [Int32](repeating: -1, count: words)
    for window in windows {
      var start = window.words.lowerBound
      if !window.continuesSentence { reading.begins[start] = true }
      for end in window.words.lowerBound + 1...window.words.upperBound
      where end == window.words.upperBound || reading.begins[end] {
        treeHead.heads(of: start - firstWord..<end - firstWord, in: w) { heads[$0] = Int32($1) }
        start = end
      }
    }
    treeHead.relate(heads: heads, in: w)
    for (row, head) in heads.enumerated() {
      reading.heads[firstWord + row] = head < 0 ? nil : firstWord + Int(head)
      let scores = w.relations.start + row * weights.tree.relation.stride
      reading.relations[firstWord + row] = weights.tree.relations[Self.best(scores, 0..<weights.tree.relations.count)]
    }
    for window in windows where !reading.begins[window.words.lowerBound] { reading.joinParts(at: window.words) }
  }

  /// Finds a window's contents, and what they are linked to.
  private func readLinks(_ window: Window, row: Int, in w: Workspace, into reading: inout Reading) {
    let tags = weights.tags
    let first = window.words.lowerBound
    w.speechPath.tag(
      window.words, after: first > 0 ? reading.contents[first - 1] : SpeechTag.outside, into: &reading.contents
    ) { word, tag in w.tags[(row + word - first) * tags.linear.stride + tags.content.lowerBound + tag] }
    var isPrepared = false
    for word in window.words where SpeechTag.starts(at: word, in: reading.contents) {
      let rows = row..<row + window.words.count
      if !isPrepared { linkHead.prepare(rows, width: weights.width, in: w) }
      isPrepared = true
      let content = word - first
      func target(_ kind: LinkHead.Target) -> Int? {
        linkHead.best(kind, of: content, words: rows.count, in: w).map { first + $0 }
      }
      reading.links.append(Reading.Link(content: word, cue: target(.cue), source: target(.source)))
    }
  }

  /// Number of the best of `range`, counted from its start; the first where several are.
  private static func best(_ scores: UnsafePointer<Float>, _ range: Range<Int>) -> Int {
    var best = range.lowerBound
    for i in range where scores[i] > scores[best] { best = i }
    return best - range.lowerBound
  }

  /// Makes name scores probabilities.
  func soften(_ scores: inout [Float]) {
    let count = NameTag.count
    let row = Memory<Float>(16)
    for start in stride(from: 0, to: scores.count, by: count) {
      var top = scores[start]
      for i in 1..<count { top = max(top, scores[start + i]) }
      for i in 0..<count { row[i] = scores[start + i] - top }
      kernels.c.pointee.exp(row.start, 16, row.start)
      var sum: Float = 0
      for i in 0..<count { sum += row[i] }
      for i in 0..<count { scores[start + i] = row[i] / sum }
    }
  }
}

extension Workspace {
  /// Puts a piece at a row of the batch.
  @inline(__always)
  func put(_ piece: Int32, shape: Int32, place: Int, at row: Int) {
    id[row] = piece
    self.shape[row] = shape
    self.place[row] = Int32(place)
  }
}

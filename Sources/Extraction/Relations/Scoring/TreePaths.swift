internal import ArticleModel

/// One step of a path: a word, and how it hangs on the next word up.
struct PathStep: Hashable {
  let token: Int
  /// As the tree says, or as the sentence means it: in `Lavrov, who met Clinton` Lavrov is a subject of `met`.
  var relation: DependencyRelation
}

/// The way through a tree from one word to another.
struct TreePath: Hashable {
  /// From the first word up to below `top`.
  var up: [PathStep]
  /// Where the two ways meet.
  var top: Int
  /// From the second word up to below `top`.
  var down: [PathStep]
}

/// Finds ways through a document's trees.
struct TreePaths {
  private let document: Document
  private let depths: [Int32]

  init(_ document: Document) {
    self.document = document
    var depths = [Int32](repeating: -1, count: document.tokens.count)
    var chain: [Int] = []
    for token in document.tokens.indices {
      var at = token
      while depths[at] < 0, let head = document.tokens[at].head {
        chain.append(at)
        at = head
      }
      if depths[at] < 0 { depths[at] = 0 }
      while let below = chain.popLast() {
        depths[below] = depths[at] + 1
        at = below
      }
    }
    self.depths = depths
  }

  /// Steps from a word to its sentence's root.
  func depth(of token: Int) -> Int { Int(depths[token]) }

  /// Steps between two words of a sentence.
  func distance(_ a: Int, _ b: Int) -> Int {
    let top = meeting(a, b)
    return Int(depths[a] + depths[b] - 2 * depths[top])
  }

  /// The first word of the list that the word stands in by `and` or a comma: `Hollande` in `Merkel and Hollande`: Merkel.
  func listHead(of token: Int) -> Int {
    var at = token
    while document.tokens[at].relation == .conj, let head = document.tokens[at].head { at = head }
    return at
  }

  /// The way from `a` to `b`, words of one sentence, as the sentence means it.
  ///
  /// Members of a list stand where its first word stands. Subjects that a verb shares with a verb before it, that control an
  /// infinitive or that a relative clause describes are subjects of that verb.
  func path(from a: Int, to b: Int) -> TreePath {
    let (first, second) = (listHead(of: a), listHead(of: b))
    var path = first == second ? plain(a, b) : plain(first, second)
    lower(&path, \.up, \.down)
    lower(&path, \.down, \.up)
    return path
  }

  private func meeting(_ a: Int, _ b: Int) -> Int {
    var (a, b) = (a, b)
    while a != b {
      if depths[a] >= depths[b] { a = document.tokens[a].head ?? b } else { b = document.tokens[b].head ?? a }
    }
    return a
  }

  private func plain(_ a: Int, _ b: Int) -> TreePath {
    let top = meeting(a, b)
    return TreePath(up: steps(from: a, below: top), top: top, down: steps(from: b, below: top))
  }

  private func steps(from token: Int, below top: Int) -> [PathStep] {
    var steps: [PathStep] = []
    var at = token
    while at != top, let head = document.tokens[at].head {
      steps.append(PathStep(token: at, relation: document.tokens[at].relation))
      at = head
    }
    return steps
  }

  /// Moves the top down the far side as long as the near end plays a part in the clause below.
  private func lower(
    _ path: inout TreePath, _ near: WritableKeyPath<TreePath, [PathStep]>, _ far: WritableKeyPath<TreePath, [PathStep]>
  ) {
    while path[keyPath: far].count > 1, let below = path[keyPath: far].last {
      let relation: DependencyRelation
      switch below.relation {
      case .aclRelative where path[keyPath: near].isEmpty: relation = relativeRole(in: below.token)
      case .acl where path[keyPath: near].isEmpty && document.tokens[below.token].partOfSpeech == .verb:
        relation = document.tokens[below.token].features.tense == .past ? .nsubjPass : .nsubj
      case .conj, .advcl, .xcomp, .parataxis:
        guard path[keyPath: near].count == 1, let end = path[keyPath: near].first, controls(end, below) else { return }
        relation = document.children(of: below.token, as: .auxPass).isEmpty ? .nsubj : .nsubjPass
      default: return
      }
      let end = path[keyPath: near].first?.token ?? path.top
      path[keyPath: near] = [PathStep(token: end, relation: relation)]
      path.top = below.token
      path[keyPath: far].removeLast()
    }
  }

  /// Whether a word that hangs on a verb is what the verb below does its part for.
  private func controls(_ end: PathStep, _ below: PathStep) -> Bool {
    guard document.children(of: below.token).allSatisfy({ !document.tokens[$0].relation.isSubject }) else {
      return false
    }
    switch end.relation {
    case .nsubj:
      guard below.relation == .xcomp, let head = document.tokens[end.token].head else { return true }
      return document.children(of: head, as: .obj, .iobj).isEmpty
    case .nsubjPass, .obj, .iobj: return below.relation == .xcomp
    default: return false
    }
  }

  /// What the described word is in a relative clause: `who met`, `whom he met`, `he met`.
  private func relativeRole(in verb: Int) -> DependencyRelation {
    var hasSubject = false
    for child in document.children(of: verb) {
      let token = document.tokens[child]
      if token.partOfSpeech == .pronoun, ["who", "which", "that", "whom"].contains(token.lemma) {
        return token.relation
      }
      hasSubject = hasSubject || token.relation.isSubject
    }
    return hasSubject ? .obj : .nsubj
  }
}

internal import ArticleModel
internal import Knowledge

/// `the Indonesian Navy`, `Ohio Democratic Party`, `Islamic Movement in Nigeria`: a body's name that names its seat.
struct NamedAfterPlace {
  /// A body, where its name stands, and the country or place that the name holds.
  struct Seat {
    let body: Int
    let mention: Range<Int>
    /// The words of the country or place.
    let words: Range<Int>
    /// Index of the country or place among the document's entities.
    let entity: Int
  }

  let scene: Scene

  /// The seats that the names of bodies tell, by the first mention of each.
  func seats() -> [Seat] {
    let known = namesOfSeats()
    var found: [Seat] = []
    for (body, entity) in scene.draft.entities.enumerated() where entity.type == .organization {
      guard let mention = firstMention(of: entity), mention.count > 1 else { continue }
      for start in mention {
        guard let seat = seat(of: body, at: start, in: mention, known) else { continue }
        found.append(seat)
        break
      }
    }
    return found
  }

  private func seat(of body: Int, at start: Int, in mention: Range<Int>, _ known: [Substring: Int]) -> Seat? {
    let isPaper = scene.roles(mention.upperBound - 1).contains(.press)
    var run = Gazetteer.start
    var best: Seat?
    for end in start..<min(mention.upperBound, start + 3) where end - start + 1 < mention.count {
      run = Gazetteer.extend(run, with: scene.draft.words[end].id)
      let words = start..<end + 1
      let text = scene.draft.document.text(
        of: scene.draft.document.tokens[start].span.union(scene.draft.document.tokens[end].span))
      if let fact = scene.draft.knowledge.gazetteer.lookUp(run)?.fact, let country = fact.country ?? fact.adjective,
        scene.draft.words[start].shape.isCapital
      {
        let name = scene.draft.knowledge.countries[country].name
        // A name alone is weak: the article must speak of the country besides.
        guard let entity = known[Substring(name)], !isFor(start, in: mention) else { continue }
        best = Seat(body: body, mention: mention, words: words, entity: entity)
      } else if let place = known[text], place != body, !isPaper {
        best = Seat(body: body, mention: mention, words: words, entity: place)
      }
    }
    return best
  }

  /// `Tribunal for the former Yugoslavia`: what a body is for is not where it sits.
  private func isFor(_ start: Int, in mention: Range<Int>) -> Bool {
    (mention.lowerBound..<start).contains { scene.grammar.function($0) == .for }
  }

  /// The countries by canonical name and the places by every name of the document.
  private func namesOfSeats() -> [Substring: Int] {
    var names: [Substring: Int] = [:]
    for (index, entity) in scene.draft.entities.enumerated() {
      switch entity.type {
      case .country: names[Substring(entity.name)] = index
      case .place:
        for name in [entity.name] + entity.aliases where names[Substring(name)] == nil {
          names[Substring(name)] = index
        }
      default: continue
      }
    }
    return names
  }

  private func firstMention(of entity: DocumentEntity) -> Range<Int>? {
    guard let span = entity.mentions.first(where: { $0.form == .name })?.span else { return nil }
    let tokens = scene.draft.document.tokens
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].span.start < span.start { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < tokens.count, tokens[end].span.end <= span.end { end += 1 }
    return low < end ? low..<end : nil
  }
}

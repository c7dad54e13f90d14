internal import ArticleModel
internal import Knowledge

/// Decides what kind of name each candidate is: by its own clues and by what the rest of the document says of the same
/// words.
struct NameTyping {
  /// How much the average of all places with the same words weighs beside the place itself.
  private static let shareOfDocument = 0.6
  /// What a surname earns as a person when the document has its bearer's full name, in the weights' unit.
  private static let surnameBonus: Int32 = 250

  private let draft: Draft
  private let typer: NameTyper
  private let metonymy: Metonymy

  init(_ draft: Draft, marks: NameMarks) {
    self.draft = draft
    typer = NameTyper(draft, marks: marks)
    metonymy = Metonymy(draft)
  }

  /// The names among `candidates`, in text order.
  func names(of candidates: [NameCandidate]) -> [TypedName] {
    var weights: [SIMD4<Int32>] = []
    var keys: [UInt64] = []
    var sums: [UInt64: (weight: SIMD4<Int32>, count: Int32)] = [:]
    weights.reserveCapacity(candidates.count)
    for candidate in candidates {
      let weight = isDemonym(candidate) ? SIMD4(repeating: 0) : typer.weights(of: candidate).values
      let key = draft.key(of: candidate.tokens)
      weights.append(weight)
      keys.append(key)
      let sum = sums[key] ?? (SIMD4(repeating: 0), 0)
      sums[key] = (sum.weight &+ weight, sum.count + 1)
    }
    let surnames = surnames(of: candidates, weights: weights)
    var names: [TypedName] = []
    for (i, candidate) in candidates.enumerated() {
      if isDemonym(candidate) {
        names.append(demonym(candidate))
        continue
      }
      var weight = weights[i]
      if let sum = sums[keys[i]], sum.count > 1 {
        var average = sum.weight
        for lane in 0..<4 { average[lane] = Int32(Double(sum.weight[lane]) / Double(sum.count) * Self.shareOfDocument) }
        weight &+= average
      }
      if candidate.tokens.count == 1, candidate.fact?.country == nil,
        surnames.contains(draft.words[candidate.tokens.lowerBound].id)
      {
        weight[0] += Self.surnameBonus
      }
      if isGivenInTwo(candidate.tokens) { weight[0] += Self.surnameBonus }
      if let name = name(candidate, weight) { names.append(name) }
    }
    return names
  }

  /// `Ban Ki-moon`: a small part behind a hyphen ends names of persons alone.
  private func isGivenInTwo(_ tokens: Range<Int>) -> Bool {
    tokens.count > 2 && draft.words[tokens.upperBound - 1].shape == .small
      && draft.words[tokens.upperBound - 2].shape == .hyphen
  }

  /// An adjective or a people that is no other name: `Russian`, `Swedes`.
  private func isDemonym(_ candidate: NameCandidate) -> Bool {
    guard let fact = candidate.fact, fact.adjective != nil || fact.people != nil else { return false }
    return fact.country == nil && fact.body == nil && candidate.title == nil
  }

  private func demonym(_ candidate: NameCandidate) -> TypedName {
    TypedName(
      tokens: candidate.tokens, type: .country, form: .demonym, fact: candidate.fact, title: nil, rule: "demonym",
      confidence: 1)
  }

  /// Last words of full names of persons.
  private func surnames(of candidates: [NameCandidate], weights: [SIMD4<Int32>]) -> Set<UInt32> {
    var surnames: Set<UInt32> = []
    for (candidate, weight) in zip(candidates, weights) where candidate.tokens.count > 1 && candidate.fact == nil {
      if weight[0] > max(weight[1], weight[2], weight[3]) {
        surnames.insert(draft.words[candidate.tokens.upperBound - 1].id)
      }
    }
    return surnames
  }

  private func name(_ candidate: NameCandidate, _ weight: SIMD4<Int32>) -> TypedName? {
    var best = 0
    for lane in 1..<4 where weight[lane] > weight[best] { best = lane }
    let fact = candidate.fact
    if best == 3 {
      // A state's name is one whatever stands around it; so is a body's.
      if fact?.country != nil, weight[3] - weight[2] < 400 {
        best = 2
      } else if let fact, fact.body != nil {
        return weakBody(candidate, fact, margin: weight[3] - weight[1])
      } else {
        return nil
      }
    }
    // A listed body is a place only where something is located there (`at the White House`).
    if best == 2, fact?.body != nil, fact?.place == nil, fact?.country == nil, !metonymy.isLocated(candidate) {
      best = 1
    }
    // `N.C.`
    if best == 1, let fact, fact.isAcronym, fact.place != nil, fact.body == nil { best = 2 }
    // The national team is rarely told apart from its country; the country is right more often.
    if best == 1, fact?.country != nil { best = 2 }
    let type: EntityType =
      switch best {
      case 0: .person
      case 1: .organization
      default: fact?.country != nil ? .country : .place
      }
    let confidence = Self.probability(weight, best)
    func typed(_ type: EntityType, _ form: MentionForm, _ rule: String) -> TypedName {
      TypedName(
        tokens: candidate.tokens, type: type, form: form, fact: fact, title: candidate.title, rule: rule,
        confidence: confidence)
    }
    switch type {
    case .place where fact?.seat != nil || fact?.capital != nil:
      if metonymy.standsForGovernment(candidate) { return typed(.country, .metonym, "capital") }
      return typed(.place, .name, fact?.place != nil || fact?.capital != nil ? "listed-place" : "clues")
    case .organization where fact?.seat != nil && fact?.body == nil: return typed(.country, .metonym, "seat")
    case .country where fact?.adjective != nil && metonymy.isAdjective(candidate):
      return typed(.country, .demonym, "demonym")
    case .country: return typed(.country, .name, "listed-country")
    case .organization where fact?.body != nil: return typed(.organization, .name, "listed-body")
    default: return typed(type, .name, "clues")
    }
  }

  /// A listed body that its surroundings speak against: a credit line (`AFP, dpa`) or an adjective (`the Democratic
  /// nominee`).
  private func weakBody(_ candidate: NameCandidate, _ fact: Fact, margin: Int32) -> TypedName? {
    guard margin < Self.widestBodyMargin else { return nil }
    let isAdjective = !fact.isAcronym && !fact.startsSmall && metonymy.isAdjective(candidate)
    return TypedName(
      tokens: candidate.tokens, type: .organization, form: isAdjective ? .demonym : .name, fact: fact,
      title: candidate.title, rule: "listed-body", confidence: 0.5)
  }

  private static let widestBodyMargin: Int32 = 600

  private static func probability(_ weight: SIMD4<Int32>, _ best: Int) -> Double {
    // A coarse logistic of the margin to the runner-up: enough to rank by, no need of exp.
    var second = Int32.min
    for lane in 0..<4 where lane != best { second = max(second, weight[lane]) }
    let margin = Double(weight[best] - second) / 100
    return margin <= 0 ? 0.5 : 0.5 + 0.5 * margin / (margin + 1)
  }
}

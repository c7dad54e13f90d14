internal import WordLists

/// How much each feature counts, a column for each kind of anaphor; fitted by `Scripts/meaning/antecedents.py`.
struct AntecedentWeights {
  static let shared = AntecedentWeights(TabSeparated(PackageResources.antecedents_tsv))

  /// By kind, then by feature in the order of `AntecedentFeature.allCases`.
  private var weights: [[Double]]

  private init(_ rows: TabSeparated) {
    let features = AntecedentFeature.allCases
    var place: [String: Int] = [:]
    for (index, feature) in features.enumerated() { place[feature.rawValue] = index }
    weights = Array(repeating: Array(repeating: 0, count: features.count), count: AnaphorKind.allCases.count)
    for row in rows {
      guard let feature = row.first.flatMap({ place[$0] }) else { continue }
      for (kind, value) in row.dropFirst().prefix(weights.count).enumerated() {
        weights[kind][feature] = Double(value) ?? 0
      }
    }
  }

  /// The likeliest entity of `candidates` where it is likely enough.
  func choice(of candidates: [AntecedentCandidate], _ kind: AnaphorKind) -> (entity: Int, probability: Double)? {
    let scores = candidates.map { score($0.features, for: kind) }
    let best = candidates.indices.filter { candidates[$0].entity != nil }.max { scores[$0] < scores[$1] }
    guard let best, let entity = candidates[best].entity else { return nil }
    let probability = Likelihood.probabilities(of: scores)[best]
    return probability >= kind.threshold ? (entity, probability) : nil
  }

  /// The score of a candidate.
  private func score(_ features: [Double], for kind: AnaphorKind) -> Double {
    let weights = weights[AnaphorKind.allCases.firstIndex(of: kind) ?? 0]
    var sum = 0.0
    for (feature, weight) in zip(features, weights) { sum += feature * weight }
    return sum
  }
}

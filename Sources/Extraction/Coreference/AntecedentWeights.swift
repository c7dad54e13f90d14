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
    choices(of: candidates, kind, 1).first
  }

  /// The `count` likeliest entities of `candidates`, the nearest last, where it is likely enough that it is they; none for
  /// fewer.
  func choices(
    of candidates: [AntecedentCandidate], _ kind: AnaphorKind, _ count: Int
  ) -> [(entity: Int, probability: Double)] {
    let probabilities = Likelihood.probabilities(of: candidates.map { score($0.features, for: kind) })
    let best = candidates.indices.filter { candidates[$0].entity != nil }.sorted {
      (probabilities[$0], $1) > (probabilities[$1], $0)
    }.prefix(count).sorted(by: >)
    let sum = best.reduce(0) { $0 + probabilities[$1] }
    guard best.count == count, sum >= kind.threshold else { return [] }
    return best.compactMap { index in candidates[index].entity.map { ($0, sum) } }
  }

  /// The score of a candidate.
  private func score(_ features: [Double], for kind: AnaphorKind) -> Double {
    let weights = weights[AnaphorKind.allCases.firstIndex(of: kind) ?? 0]
    var sum = 0.0
    for (feature, weight) in zip(features, weights) { sum += feature * weight }
    return sum
  }
}

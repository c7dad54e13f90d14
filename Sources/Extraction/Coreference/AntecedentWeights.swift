internal import WordLists

/// How much each feature counts, a column for each kind of pronoun; fitted by `Scripts/meaning/antecedents.py`.
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

  /// The score of a candidate.
  func score(_ features: [Double], for kind: AnaphorKind) -> Double {
    let weights = weights[AnaphorKind.allCases.firstIndex(of: kind) ?? 0]
    var sum = 0.0
    for (feature, weight) in zip(features, weights) { sum += feature * weight }
    return sum
  }
}

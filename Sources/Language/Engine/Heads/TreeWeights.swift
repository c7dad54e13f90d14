internal import ArticleModel

/// The head that hangs words on words (biaffine, after Dozat and Manning 2017).
struct TreeWeights: Sendable {
  /// Width of an arc's half, and of a relation's.
  let arcWidth: Int
  let relationWidth: Int
  /// Arc dependent, arc head, relation dependent, relation head, stacked.
  let tree: Linear
  let arc: Linear
  let relation: Linear
  /// What stands for the root as a head.
  let arcRoot: Tensor<Float>
  let relationRoot: Tensor<Float>
  /// What the rows of `relation` say.
  let relations: [DependencyRelation]

  init(width: Int, arc arcWidth: Int, relation relationWidth: Int, in file: WeightFile) throws(WeightError) {
    self.arcWidth = arcWidth
    self.relationWidth = relationWidth
    tree = try Linear("tree", inputs: width, outputs: 2 * arcWidth + 2 * relationWidth, in: file)
    arc = try Linear("arc", inputs: arcWidth, outputs: arcWidth, in: file)
    let labels = try file.lines("labels.relations")
    relation = try Linear("relation", inputs: relationWidth, outputs: labels.count, in: file)
    arcRoot = try file.tensor("arc.root", rows: 1, columns: arcWidth)
    relationRoot = try file.tensor("relation.root", rows: 1, columns: relationWidth)
    relations = labels.map { DependencyRelation(rawValue: $0) ?? .dep }
  }
}

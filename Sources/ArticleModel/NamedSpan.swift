/// What a name in the text names.
public enum NameType: String, CaseIterable, Sendable {
  case person
  case organization
  case country
  case place
  /// A people, a nationality, a religious or political group: `Russian`, `Kurds`, `Republicans`.
  case people
  /// A work, an event, a law, a product.
  case other
}

/// A name as it stands in the text; it becomes a mention once it is clear of whom.
public struct NamedSpan: Hashable, Sendable {
  /// Indices into `Document.tokens`; never empty.
  public let tokens: Range<Int>
  /// What it names.
  public let type: NameType
  /// Probability of the type and the bounds, 0 to 1: that of the least certain token.
  public let confidence: Double

  /// A name over the given tokens.
  public init(tokens: Range<Int>, type: NameType, confidence: Double = 1) {
    self.tokens = tokens
    self.type = type
    self.confidence = confidence
  }
}

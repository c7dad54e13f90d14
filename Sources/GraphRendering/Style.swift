internal import ArticleModel

/// How nodes look: each type has a shape of its own, so that the picture survives grey printing, and a tint from the
/// Okabe-Ito palette, whose colours stay apart for colour-blind eyes.
enum NodeStyle {
  static func shape(of type: EntityType) -> String {
    switch type {
    case .person: "ellipse"
    case .country: "box"
    case .organization: "octagon"
    case .place: "house"
    }
  }

  /// Space around the text, in inches: the slanting shapes bring their own.
  static func margin(of type: EntityType) -> String {
    switch type {
    case .person: "0.02,0.02"
    case .country: "0.11,0.07"
    case .organization: "0.04,0.02"
    case .place: "0.04,0.02"
    }
  }

  static func fill(of type: EntityType, isFocus: Bool) -> String {
    switch type {
    case .person: isFocus ? "#F7C653" : "#FFF3CF"
    case .country: isFocus ? "#8CCBF0" : "#D9EDF9"
    case .organization: isFocus ? "#E2A9CB" : "#F6E3EE"
    case .place: isFocus ? "#8FD3B9" : "#E2F3EC"
    }
  }

  static func border(of type: EntityType) -> String {
    switch type {
    case .person: "#8A6100"
    case .country: "#1B5E8C"
    case .organization: "#8C3D6E"
    case .place: "#1F6B50"
    }
  }

  /// Size of the name in points: grows gently with the number of articles that mention it.
  static func fontSize(articles: Int) -> Double { 11 + min(6, 1.4 * logarithm(of: articles)) }
}

/// How lines look: colour, way of running, tip, and dashes.
enum LineStyle {
  static func color(of tone: Tone, status: Status) -> String {
    let isPale = status == .past
    return switch tone {
    case .tie: isPale ? "#B9B9B9" : "#6B6B6B"
    case .cooperation: isPale ? "#8FBBDD" : "#0068A8"
    case .conflict: isPale ? "#EBAE85" : "#CC4E00"
    case .mention: isPale ? "#8CCBB5" : "#00815D"
    }
  }

  static func textColor(of tone: Tone, status: Status) -> String {
    let isPale = status == .past
    return switch tone {
    case .tie: isPale ? "#7A7A7A" : "#3F3F3F"
    case .cooperation: isPale ? "#4F86B0" : "#00456F"
    case .conflict: isPale ? "#B3703F" : "#8F3600"
    case .mention: "#00573F"
    }
  }

  /// Dashes: none for what is or was, long ones for plans, dots for possibilities.
  static func dashes(of status: Status) -> String {
    switch status {
    case .actual, .past: "solid"
    case .planned: "dashed"
    case .hypothetical: "dotted"
    case .negated: "solid"
    }
  }

  /// The tip; a claim's is hollow, a denied act is blocked by a bar.
  static func tip(of tone: Tone, status: Status, isClaim: Bool) -> String {
    if status == .negated { return "tee" }
    return switch tone {
    case .tie: isClaim ? "onormal" : "vee"
    case .cooperation, .conflict: isClaim ? "onormal" : "normal"
    case .mention: "odot"
    }
  }

  /// Width in points: grows with the logarithm of the number of passages.
  static func width(weight: Int, tone: Tone) -> Double {
    let isQuiet = tone == .tie || tone == .mention
    return isQuiet ? 0.8 + min(1.2, 0.3 * logarithm(of: weight)) : 1.1 + min(2.4, 0.55 * logarithm(of: weight))
  }

  /// Size of a tip as a multiple of Graphviz's, which is ten points long.
  static func tipSize(weight: Int, tone: Tone) -> Double { 0.55 + 0.1 * width(weight: weight, tone: tone) }

  /// Length of a tip in points.
  static func tipLength(_ tip: String, size: Double) -> Double {
    switch tip {
    case "tee": 2.5 * size
    case "odot": 8 * size
    default: 10 * size
    }
  }

  static let fontSize = 8.5
}

extension Line {
  /// Length of its tip in points.
  var tipLength: Double {
    LineStyle.tipLength(
      LineStyle.tip(of: tone, status: status, isClaim: isClaim), size: LineStyle.tipSize(weight: weight, tone: tone))
  }
}

/// Base-2 logarithm, straight between the powers of two; 0 for anything below 1.
private func logarithm(of count: Int) -> Double {
  let value = Double(max(1, count))
  return Double(value.exponent) + value.significand - 1
}

/// What the lists know under one name.
package struct Fact: Sendable {
  /// Index into `Knowledge.countries` of the state that has this name.
  package internal(set) var country: Int?
  /// The state whose adjective this is: `Russian`.
  package internal(set) var adjective: Int?
  /// The state whose people this names: `Russians`.
  package internal(set) var people: Int?
  /// The state whose seat of government is in this city: `Moscow`.
  package internal(set) var capital: Int?
  /// The state for whose government this building stands: `Kremlin`.
  package internal(set) var seat: Int?
  /// Index into `Knowledge.bodies`.
  package internal(set) var body: Int?
  /// The body whose members or adjective this is: `Republicans`, `Social Democratic`.
  package internal(set) var members: Int?
  /// Index into `Knowledge.places`.
  package internal(set) var place: Int?
  /// The place whose adjective or people this is: `European`, `Texans`.
  package internal(set) var inhabitants: Int?
  /// Only written in capitals: `US`, `WHO`.
  package internal(set) var isAcronym = false
  /// Its first word is written small: `al-Qaeda`, `dpa`.
  package internal(set) var startsSmall = false
}

/// Names of one or more words and what is known under them; hyphens count as spaces.
package struct Gazetteer: Sendable {
  /// From the hash of a run of word ids to the index of its fact, -1 where the run only begins a longer name.
  private var runs: [UInt64: Int32] = [:]
  private var facts: [Fact] = []

  /// Where a run of no words begins.
  package static let start: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The run that `word` makes of `run`.
  @inline(__always)
  package static func extend(_ run: UInt64, with word: UInt32) -> UInt64 {
    var hash = (run ^ UInt64(word)) &* 0xFF51_AFD7_ED55_8CCD
    hash ^= hash >> 32
    return hash
  }

  /// What stands under `run`: nil where no name begins so.
  @inline(__always)
  package func lookUp(_ run: UInt64) -> (fact: Fact?, Void)? {
    guard let index = runs[run] else { return nil }
    return (index < 0 ? nil : facts[Int(index)], ())
  }

  /// Enters a name, its words numbered in `vocabulary`.
  mutating func add(_ name: some StringProtocol, to vocabulary: inout Vocabulary, _ change: (inout Fact) -> Void) {
    let words = Self.words(of: String(name))
    guard !words.isEmpty else { return }
    var run = Self.start
    for (i, word) in words.enumerated() {
      run = Self.extend(run, with: vocabulary.enter(word))
      if i + 1 < words.count {
        if runs[run] == nil { runs[run] = -1 }
      } else if let index = runs[run], index >= 0 {
        change(&facts[Int(index)])
      } else {
        var fact = Fact()
        let capitals = name.utf8.allSatisfy { !(0x61...0x7A).contains($0) } && name.utf8.count <= 6
        fact.isAcronym = words.count == 1 && capitals
        fact.startsSmall = name.utf8.first.map { (0x61...0x7A).contains($0) } ?? false
        change(&fact)
        runs[run] = Int32(facts.count)
        facts.append(fact)
      }
    }
  }

  /// The words of a name, cut as the tokenizer cuts them, without hyphens.
  static func words(of name: String) -> [String] {
    var words: [String] = []
    var word = ""
    func close() {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    for scalar in name.unicodeScalars {
      switch scalar {
      case " ", "-": close()
      case ",", "/", "(", ")":
        close()
        words.append(String(scalar))
      default: word.unicodeScalars.append(scalar)
      }
    }
    close()
    return words.flatMap { word in
      if word.hasSuffix("'s") { return [String(word.dropLast(2)), "'s"] }
      if word.count > 1, word.hasSuffix("'") { return [String(word.dropLast()), "'"] }
      return [word]
    }
  }
}

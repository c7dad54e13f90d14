/// The seventeen universal parts of speech (Universal Dependencies, UPOS); the raw value is as CoNLL-U writes it.
public enum PartOfSpeech: String, CaseIterable, Sendable {
  case adjective = "ADJ"
  case adposition = "ADP"
  case adverb = "ADV"
  case auxiliary = "AUX"
  case coordinatingConjunction = "CCONJ"
  case determiner = "DET"
  case interjection = "INTJ"
  case noun = "NOUN"
  case numeral = "NUM"
  case particle = "PART"
  case pronoun = "PRON"
  case properNoun = "PROPN"
  case punctuation = "PUNCT"
  case subordinatingConjunction = "SCONJ"
  case symbol = "SYM"
  case verb = "VERB"
  case other = "X"

  /// Whether it is a common or a proper noun or a pronoun: what can name somebody.
  public var isNominal: Bool { self == .noun || self == .properNoun || self == .pronoun }
}

package import ArticleModel
package import Knowledge

/// The grammar of a document, as far as it is known without trees: word numbers, tags, chunks and clauses.
///
/// Everything refers to tokens by their index in `Document.tokens`.
package struct Syntax: Sendable {
  /// For each token, its number in the lexicon.
  package var words: [Lexicon.Word] = []
  /// For each token, what punctuation it is.
  package var marks: [Mark] = []
  /// For each token, its part of speech.
  package var tags: [WordTag] = []
  /// All chunks in text order; together they hold every token once.
  package var chunks: [Chunk] = []
  /// For each sentence, its chunks.
  package var chunksOfSentence: [Range<Int>] = []
  /// All clauses, in the order of their verbs.
  package var clauses: [Clause] = []
  /// For each sentence, its clauses.
  package var clausesOfSentence: [Range<Int>] = []

  package init() {}
}

/// A run of tokens that belong together.
package struct Chunk: Hashable, Sendable {
  /// What holds them together.
  package enum Kind: UInt8, Sendable {
    case nounPhrase, verbGroup, preposition, conjunction, relative, subordinator, adverb, adjective, particle, mark,
      other
  }

  /// What it is.
  package let kind: Kind
  /// Its tokens.
  package let tokens: Range<Int>
  /// The token that decides what it is: the last noun, the main verb.
  package let head: Int
  /// What the verb group says; nil for other chunks.
  package var verb: VerbGroup?
}

/// A main verb with its auxiliaries.
package struct VerbGroup: Hashable, Sendable {
  /// How it stands in its clause.
  package enum Form: UInt8, Sendable {
    /// With a tense: `met`, `has met`, `will meet`.
    case finite
    /// `to meet`.
    case infinitive
    /// `meeting`.
    case gerund
    /// `accused`, without an auxiliary.
    case participle
  }

  /// How it stands.
  package var form: Form
  /// `was met`, `accused by`.
  package var isPassive = false
  /// `did not`, `never`.
  package var isNegated = false
  /// What its modal makes of it.
  package var modality: Status?
  /// The main verb is a form of `be`.
  package var isCopula = false
  /// Its tense is past: `was`, `met`.
  package var isPast = false
}

/// A verb and what stands around it: who, whom, with whom.
///
/// Everything that holds chunks holds indices into `Syntax.chunks`.
package struct Clause: Hashable, Sendable {
  /// A noun phrase behind a preposition.
  package struct Oblique: Hashable, Sendable {
    /// The preposition.
    package let preposition: Lexicon.Word
    /// The noun phrases behind it, joined by `and` where there are several.
    package let phrases: [Int]
  }

  /// What kind of content hangs on the verb.
  package enum Complement: UInt8, Sendable {
    case none, that, clause, infinitive, gerund, quotation
  }

  /// The verb group.
  package let verb: Int
  /// Subject: noun phrases joined by `and`; empty where none is found.
  package var subjects: [Int] = []
  /// Objects without a preposition: lists of noun phrases joined by `and`; at most two.
  package var objects: [[Int]] = []
  /// Objects behind a preposition, in order.
  package var obliques: [Oblique] = []
  /// A particle of the verb: `lash out`; 0 for none.
  package var particle: Lexicon.Word = 0
  /// What hangs on the verb.
  package var complement = Complement.none
  /// The clause in whose infinitive, content or modifier it stands, as an index into `Syntax.clauses`.
  package var governor: Int?
  /// Whether it stands in a conditional: `if`, `unless`, `whether`.
  package var condition: Status?
  /// A noun or an adjective on which its infinitive hangs: `plans to`, `due to`, as a token.
  package var hinge: Int?
  /// From its first token to its last.
  package var tokens: Range<Int>
  /// Index of its sentence.
  package let sentence: Int
}

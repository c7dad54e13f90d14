/// Where the text says it.
public struct Evidence: Hashable, Sendable {
  /// The sentence.
  public let sentence: TextSpan
  /// The words inside it that carry the relation.
  public let words: TextSpan
  /// Name of the rule or model that read them: `apposed-office`.
  public let rule: String

  /// Evidence from its parts.
  public init(sentence: TextSpan, words: TextSpan, rule: String) {
    self.sentence = sentence
    self.words = words
    self.rule = rule
  }
}

/// A time expression resolved against the article's date.
public struct TimeReference: Hashable, Sendable {
  /// The words: `next week`, `on April 1st`.
  public let span: TextSpan
  /// First day meant; as precise as the words are.
  public let start: CalendarDate
  /// Last day meant.
  public let end: CalendarDate

  /// A time reference from its parts.
  public init(span: TextSpan, start: CalendarDate, end: CalendarDate) {
    self.span = span
    self.start = start
    self.end = end
  }
}

/// A stated relation between two entities of one extract.
public struct Relation: Hashable, Sendable {
  /// Index of the subject in `Extract.entities`.
  public var subject: Int
  /// What is said.
  public var predicate: Predicate
  /// Index of the object in `Extract.entities`; never the subject.
  public var object: Int
  /// The words of a post or a kinship: `foreign minister`, `wife`.
  public var title: String?
  /// Fact, past, plan, possibility or denial.
  public var status: Status
  /// Whose statement says it, the nearest speaker first (`A said B denied …`: B, A).
  ///
  /// Empty where the article itself says it.
  public var assertedBy: [Int]
  /// Where it says so.
  public var evidence: Evidence
  /// When, where an expression of time goes with it.
  public var time: TimeReference?
  /// Probability that it is right, 0 to 1.
  public var confidence: Double

  /// A relation from its parts.
  public init(
    subject: Int, predicate: Predicate, object: Int, title: String? = nil, status: Status = .actual,
    assertedBy: [Int] = [], evidence: Evidence, time: TimeReference? = nil, confidence: Double = 1
  ) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
    self.title = title
    self.status = status
    self.assertedBy = assertedBy
    self.evidence = evidence
    self.time = time
    self.confidence = confidence
  }
}

/// A stretch of text attributed to a speaker.
public struct Statement: Hashable, Sendable {
  /// Index of the speaker in `Extract.entities`; nil where the text names none (`officials said`).
  public var speaker: Int?
  /// The cue: `said`, `according to`.
  public var cue: TextSpan?
  /// What is said, without the quotation marks around it.
  public var content: TextSpan
  /// Whether any of it stands in quotation marks.
  public var isDirect: Bool
  /// Indices of the entities referred to inside, other than the speaker, ascending.
  public var mentions: [Int]
  /// Name of the rule or model that found it.
  public var rule: String

  /// A statement from its parts.
  public init(speaker: Int?, cue: TextSpan?, content: TextSpan, isDirect: Bool, mentions: [Int], rule: String) {
    self.speaker = speaker
    self.cue = cue
    self.content = content
    self.isDirect = isDirect
    self.mentions = mentions
    self.rule = rule
  }
}

/// All that was extracted from one article.
public struct Extract: Sendable {
  /// The article.
  public let article: Article
  /// Who; relations and statements refer to these by index.
  public var entities: [DocumentEntity]
  /// Who stands how to whom.
  public var relations: [Relation]
  /// Who said what.
  public var statements: [Statement]

  /// An extract from its parts.
  public init(
    article: Article, entities: [DocumentEntity] = [], relations: [Relation] = [], statements: [Statement] = []
  ) {
    self.article = article
    self.entities = entities
    self.relations = relations
    self.statements = statements
  }
}

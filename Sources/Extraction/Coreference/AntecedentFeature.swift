/// What speaks for or against an entity as the one that a pronoun means, and for its meaning no entity at all.
///
/// The raw values name the rows of `antecedents.tsv`.
enum AntecedentFeature: String, CaseIterable {
  /// The engine's best score of the pronoun with a mention of the entity, a tenth of its unit.
  case engine = "engine score"
  /// The engine's score of the pronoun with the last mention.
  case engineLast = "engine score of the last mention"
  /// That score is the best of all entities.
  case engineBest = "engine score is the best"
  /// The engine scores none of the entity's mentions.
  case engineSilent = "engine says nothing"
  /// The last mention stands in the same sentence.
  case sameSentence = "same sentence"
  /// It stands in the sentence before.
  case sentenceBefore = "sentence before"
  /// It stands two sentences before.
  case twoSentencesBefore = "two sentences before"
  /// It stands in another paragraph.
  case otherParagraph = "other paragraph"
  /// Logarithm of the number of words between.
  case words = "words between, logarithm"
  /// No other candidate was mentioned later.
  case nearest = "nearest"
  /// One other was.
  case secondNearest = "second nearest"
  /// The entity is first mentioned behind the pronoun.
  case follows = "follows"
  /// The last mention is a subject.
  case subject = "subject"
  /// It is the subject of the sentence's main verb.
  case mainSubject = "main subject"
  /// Pronoun and last mention are both subjects.
  case parallel = "both subjects"
  /// The last mention stands inside another noun's phrase: `Merkel's party`.
  case embedded = "inside another phrase"
  /// It hangs on the same verb, where the pronoun is no possessive: `Smith met him`.
  case sameVerb = "same verb"
  /// It is the subject of the clause in which the reflexive or possessive stands: `Smith hurt himself`.
  case ownSubject = "subject of the reflexive's clause"
  /// It is the subject of a clause around that of the pronoun: `Smith said that he would`.
  case subjectAround = "subject of a clause around"
  /// It is the subject behind the phrase or clause, put first, in which the pronoun stands: `In his speech, Smith said`.
  case fronted = "subject behind a fronted phrase"
  /// It is joined to the phrase of the possessive: `Smith and his wife`.
  case joined = "joined to the possessive's phrase"
  /// The last mention is a pronoun.
  case pronoun = "last mention a pronoun"
  /// The last mention is an adjective: `Russian`.
  case demonym = "last mention an adjective"
  /// The last pronoun of this kind meant the entity.
  case lastOfKind = "last pronoun of this kind"
  /// Logarithm of the number of its mentions before.
  case mentions = "mentions before, logarithm"
  /// No other candidate has more mentions in the document.
  case mostMentioned = "most mentioned"
  /// It stands in the first sentence.
  case opening = "in the first sentence"
  /// A title or a given name tells its gender, and it fits.
  case genderTold = "gender told"
  /// A title or a given name tells another gender.
  case genderOther = "other gender told"
  /// A pronoun took it up with this gender.
  case genderTaken = "gender of an earlier pronoun"
  /// A pronoun took it up with another gender.
  case genderTakenOther = "other gender of an earlier pronoun"
  /// Its gender is guessed and fits.
  case genderGuessed = "gender guessed"
  /// Its gender is guessed to be another.
  case genderGuessedOther = "other gender guessed"
  /// The pronoun is quoted and the entity is the one quoted.
  case speaker = "the one quoted"
  /// The pronoun is the source of a statement and the entity that of the one before.
  case lastSpeaker = "speaker of the statement before"
  /// The pronoun is the source of a statement and the entity that of no statement before.
  case neverSpeaker = "no speaker before"
  /// The last mention is quoted and the pronoun is not.
  case onlyQuoted = "mentioned in a quotation"
  /// The noun is a word of its name: `the court`.
  case nounInName = "noun in its name"
  /// The document calls it so beside its name: `Smith, a lawyer`.
  case nounTold = "noun told of it"
  /// The list of bodies calls it so: `the alliance`.
  case nounListed = "noun listed"
  /// The noun describes entities of this type before all: `the city` a place, though it may be Singapore.
  case typeFits = "type fits"
  /// No other candidate has the noun in its name, told or listed.
  case nounOnly = "noun of no other"
  /// Logarithm of the number of its mentions in the whole document.
  case mentionsInAll = "mentions in all, logarithm"
  /// The entity is a country.
  case country = "country"
  /// The entity is a place.
  case place = "place"
  /// What speaks for no entity: always 1.
  case none = "nobody"
  /// The engine's best score of the pronoun with a noun or a pronoun that means no entity.
  case engineElsewhere = "nobody: engine score of another noun"
  /// That score is above all entities'.
  case elsewhereBest = "nobody: another noun scores best"
  /// The pronoun is the subject of a copula or of a clause that says what it means: `it is clear that`.
  case empty = "nobody: empty subject"
  /// The noun is in the plural.
  case plural = "nobody: plural"
  /// It is determined by `this`, `those`.
  case demonstrative = "nobody: this or that"
  /// Another noun stands before it: `the labor force`.
  case compound = "nobody: noun before the noun"
  /// Something behind it says which one is meant: `the country that imports most`.
  case complement = "nobody: complement"
  /// It is joined to another noun: `the government and the rebels`.
  case coordinated = "nobody: coordination"
  /// It is said of something: `is the leader`.
  case predicate = "nobody: predicate"
  /// A word of grammar orders it: `the next government`, `the new president`.
  case ordered = "nobody: new, next or last"
  /// It is a possessive: `the company's`.
  case possessive = "nobody: possessive"
  /// A name stands inside its phrase: `the Ohio senator`.
  case nameInside = "nobody: name inside"
  /// No candidate has the noun in its name, told or listed.
  case nounUntold = "nobody: noun told of none"
  /// The noun describes persons.
  case ofPerson = "nobody: noun of a person"
  /// The noun describes places.
  case ofPlace = "nobody: noun of a place"
}

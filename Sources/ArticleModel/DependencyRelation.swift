/// How a word hangs on its head, by the names of Universal Dependencies for English; the raw value is as CoNLL-U writes it.
public enum DependencyRelation: String, CaseIterable, Sendable {
  case root
  // Arguments of a clause.
  case nsubj
  case nsubjPass = "nsubj:pass"
  case nsubjOuter = "nsubj:outer"
  case csubj
  case csubjPass = "csubj:pass"
  case csubjOuter = "csubj:outer"
  case obj
  case iobj
  case ccomp
  case xcomp
  case expl
  // What else stands in a clause.
  case obl
  case oblAgent = "obl:agent"
  case oblUnmarked = "obl:unmarked"
  case advcl
  case advclRelative = "advcl:relcl"
  case advmod
  case aux
  case auxPass = "aux:pass"
  case cop
  case mark
  case discourse
  case vocative
  case dislocated
  // What stands with a noun.
  case nmod
  case nmodPossessive = "nmod:poss"
  case nmodDescriptive = "nmod:desc"
  case nmodUnmarked = "nmod:unmarked"
  case appos
  case nummod
  case amod
  case acl
  case aclRelative = "acl:relcl"
  case det
  case detPredeterminer = "det:predet"
  case `case`
  // What holds words together.
  case conj
  case cc
  case ccPreconjunct = "cc:preconj"
  case fixed
  case flat
  case compound
  case compoundParticle = "compound:prt"
  case list
  case parataxis
  case orphan
  case goeswith
  case reparandum
  case punct
  /// Anything that the list above does not name.
  case dep

  /// The relation without its subtype: `.nsubj` for `.nsubjPass`.
  public var universal: DependencyRelation {
    switch self {
    case .nsubjPass, .nsubjOuter: .nsubj
    case .csubjPass, .csubjOuter: .csubj
    case .oblAgent, .oblUnmarked: .obl
    case .advclRelative: .advcl
    case .auxPass: .aux
    case .nmodPossessive, .nmodDescriptive, .nmodUnmarked: .nmod
    case .aclRelative: .acl
    case .detPredeterminer: .det
    case .ccPreconjunct: .cc
    case .compoundParticle: .compound
    default: self
    }
  }

  /// Whether it is a subject of an active or passive clause, a word or a clause.
  public var isSubject: Bool { universal == .nsubj || universal == .csubj }
}

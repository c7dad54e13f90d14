internal import ArticleModel
internal import Knowledge

/// `Merkel said the bloc must stick by the reforms`: who says that somebody must or should do something asks it of them.
struct Demands: RelationRule {
  func findings(in sentence: Int, of scene: Scene) -> [Finding] {
    let tokens = scene.draft.document.sentences[sentence].tokens
    guard scene.hasSpeech(in: tokens) else { return [] }
    var found: [Finding] = []
    for word in tokens where isDemand(word, scene) {
      guard let speaker = scene.speaker(of: word..<word + 1) else { continue }
      for party in scene.parties.parties(of: scene.grammar.surfaceSubjects(of: word), as: .actor) {
        found += scene.finding(
          speaker, .request, party.entity, words: scene.extent([party.tokens, word..<word + 1]), trigger: word,
          rule: "must-in-speech")
      }
    }
    return found
  }

  private func isDemand(_ word: Int, _ scene: Scene) -> Bool {
    let document = scene.draft.document
    guard scene.grammar.isPredicate(word), !scene.grammar.isPassive(word) else { return false }
    var hasModal = false
    var hasInfinitive = false
    for child in document.children(of: word) {
      let token = document.tokens[child]
      switch token.relation {
      case .mark where scene.lexicon.attitude(scene.grammar.forms[child]) != nil: return false
      case .aux:
        switch scene.grammar.function(child) {
        case .must, .should, .ought: hasModal = true
        default: break
        }
      case .xcomp: hasInfinitive = hasInfinitive || token.features.verbForm == .infinitive
      case .advmod where scene.grammar.function(child) == .not || scene.grammar.function(child) == .nt: return hasModal
      default: break
      }
    }
    if hasModal { return true }
    guard hasInfinitive, document.tokens[word].features.tense == .present else { return false }
    let lemma = scene.lexicon.function(scene.grammar.lemmas[word])
    return lemma == .need || lemma == .have
  }
}

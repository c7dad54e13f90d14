import ArticleModel
import Extraction

/// The relations of a marked text, each as `subject predicate object`, with title and status where they say more.
func relations(_ marked: String, date: CalendarDate? = nil) throws -> [String] {
  let draft = try draft(
    marked, date: date, [AttributionStage(), StatementStage(), RelationStage()])
  return draft.relations.map { relation in
    var text =
      "\(draft.entities[relation.subject].name) \(relation.predicate.rawValue) \(draft.entities[relation.object].name)"
    if let title = relation.title { text += " (\(title))" }
    if relation.status != .actual { text += " \(relation.status)" }
    if let speaker = relation.assertedBy.first { text += " by \(draft.entities[speaker].name)" }
    return text
  }
}

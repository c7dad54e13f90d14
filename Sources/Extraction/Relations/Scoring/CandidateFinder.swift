internal import ArticleModel

/// Finds the pairs of entities that a sentence may relate.
///
/// Two entities that are mentioned in one sentence, by the two mentions that stand nearest in its tree; a speaker and whom
/// the sentence mentions, where the speaker is named in another sentence; one whom the sentence mentions and one of its
/// context, whom it may leave out; and every pair of which a rule reads something.
struct CandidateFinder {
  /// Most pairs that a sentence gives; the nearest ones win. A list of fifty names would give thousands.
  static let limit = 120
  /// Most entities of a sentence that are paired.
  static let entityLimit = 32
  /// Most entities of a sentence that are paired with its context.
  static let contextLimit = 6

  let draft: Draft
  let paths: TreePaths
  let speakers: SpeakerTable
  let context: ContextTable

  /// The candidates of a sentence: by subject, then by object.
  func candidates(in sentence: Int, findings: [Finding]) -> [RelationCandidate] {
    var groups: [(entity: Int, mentions: [(mention: MentionReference, head: Int)])] = []
    for mention in context.mentions[sentence] {
      guard let head = draft.document.head(of: mention.tokens) else { continue }
      if let place = groups.firstIndex(where: { $0.entity == mention.entity }) {
        groups[place].mentions.append((mention, head))
      } else if groups.count < Self.entityLimit {
        groups.append((mention.entity, [(mention, head)]))
      }
    }
    var pairs: [(distance: Int, candidate: RelationCandidate)] = []
    for (place, first) in groups.enumerated() {
      for second in groups[(place + 1)...] {
        let (a, b, distance) = nearest(first.mentions, second.mentions)
        for (subject, object) in [(a, b), (b, a)] where allows(subject.entity, object.entity) {
          pairs.append(
            (
              distance,
              RelationCandidate(
                subject: subject.entity, object: object.entity, sentence: sentence, subjectMention: subject,
                objectMention: object)
            ))
        }
      }
    }
    for group in groups {
      for (mention, head) in group.mentions {
        guard let speaker = speakers.speaker(of: head), speaker != group.entity, allows(speaker, group.entity),
          !groups.contains(where: { $0.entity == speaker }),
          !pairs.contains(where: { $0.candidate.subject == speaker && $0.candidate.object == group.entity })
        else { continue }
        pairs.append(
          (
            8,
            RelationCandidate(
              subject: speaker, object: group.entity, sentence: sentence, subjectMention: nil, objectMention: mention)
          ))
      }
    }
    for entry in context.entries(around: sentence) {
      for group in groups.prefix(Self.contextLimit) {
        let mention = highest(group.mentions)
        if allows(group.entity, entry.entity) {
          pairs.append(
            (
              9,
              RelationCandidate(
                subject: group.entity, object: entry.entity, sentence: sentence, subjectMention: mention,
                objectMention: nil, context: entry)
            ))
        }
        if allows(entry.entity, group.entity),
          !pairs.contains(where: { $0.candidate.subject == entry.entity && $0.candidate.object == group.entity })
        {
          pairs.append(
            (
              9,
              RelationCandidate(
                subject: entry.entity, object: group.entity, sentence: sentence, subjectMention: nil,
                objectMention: mention, context: entry)
            ))
        }
      }
    }
    if pairs.count > Self.limit {
      // Stable: of two pairs at one distance the earlier stays the earlier.
      let order = pairs.indices.sorted { (pairs[$0].distance, $0) < (pairs[$1].distance, $1) }
      pairs = order.prefix(Self.limit).map { pairs[$0] }
    }
    var candidates = pairs.map(\.candidate)
    for finding in findings
    where !candidates.contains(where: { $0.subject == finding.subject && $0.object == finding.object }) {
      func mention(of entity: Int) -> MentionReference? {
        groups.first { $0.entity == entity }?.mentions.first?.mention
      }
      candidates.append(
        RelationCandidate(
          subject: finding.subject, object: finding.object, sentence: sentence,
          subjectMention: mention(of: finding.subject), objectMention: mention(of: finding.object)))
    }
    return candidates.sorted { ($0.subject, $0.object) < ($1.subject, $1.object) }
  }

  /// The mention that stands highest in the tree, the first of several.
  private func highest(_ mentions: [(mention: MentionReference, head: Int)]) -> MentionReference {
    var best = mentions[0]
    for other in mentions.dropFirst() where paths.depth(of: other.head) < paths.depth(of: best.head) { best = other }
    return best.mention
  }

  private func nearest(
    _ first: [(mention: MentionReference, head: Int)], _ second: [(mention: MentionReference, head: Int)]
  ) -> (MentionReference, MentionReference, distance: Int) {
    var best = (first[0].mention, second[0].mention, distance: Int.max)
    var bestGap = Int.max
    for a in first {
      for b in second {
        let distance = paths.distance(paths.listHead(of: a.head), paths.listHead(of: b.head))
        let gap = abs(a.head - b.head)
        if (distance, gap) < (best.distance, bestGap) {
          best = (a.mention, b.mention, distance)
          bestGap = gap
        }
      }
    }
    return best
  }

  /// Whether any predicate allows the two types.
  private func allows(_ subject: Int, _ object: Int) -> Bool {
    let (subject, object) = (draft.entities[subject].type, draft.entities[object].type)
    return subject != .place || object == .place || object == .country
  }
}

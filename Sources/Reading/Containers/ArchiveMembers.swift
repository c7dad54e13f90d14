internal import ArticleModel

/// The articles in an archive, member by member, archives inside it included.
final class ArchiveMembers: ArticleStream {
  private let archive: Archive
  private let origin: Origin
  /// Name that a compressed file has without the ending that says how it is compressed.
  private let bareName: String
  private let opener: Opener
  private var current: (any ArticleStream)?
  private var count = 0
  private var timesSeen: [String: Int] = [:]
  private var saidEncrypted = false
  private var isOver = false

  init(_ archive: Archive, at origin: Origin, bareName: String, opener: Opener) {
    self.archive = archive
    self.origin = origin
    self.bareName = bareName
    self.opener = opener
  }

  func next() -> Result<Article, ReadingError>? {
    while !isOver {
      if let outcome = current?.next() {
        if opener.expansion.isSpent { isOver = true }
        return outcome
      }
      current = nil
      do throws(Archive.Problem) {
        guard let member = try archive.nextMember() else { break }
        if let failure = open(member) { return .failure(failure) }
      } catch {
        switch error {
        case .fatal(let failure):
          isOver = true
          return .failure(failure)
        case .member(let failure):
          count += 1
          if count > opener.options.limits.archiveMembers { isOver = true }
          return .failure(failure)
        }
      }
    }
    isOver = true
    return nil
  }

  /// Makes the member the current stream, or answers why not; nil and no stream where it is passed over.
  private func open(_ member: Archive.Member) -> ReadingError? {
    count += 1
    guard count <= opener.options.limits.archiveMembers else {
      isOver = true
      return origin.error(
        "holds more than \(opener.options.limits.archiveMembers) files", "unpack it and add the folder in parts")
    }
    if member.isEncrypted {
      defer { saidEncrypted = true }
      return saidEncrypted ? nil : origin.encrypted
    }
    if archive.isBare {
      current = opener.stream(archive, named: bareName, at: origin)
      return nil
    }
    guard !Self.isHidden(member.name), !Form.isNeverAnArticle(member.name) else { return nil }
    let name = member.name.isEmpty ? "\(count)" : member.name
    // The same name twice is two files: the second must not pass for a new version of the first.
    let times = timesSeen[name, default: 0] + 1
    timesSeen[name] = times
    let place = origin.member(times == 1 ? name : "\(name)#\(times)")
    archive.place = place
    current = opener.stream(archive, named: name, at: place)
    return nil
  }

  /// Hidden files as in folders, and the copies of them that a Macintosh puts into archives.
  private static func isHidden(_ name: String) -> Bool {
    name.split(separator: "/").contains { part in
      part.hasPrefix(".") && part != "." && part != ".." || part == "__MACOSX"
    }
  }
}

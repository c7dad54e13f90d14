public import ArticleModel

/// How articles are read.
public struct ReadingOptions: Sendable {
  /// Day given to articles that name none, neither inside nor in their file's name; nil leaves them without a date.
  public var defaultDate: CalendarDate?
  /// What one file may cost before reading gives up on it.
  public var limits: ReadingLimits

  /// Options from their parts.
  public init(defaultDate: CalendarDate? = nil, limits: ReadingLimits = ReadingLimits()) {
    self.defaultDate = defaultDate
    self.limits = limits
  }
}

/// What one file may cost before reading gives up on it: input comes from strangers, memory and time are the user's.
public struct ReadingLimits: Sendable {
  /// Largest article, as bytes of its file, line or row.
  public var articleBytes = 32 << 20
  /// Largest web page, in bytes; its tree takes about ten times as much memory while it is read.
  public var pageBytes = 8 << 20
  /// How deep the tags of a page may nest.
  public var pageDepth = 1024
  /// How many archives may lie inside each other.
  public var archiveDepth = 3
  /// Most members of one archive.
  public var archiveMembers = 1_000_000
  /// Largest archive inside another one that must be held in memory to be read (zip and 7z), in bytes.
  public var heldArchiveBytes = 64 << 20
  /// How many times its own size a compressed file may grow, once it has grown beyond `expansionAllowance`.
  public var expansionRatio = 200
  /// How far a compressed file may grow whatever its own size, in bytes.
  public var expansionAllowance = 64 << 20

  /// The usual limits.
  public init() {}
}

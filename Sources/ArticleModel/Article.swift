/// One news article: its text and what is known about it, whatever form it came in.
public struct Article: Hashable, Sendable {
  /// What makes it the same article when it comes again: its own id or address where it has one, else where it lay.
  public var id: String
  /// The stored text, to which every offset of the program refers: valid UTF-8 without NUL.
  ///
  /// A page's headline is its first paragraph; text that came with offsets of its own is kept to the byte.
  public var text: String
  /// Headline.
  public var title: String?
  /// Day of publication. Nil where nothing says so; never the day of adding.
  public var date: CalendarDate?
  /// Names of the authors, in the order given.
  public var authors: [String]
  /// Who published it: a newspaper, an agency, a site.
  public var source: String?
  /// Address (URL) as the article itself states it.
  public var address: String?
  /// Where the bytes lay: a path, with `!member` inside an archive and `:line` inside a file of many articles.
  public var origin: String

  /// An article from its parts.
  public init(
    id: String, text: String, title: String? = nil, date: CalendarDate? = nil, authors: [String] = [],
    source: String? = nil, address: String? = nil, origin: String
  ) {
    self.id = id
    self.text = text
    self.title = title
    self.date = date
    self.authors = authors
    self.source = source
    self.address = address
    self.origin = origin
  }
}

/// A stretch of speech, thought or writing that the text attributes to a source (PolNeAR: content, cue, source).
public struct ReportedSpeech: Hashable, Sendable {
  /// What is said, as indices into `Document.tokens`; never empty.
  public let content: Range<Int>
  /// The words that say that it is said (`said`, `according to`); nil where there are none.
  public let cue: Range<Int>?
  /// Who says it, as words (`Mr Lavrov`, `he`, `officials`); nil where the text does not tell.
  public let source: Range<Int>?

  /// Reported speech from its parts.
  public init(content: Range<Int>, cue: Range<Int>?, source: Range<Int>?) {
    self.content = content
    self.cue = cue
    self.source = source
  }
}

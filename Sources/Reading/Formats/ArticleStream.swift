internal import ArticleModel

/// Articles that are pulled one by one out of one form, whatever lies around it.
protocol ArticleStream: AnyObject {
  /// The next article, or what stands in its place; nil at the end.
  func next() -> Result<Article, ReadingError>?
}

/// A stream of one outcome, made when it is asked for.
final class SingleArticle: ArticleStream {
  private var make: (() throws(ReadingError) -> Article)?

  init(_ make: @escaping () throws(ReadingError) -> Article) { self.make = make }

  func next() -> Result<Article, ReadingError>? {
    guard let make else { return nil }
    self.make = nil
    do throws(ReadingError) {
      return .success(try make())
    } catch {
      return .failure(error)
    }
  }
}

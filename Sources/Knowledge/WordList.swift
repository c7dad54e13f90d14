internal import CWordLists
internal import WordLists

/// The rows of one of the lists in `Resources`.
enum WordList {
  static var bodies: TabSeparated { rows(word_list_bodies()) }
  static var common: TabSeparated { rows(word_list_common()) }
  static var countries: TabSeparated { rows(word_list_countries()) }
  static var givenNames: TabSeparated { rows(word_list_given_names()) }
  static var places: TabSeparated { rows(word_list_places()) }
  static var words: TabSeparated { rows(word_list_words()) }

  private static func rows(_ list: WordListBytes) -> TabSeparated {
    TabSeparated(UnsafeBufferPointer(start: list.bytes, count: list.count))
  }
}

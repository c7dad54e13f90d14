internal import CWordLists
internal import WordLists

/// The rows of one of the lists in `Resources`.
enum WordList {
  static var bodies: TabSeparated { rows(word_list_bodies()) }
  static var descriptionNouns: TabSeparated { rows(word_list_description_nouns()) }
  static var countries: TabSeparated { rows(word_list_countries()) }
  static var givenNames: TabSeparated { rows(word_list_given_names()) }
  static var places: TabSeparated { rows(word_list_places()) }
  static var stateBodies: TabSeparated { rows(word_list_state_bodies()) }
  static var wikipedia: TabSeparated { rows(word_list_wikipedia()) }
  static var words: TabSeparated { rows(word_list_words()) }
  static var attitudes: TabSeparated { rows(word_list_attitudes()) }
  static var frames: TabSeparated { rows(word_list_frames()) }
  static var kinship: TabSeparated { rows(word_list_kinship()) }
  static var lightVerbs: TabSeparated { rows(word_list_light_verbs()) }
  static var nouns: TabSeparated { rows(word_list_nouns()) }
  static var reportingVerbs: TabSeparated { rows(word_list_reporting_verbs()) }
  static var opinions: TabSeparated { rows(word_list_opinions()) }
  static var leaders: TabSeparated { rows(word_list_leaders()) }
  static var times: TabSeparated { rows(word_list_times()) }

  private static func rows(_ list: WordListBytes) -> TabSeparated {
    TabSeparated(UnsafeBufferPointer(start: list.bytes, count: list.count))
  }
}

#ifndef C_WORD_LISTS_H
#define C_WORD_LISTS_H

#include <stddef.h>

/// The bytes of one word list; they live as long as the program.
typedef struct {
  const unsigned char *bytes;
  size_t count;
} WordListBytes;

// One function a list of Sources/Knowledge/Resources.
WordListBytes word_list_bodies(void);
WordListBytes word_list_description_nouns(void);
WordListBytes word_list_countries(void);
WordListBytes word_list_given_names(void);
WordListBytes word_list_places(void);
WordListBytes word_list_wikipedia(void);
WordListBytes word_list_state_bodies(void);
WordListBytes word_list_words(void);
WordListBytes word_list_attitudes(void);
WordListBytes word_list_frames(void);
WordListBytes word_list_kinship(void);
WordListBytes word_list_light_verbs(void);
WordListBytes word_list_nouns(void);
WordListBytes word_list_reporting_verbs(void);
WordListBytes word_list_opinions(void);
WordListBytes word_list_leaders(void);
WordListBytes word_list_times(void);

#endif

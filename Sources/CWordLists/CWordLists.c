// Puts the word lists of Knowledge into the program. In C, because Swift takes a minute over an array literal of this
// size (`.embedInCode`), and clang's #embed no time.
#include "CWordLists.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

#define LIST(name) \
  WordListBytes word_list_##name(void) { return (WordListBytes){name, sizeof name}; }

static const unsigned char bodies[] = {
#embed "../Knowledge/Resources/bodies.tsv"
};
LIST(bodies)

static const unsigned char common[] = {
#embed "../Knowledge/Resources/common.tsv"
};
LIST(common)

static const unsigned char countries[] = {
#embed "../Knowledge/Resources/countries.tsv"
};
LIST(countries)

static const unsigned char given_names[] = {
#embed "../Knowledge/Resources/given-names.tsv"
};
LIST(given_names)

static const unsigned char places[] = {
#embed "../Knowledge/Resources/places.tsv"
};
LIST(places)

static const unsigned char words[] = {
#embed "../Knowledge/Resources/words.tsv"
};
LIST(words)

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

static const unsigned char description_nouns[] = {
#embed "../Knowledge/Resources/description-nouns.tsv"
};
LIST(description_nouns)

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

static const unsigned char wikipedia[] = {
#embed "../Knowledge/Resources/wikipedia.tsv"
};
LIST(wikipedia)

static const unsigned char state_bodies[] = {
#embed "../Knowledge/Resources/state-bodies.tsv"
};
LIST(state_bodies)

static const unsigned char words[] = {
#embed "../Knowledge/Resources/words.tsv"
};
LIST(words)

static const unsigned char attitudes[] = {
#embed "../Knowledge/Resources/attitudes.tsv"
};
LIST(attitudes)

static const unsigned char frames[] = {
#embed "../Knowledge/Resources/frames.tsv"
};
LIST(frames)

static const unsigned char kinship[] = {
#embed "../Knowledge/Resources/kinship.tsv"
};
LIST(kinship)

static const unsigned char light_verbs[] = {
#embed "../Knowledge/Resources/light-verbs.tsv"
};
LIST(light_verbs)

static const unsigned char nouns[] = {
#embed "../Knowledge/Resources/nouns.tsv"
};
LIST(nouns)

static const unsigned char reporting_verbs[] = {
#embed "../Knowledge/Resources/reporting-verbs.tsv"
};
LIST(reporting_verbs)

static const unsigned char opinions[] = {
#embed "../Knowledge/Resources/opinions.tsv"
};
LIST(opinions)

static const unsigned char leaders[] = {
#embed "../Knowledge/Resources/leaders.tsv"
};
LIST(leaders)

static const unsigned char times[] = {
#embed "../Knowledge/Resources/times.tsv"
};
LIST(times)

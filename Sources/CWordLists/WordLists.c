#include "CWordLists.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char englishWords[] = {
#embed "english.words"
};

static const unsigned char englishPairs[] = {
#embed "english.pairs"
};

const size_t englishWordsSize = sizeof englishWords;
const size_t englishPairsSize = sizeof englishPairs;

const unsigned char *englishWordsStart(void) { return englishWords; }
const unsigned char *englishPairsStart(void) { return englishPairs; }

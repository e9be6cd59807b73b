#include "CWordLists.h"

static const unsigned char englishWords[] = {
#embed "english.words"
};

const size_t englishWordsSize = sizeof englishWords;

const unsigned char *englishWordsStart(void) { return englishWords; }

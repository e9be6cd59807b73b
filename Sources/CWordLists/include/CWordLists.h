#ifndef PAMPHLET_WORD_LISTS_H
#define PAMPHLET_WORD_LISTS_H

#include <stddef.h>

/// The English word list, in the form `Scripts/make-word-list` describes.
const unsigned char *englishWordsStart(void);

/// How many bytes it has.
extern const size_t englishWordsSize;

/// The English word pairs, in the form `Scripts/make-word-pairs` describes.
const unsigned char *englishPairsStart(void);

/// How many bytes they have.
extern const size_t englishPairsSize;

#endif

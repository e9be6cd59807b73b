#ifndef PAMPHLET_SCAN_H
#define PAMPHLET_SCAN_H

#include <stddef.h>
#include <stdint.h>

/// The loops that see every byte of every text, sixteen bytes at a time; none reads behind `count`.

/// The first index from `start` on at which one of `\n \r < > [ ] | ~` stands; `count` when there is none.
size_t scanToMark(const uint8_t *bytes, size_t start, size_t count);

/// The first index from `start` on at which running text may have to be changed for print; `count` when there is none.
///
/// That is a control character, one of `" & ' < >`, `DEL` or what is not ASCII, `.` before `.`, `-` before `-`, and when
/// `isSpaced`, one of `! : ; ?`. The last bytes are only passed over in whole blocks, so that what it gives back may be
/// at most sixteen bytes too early.
size_t scanRunningText(const uint8_t *bytes, size_t start, size_t count, int isSpaced);

/// Counts the words that begin, as long as all is ASCII.
///
/// `isInWord` says whether a word goes on, and is set to whether one does at the end. Returns the index of the block of
/// sixteen bytes that is not all ASCII, or `count`.
size_t scanWords(const uint8_t *bytes, size_t start, size_t count, size_t *words, int *isInWord);

/// What a text may hold that has to be looked for: 1 for `^`, 2 for `@`, `:/` or `www.`, 4 for one of `[ { * |`, 8 for
/// `|`, or the sum.
int scanForCallsAndLinks(const uint8_t *bytes, size_t count);

/// The first index from `start` on at which a zero byte or no well-formed sequence of UTF-8 stands; `count` when there is
/// none.
size_t scanSoundText(const uint8_t *bytes, size_t start, size_t count);

#endif

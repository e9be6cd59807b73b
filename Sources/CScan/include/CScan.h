#ifndef PAMPHLET_SCAN_H
#define PAMPHLET_SCAN_H

#include <stddef.h>
#include <stdint.h>

/// The loops that see every byte of every text, sixteen bytes at a time; none reads at or beyond `count`.

/// The first index from `start` on at which one of `\n \r < > [ ] | ~` stands; `count` when there is none.
size_t scanToMark(const uint8_t *bytes, size_t start, size_t count);

/// The first index from `start` on at which running text may have to be changed for print; `count` when there is none.
///
/// These are control characters, `" & ' < >`, `DEL` and all that is not ASCII, `.` before `.`, `-` before `-`, and when
/// `isSpaced`, also `! : ; ?`. The last bytes are only skipped in whole blocks, so that the result may be up to sixteen
/// bytes too early.
size_t scanRunningText(const uint8_t *bytes, size_t start, size_t count, int isSpaced);

/// Counts the words that begin, as long as all bytes are ASCII, and adds their number to `words`.
///
/// `isInWord` says whether a word continues at `start`, and is set to whether one continues at the end. Returns the
/// index of the block of sixteen bytes that is not all ASCII, or `count`.
size_t scanWords(const uint8_t *bytes, size_t start, size_t count, size_t *words, int *isInWord);

/// The constructs a text may contain, as a sum: 1 for `^`, 2 for `@`, `:/` or `www.`, 4 for one of `[ ] { * |`, 8 for
/// `|`.
int scanForReferencesAndLinks(const uint8_t *bytes, size_t count);

/// The first index from `start` on at which a zero byte or an ill-formed sequence of UTF-8 stands; `count` when there
/// is none.
size_t scanValidUTF8(const uint8_t *bytes, size_t start, size_t count);

#endif

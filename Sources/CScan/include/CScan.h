#ifndef PAMPHLET_SCAN_H
#define PAMPHLET_SCAN_H

#include <stddef.h>
#include <stdint.h>

/// The loops that see every byte of every text, sixteen bytes at a time; none reads behind `count`.

/// The first index from `start` on at which one of `\n \r < > [ ] | ~` stands; `count` when there is none.
size_t scanToMark(const uint8_t *bytes, size_t start, size_t count);

/// Passes over ASCII letters, brackets, spaces and commas.
///
/// Returns an index at most sixteen bytes before the first byte that is anything else, or before `count`.
size_t scanLetters(const uint8_t *bytes, size_t start, size_t count);

/// Counts the words that begin while all is ASCII and every word begins with a letter or a figure.
///
/// The byte before `start` is read. Returns how far that went, in steps of sixteen bytes.
size_t scanWords(const uint8_t *bytes, size_t start, size_t count, size_t *words);

/// The first index from `start` on at which a zero byte or no well-formed sequence of UTF-8 stands; `count` when there is
/// none.
size_t scanSoundText(const uint8_t *bytes, size_t start, size_t count);

#endif

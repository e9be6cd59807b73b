#include "CScan.h"

#include <string.h>

typedef uint8_t Block __attribute__((vector_size(16)));
typedef uint64_t Halves __attribute__((vector_size(16)));

static inline Block blockAt(const uint8_t *bytes) {
  Block block;
  memcpy(&block, bytes, sizeof block);
  return block;
}

static inline int holdsForAny(Block mask) {
  Halves halves = (Halves)mask;
  return (halves[0] | halves[1]) != 0;
}

static inline int isMark(uint8_t byte) {
  switch (byte) {
  case '\n': case '\r': case '<': case '>': case '[': case ']': case '|': case '~': return 1;
  default: return 0;
  }
}

size_t scanToMark(const uint8_t *bytes, size_t start, size_t count) {
  size_t index = start;
  while (count - index >= 16) {
    Block block = blockAt(bytes + index);
    // Two bits part `<`, `>`, `|` and `~`, two the brackets and little else, three the ends of lines and little else.
    Block marks = (Block)((block | 0x42) == 0x7E) | (Block)((block | 0x06) == 0x5F) | (Block)((block | 0x07) == 0x0F);
    if (holdsForAny(marks)) {
      for (size_t end = index + 16; index < end; index += 1)
        if (isMark(bytes[index])) return index;
    } else {
      index += 16;
    }
  }
  while (index < count && !isMark(bytes[index])) index += 1;
  return index;
}

size_t scanLetters(const uint8_t *bytes, size_t start, size_t count) {
  size_t index = start;
  while (count - index >= 16) {
    Block block = blockAt(bytes + index);
    // 0x40 to 0x7E are the first 0x3F behind 0x40.
    Block others = (Block)(block - 0x40 >= 0x3F) & (Block)(block != 0x20) & (Block)(block != 0x2C);
    if (holdsForAny(others)) break;
    index += 16;
  }
  return index;
}

size_t scanWords(const uint8_t *bytes, size_t start, size_t count, size_t *words) {
  size_t index = start;
  size_t found = 0;
  while (count - index >= 16) {
    Block block = blockAt(bytes + index);
    Block before = blockAt(bytes + index - 1);
    Block begins = (Block)(block > 0x20) & (Block)(before <= 0x20);
    Block letters = (Block)((block | 0x20) - 0x61 < 26) | (Block)(block - 0x30 < 10);
    if (holdsForAny((Block)(block >= 0x80) | (begins & ~letters))) break;
    // Every second byte of sixteen can begin a word, so that the sum of all ones stays in a byte.
    Halves ones = (Halves)(begins & 1);
    found += ((ones[0] + ones[1]) * 0x0101010101010101u) >> 56;
    index += 16;
  }
  *words += found;
  return index;
}

static inline int isBetween(uint8_t byte, uint8_t first, uint8_t last) { return byte >= first && byte <= last; }

// The length of the well-formed sequence at a byte above 0x7F (Unicode, table 3-7); 0 when there is none.
static inline size_t sequenceLength(const uint8_t *bytes, size_t left) {
  uint8_t first = bytes[0];
  if (first < 0xC2 || first > 0xF4 || left < 2) return 0;
  if (first < 0xE0) return isBetween(bytes[1], 0x80, 0xBF) ? 2 : 0;
  if (left < 3 || !isBetween(bytes[2], 0x80, 0xBF)) return 0;
  if (first < 0xF0) {
    uint8_t least = first == 0xE0 ? 0xA0 : 0x80, most = first == 0xED ? 0x9F : 0xBF;
    return isBetween(bytes[1], least, most) ? 3 : 0;
  }
  uint8_t least = first == 0xF0 ? 0x90 : 0x80, most = first == 0xF4 ? 0x8F : 0xBF;
  return left >= 4 && isBetween(bytes[1], least, most) && isBetween(bytes[3], 0x80, 0xBF) ? 4 : 0;
}

size_t scanSoundText(const uint8_t *bytes, size_t start, size_t count) {
  size_t index = start;
  while (index < count) {
    // 0x01 to 0x7F are the first 0x7F behind 0x01.
    while (count - index >= 64) {
      const uint8_t *at = bytes + index;
      Block others = (Block)(blockAt(at) - 1 >= 0x7F) | (Block)(blockAt(at + 16) - 1 >= 0x7F);
      others |= (Block)(blockAt(at + 32) - 1 >= 0x7F) | (Block)(blockAt(at + 48) - 1 >= 0x7F);
      if (holdsForAny(others)) break;
      index += 64;
    }
    while (count - index >= 16 && !holdsForAny((Block)(blockAt(bytes + index) - 1 >= 0x7F))) index += 16;
    size_t end = count - index > 16 ? index + 16 : count;
    while (index < end) {
      size_t length = isBetween(bytes[index], 0x01, 0x7F) ? 1 : sequenceLength(bytes + index, count - index);
      if (length == 0) return index;
      index += length;
    }
  }
  return count;
}

#include "CScan.h"

#include <string.h>

typedef uint8_t Block __attribute__((vector_size(16)));
typedef uint64_t Halves __attribute__((vector_size(16)));

static inline Block blockAt(const uint8_t *bytes) {
  Block block;
  memcpy(&block, bytes, sizeof block);
  return block;
}

// Whether any byte of a mask, whose bytes are all ones or all zeros, is set.
static inline int holdsForAny(Block mask) {
#ifdef __SSE2__
  return __builtin_ia32_pmovmskb128((char __attribute__((vector_size(16))))mask) != 0;
#else
  Halves halves = (Halves)mask;
  return (halves[0] | halves[1]) != 0;
#endif
}

// The index of the first byte of a mask that is set; at least one is.
static inline size_t firstOf(Block mask) {
  Halves halves = (Halves)mask;
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  return halves[0] ? (size_t)__builtin_ctzll(halves[0]) >> 3 : 8 + ((size_t)__builtin_ctzll(halves[1]) >> 3);
#else
  return halves[0] ? (size_t)__builtin_clzll(halves[0]) >> 3 : 8 + ((size_t)__builtin_clzll(halves[1]) >> 3);
#endif
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
    // One test finds `<`, `>`, `|` and `~`, one the brackets and little else, one the line ends and little else.
    Block marks = (Block)((block | 0x42) == 0x7E) | (Block)((block | 0x06) == 0x5F) | (Block)((block | 0x07) == 0x0F);
    if (holdsForAny(marks)) {
      index += firstOf(marks);
      if (isMark(bytes[index])) return index;
      index += 1;
    } else {
      index += 16;
    }
  }
  while (index < count && !isMark(bytes[index])) index += 1;
  return index;
}

// One bit for each byte of a mask whose bytes are all ones or all zeros; the lowest is the first byte's.
static inline uint32_t bitsOf(Block mask) {
#ifdef __SSE2__
  return (uint32_t)__builtin_ia32_pmovmskb128((char __attribute__((vector_size(16))))mask);
#else
  const Block weights = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  Halves weighed = (Halves)(mask & weights);
  // Each byte of a half has a weight of its own, a power of two, so that their sum stays within a byte.
  return (uint32_t)((weighed[0] * 0x0101010101010101u) >> 56) |
         (uint32_t)((weighed[1] * 0x0101010101010101u) >> 56) << 8;
#endif
}

// The bytes of a block at which running text may have to be changed, `next` being the block one byte further on.
static inline Block changesIn(Block block, Block next, int isSpaced) {
  // `"` and `&` differ in one bit, and so do `<` and `>`.
  Block marks = (Block)(block - 0x20 >= 0x5F) | (Block)((block | 0x04) == 0x26) | (Block)(block == 0x27) |
                (Block)((block | 0x02) == 0x3E) | ((Block)(block == next) & (Block)((block - 0x2D & 0xFE) == 0));
  if (isSpaced) marks |= (Block)(block == 0x21) | (Block)(block - 0x3A < 2) | (Block)(block == 0x3F);
  return marks;
}

size_t scanRunningText(const uint8_t *bytes, size_t start, size_t count, int isSpaced) {
  size_t index = start;
  // A full stop or a hyphen is compared with the byte after it.
  while (count - index >= 17) {
    Block block = blockAt(bytes + index);
    // Most blocks have nothing but letters, spaces and commas: `block - 0x40 >= 0x3F` is true outside 0x40 to 0x7E.
    if (!holdsForAny((Block)(block - 0x40 >= 0x3F) & (Block)(block != 0x20) & (Block)(block != 0x2C))) {
      index += 16;
      continue;
    }
    Block marks = changesIn(block, blockAt(bytes + index + 1), isSpaced);
    if (holdsForAny(marks)) return index + firstOf(marks);
    index += 16;
  }
  if (count < 17 || index + 1 >= count) return index;
  // The rest, as one block together with bytes before it that have been looked at.
  size_t base = count - 17;
  uint32_t marks = bitsOf(changesIn(blockAt(bytes + base), blockAt(bytes + base + 1), isSpaced)) >> (index - base);
  return marks ? index + (size_t)__builtin_ctz(marks) : count - 1;
}

// The state of a count of words: whether the byte before belongs to a word, and whether that word has been counted.
typedef struct {
  uint32_t goesOn;
  uint32_t isCounted;
} Place;

// The words that begin in the first bytes of a block, all of them ASCII.
static inline size_t wordsIn(Block block, unsigned length, Place *place) {
  uint32_t all = (1u << length) - 1;
  uint32_t path = bitsOf((Block)(block > 0x20)) & all;
  uint32_t letters = bitsOf((Block)((block | 0x20) - 0x61 < 26) | (Block)(block - 0x30 < 10)) & all;
  uint32_t begun = path & ~(path << 1 | place->goesOn);
  uint32_t word = path;
  if ((begun & ~letters) || (path & place->goesOn & ~place->isCounted)) {
    // A word may begin with a mark: count it from its first letter to its end, spread by 1, 2, 4 and 8 bytes.
    uint32_t steps = path;
    word = letters | (path & place->isCounted);
    word |= steps & word << 1;
    steps &= steps << 1;
    word |= steps & word << 2;
    steps &= steps << 2;
    word |= steps & word << 4;
    steps &= steps << 4;
    word |= steps & word << 8;
    begun = word & ~(word << 1 | place->isCounted);
  }
  place->goesOn = path >> (length - 1) & 1;
  place->isCounted = word >> (length - 1) & 1;
  return (size_t)__builtin_popcount(begun);
}

// The number of words that begin in blocks that are all ASCII and whose words each begin with a letter or a digit;
// `end` is set to the index at which the next block begins.
static size_t plainWords(const uint8_t *bytes, size_t start, size_t count, size_t *end) {
  size_t index = start;
  size_t found = 0;
  while (count - index >= 16) {
    // Each byte of the sum counts the blocks in which a word begins there; it holds no more than 255.
    Block sum = {0};
    size_t last = count - index >= 255 * 16 ? index + 255 * 16 : count;
    size_t from = index;
    while (last - index >= 16) {
      Block block = blockAt(bytes + index);
      Block begins = (Block)(block > 0x20) & (Block)(blockAt(bytes + index - 1) <= 0x20);
      Block letters = (Block)((block | 0x20) - 0x61 < 26) | (Block)(block - 0x30 < 10);
      if (holdsForAny((Block)(block >= 0x80) | (begins & ~letters))) break;
      sum -= begins;
      index += 16;
    }
    for (int byte = 0; byte < 16; byte += 1) found += sum[byte];
    if (index == from || last - index >= 16) break;
  }
  *end = index;
  return found;
}

size_t scanWords(const uint8_t *bytes, size_t start, size_t count, size_t *words, int *isInWord) {
  size_t index = start;
  size_t found = 0;
  Place place = {*isInWord != 0, *isInWord != 0};
  while (count - index >= 16) {
    // A word that goes on here must have been counted already: it may have begun with a mark.
    if (index > 0 && place.goesOn == place.isCounted && place.isCounted == (bytes[index - 1] > 0x20)) {
      size_t end = index;
      found += plainWords(bytes, index, count, &end);
      if (end > index) {
        index = end;
        place.goesOn = place.isCounted = bytes[index - 1] > 0x20;
        continue;
      }
    }
    Block block = blockAt(bytes + index);
    if (holdsForAny((Block)(block >= 0x80))) goto end;
    found += wordsIn(block, 16, &place);
    index += 16;
  }
  if (index < count) {
    uint8_t rest[16] = {0};
    memcpy(rest, bytes + index, count - index);
    Block block = blockAt(rest);
    if (holdsForAny((Block)(block >= 0x80))) goto end;
    found += wordsIn(block, (unsigned)(count - index), &place);
    index = count;
  }
end:
  *words += found;
  *isInWord = (int)place.isCounted;
  return index;
}

// The bits of `scanForReferencesAndLinks` for a byte and those before it.
static inline int referenceOrLinkAt(const uint8_t *bytes, size_t index) {
  switch (bytes[index]) {
  case '^': return 1;
  case '@': return 2;
  case '[': case ']': case '{': case '*': return 4;
  case '|': return 12;
  case '/': return index >= 1 && bytes[index - 1] == ':' ? 2 : 0;
  case '.': return index >= 3 && !memcmp(bytes + index - 3, "www", 3) ? 2 : 0;
  default: return 0;
  }
}

int scanForReferencesAndLinks(const uint8_t *bytes, size_t count) {
  int found = 0;
  size_t index = 0;
  if (count >= 17) {
    found = referenceOrLinkAt(bytes, 0);
    index = 1;
  }
  while (count - index >= 16 || (index > 1 && index < count)) {
    // The last block overlaps bytes that have been looked at.
    if (count - index < 16) index = count - 16;
    Block block = blockAt(bytes + index);
    Block before = blockAt(bytes + index - 1);
    // `[` and `{` differ in one bit, and so do `]` and `}`.
    Block marks = (Block)(block == '^') | (Block)(block == '@') | (Block)((block | 0x20) == '{') |
                  (Block)((block | 0x20) == '}') | (Block)(block == '*') | (Block)(block == '|') |
                  ((Block)(block == '/') & (Block)(before == ':')) |
                  ((Block)(block == '.') & (Block)(before == 'w'));
    size_t end = index + 16;
    if (holdsForAny(marks))
      for (; index < end; index += 1) found |= referenceOrLinkAt(bytes, index);
    index = end;
  }
  for (; index < count; index += 1) found |= referenceOrLinkAt(bytes, index);
  return found;
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

size_t scanValidUTF8(const uint8_t *bytes, size_t start, size_t count) {
  size_t index = start;
  while (index < count) {
    // `byte - 1 >= 0x7F` is true for 0 and for everything above 0x7F.
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

#ifndef PAMPHLET_ARENA_H
#define PAMPHLET_ARENA_H

#include <stddef.h>
#include <stdint.h>

/// Memory for one parse after another on one thread: allocated piece by piece, freed all at once.
///
/// Between `arenaBegin` and the `arenaEnd` that matches it, `arenaCalloc`, `arenaRealloc` and `arenaFree` may stand for
/// `calloc`, `realloc` and `free` on the same thread. Pairs may be nested; the outermost end frees everything.
void arenaBegin(void);
void arenaEnd(void);

/// Feeds two pieces of text to a parser of the C library that allocates in this arena, and finishes the parse.
///
/// Returns the root, or `NULL` when more than `limit` bytes would be needed. The parse is then abandoned in the middle,
/// since the library cannot report that memory has run out, and all its memory goes with the arena: neither the parser
/// nor anything it made may be touched.
void *arenaParse(void *parser, const char *lead, size_t leadSize, const char *body, size_t bodySize, size_t limit);

/// A position in the thread's arena, so that the memory of a nested parse can be freed before the last end.
typedef struct {
  void *chunk;
  char *next;
} ArenaMark;
ArenaMark arenaMark(void);

/// Frees everything allocated since a mark.
void arenaRelease(ArenaMark mark);

void *arenaCalloc(size_t count, size_t size);
void *arenaRealloc(void *old, size_t size);
void arenaFree(void *old);

#endif

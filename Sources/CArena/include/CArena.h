#ifndef PAMPHLET_ARENA_H
#define PAMPHLET_ARENA_H

#include <stddef.h>
#include <stdint.h>

/// Memory for one parse after another on one thread: taken piece by piece, given back all at once.
///
/// Between `arenaBegin` and the `arenaEnd` that matches it, the three functions below may stand for `calloc`, `realloc`
/// and `free` on the thread that called it. Beginnings may lie within each other; the last end gives everything back.
void arenaBegin(void);
void arenaEnd(void);

/// Feeds a parser of the C library, which takes its memory here, with two pieces of text, and lets it finish.
///
/// Where that would take more than `limit` bytes it is left in the middle and `NULL` comes back: the library has no way
/// to say that there is no memory left, and everything it had goes with the arena. Neither the parser nor what it made
/// may be touched then.
void *arenaParse(void *parser, const char *lead, size_t leadSize, const char *body, size_t bodySize, size_t limit);

/// How full the thread's arena is, so that what a parse within another took can be given back before the last end.
typedef struct {
  void *chunk;
  char *next;
} ArenaMark;
ArenaMark arenaMark(void);

/// Gives back all that was taken since a mark.
void arenaRelease(ArenaMark mark);

void *arenaCalloc(size_t count, size_t size);
void *arenaRealloc(void *old, size_t size);
void arenaFree(void *old);

#endif

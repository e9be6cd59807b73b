#ifndef PAMPHLET_ARENA_H
#define PAMPHLET_ARENA_H

#include <stddef.h>

/// Memory for one parse after another on one thread: taken piece by piece, given back all at once.
///
/// Between `arenaBegin` and the `arenaEnd` that matches it, the three functions below may stand for `calloc`, `realloc`
/// and `free` on the thread that called it. Beginnings may lie within each other; the last end gives everything back.
void arenaBegin(void);
void arenaEnd(void);

void *arenaCalloc(size_t count, size_t size);
void *arenaRealloc(void *old, size_t size);
void arenaFree(void *old);

#endif

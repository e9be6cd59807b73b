#include "CArena.h"

#include <cmark-gfm.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// A block of memory that allocations are cut from; it begins with this header.
typedef struct Chunk {
  struct Chunk *earlier;
  size_t capacity;
} Chunk;

// Every allocation is preceded by its size, and both begin at a multiple of this.
enum { alignment = 16 };

// Enough for nearly every text; kept from one to the next. Under AddressSanitizer every allocation is a chunk of its
// own, so that an access past its end is caught.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define PIECES_APART
#endif
#endif
#ifdef PIECES_APART
static const size_t usualCapacity = 0;
#else
static const size_t usualCapacity = 1 << 20;
#endif

typedef struct {
  Chunk *chunk;
  // The beginning of the next allocation, and the end of the chunk.
  char *next;
  char *end;
  int depth;
  void *last;
  // The sum of the chunks' capacities, the most it may reach while a parser is at work, and the jump to take when that
  // would not be enough.
  size_t taken;
  size_t limit;
  jmp_buf *limitJump;
} Arena;

static _Thread_local Arena arena;

static pthread_key_t endOfThread;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void freeChunks(void *chunk) {
  for (Chunk *next = chunk, *earlier; next; next = earlier) {
    earlier = next->earlier;
    free(next);
  }
}

static void makeKey(void) { pthread_key_create(&endOfThread, freeChunks); }

static size_t headSize(void) { return (sizeof(Chunk) + alignment - 1) & ~(size_t)(alignment - 1); }

static size_t *sizeOf(void *piece) { return (size_t *)((char *)piece - alignment); }

// Continues in a chunk, from its beginning or from `next`.
static void goOnIn(Chunk *chunk, char *next) {
  arena.chunk = chunk;
  arena.last = NULL;
  arena.end = chunk ? (char *)chunk + headSize() + chunk->capacity : NULL;
  arena.next = next ? next : chunk ? (char *)chunk + headSize() : NULL;
  pthread_setspecific(endOfThread, chunk);
}

static __attribute__((noinline)) void addChunk(size_t wanted) {
  size_t capacity = wanted > usualCapacity ? wanted : usualCapacity;
  // Only frames of the C library lie between here and `arenaParse`, and it holds nothing but memory of this arena.
  if (arena.limitJump && capacity > arena.limit - arena.taken) _longjmp(*arena.limitJump, 1);
  Chunk *chunk = malloc(headSize() + capacity);
  // The parser, like every program written for a `calloc` that never fails, aborts when there is no memory left.
  if (!chunk) abort();
  chunk->earlier = arena.chunk;
  chunk->capacity = capacity;
  arena.taken += capacity;
  pthread_once(&once, makeKey);
  goOnIn(chunk, NULL);
}

static inline void *take(size_t size) {
  if (size > SIZE_MAX / 2) abort();
  size_t room = ((size + alignment - 1) & ~(size_t)(alignment - 1)) + alignment;
  if ((size_t)(arena.end - arena.next) < room) addChunk(room);
  void *piece = arena.next + alignment;
  arena.next += room;
  *sizeOf(piece) = room - alignment;
  arena.last = piece;
  return piece;
}

void arenaBegin(void) { arena.depth += 1; }

void arenaEnd(void) {
  arena.depth -= 1;
  if (arena.depth > 0 || !arena.chunk) return;
  // The first chunk stays for the next text, unless it was made for an allocation larger than usual.
  Chunk *chunk = arena.chunk;
  while (chunk->earlier) {
    Chunk *earlier = chunk->earlier;
    arena.taken -= chunk->capacity;
    free(chunk);
    chunk = earlier;
  }
  if (chunk->capacity > usualCapacity) {
    arena.taken -= chunk->capacity;
    free(chunk);
    chunk = NULL;
  }
  goOnIn(chunk, NULL);
}

void *arenaParse(void *parser, const char *lead, size_t leadSize, const char *body, size_t bodySize, size_t limit) {
  jmp_buf limitJump;
  arena.limit = arena.taken + limit;
  arena.limitJump = &limitJump;
  if (_setjmp(limitJump)) {
    arena.limitJump = NULL;
    return NULL;
  }
  if (leadSize) cmark_parser_feed(parser, lead, leadSize);
  if (bodySize) cmark_parser_feed(parser, body, bodySize);
  void *root = cmark_parser_finish(parser);
  arena.limitJump = NULL;
  return root;
}

ArenaMark arenaMark(void) {
  ArenaMark mark = {arena.chunk, arena.next};
  return mark;
}

void arenaRelease(ArenaMark mark) {
  if (!mark.chunk || arena.depth == 0) return;
  Chunk *chunk = arena.chunk;
  while (chunk != mark.chunk) {
    Chunk *earlier = chunk->earlier;
    arena.taken -= chunk->capacity;
    free(chunk);
    chunk = earlier;
  }
  goOnIn(chunk, mark.next);
}

static __attribute__((noinline)) void *clear(void *piece, size_t size) { return memset(piece, 0, size); }

// The compiler would turn the loop into the very call it saves.
#ifdef __clang__
__attribute__((no_builtin("memset")))
#endif
void *arenaCalloc(size_t count, size_t size) {
  if (size && count > SIZE_MAX / size) abort();
  void *piece = take(count * size);
  size_t room = *sizeOf(piece);
  if (room > 512) return clear(piece, room);
  // Nodes and the like: a call would cost more than the loop.
  for (size_t offset = 0; offset < room; offset += alignment) {
    uint64_t *pair = (uint64_t *)((char *)piece + offset);
    pair[0] = 0;
    pair[1] = 0;
  }
  return piece;
}

void *arenaRealloc(void *old, size_t size) {
  if (!old) return take(size);
  size_t had = *sizeOf(old);
  if (size <= had) return old;
  if (old == arena.last) {
    // The last allocation grows in place, as long as its chunk has room.
    size_t more = ((size + alignment - 1) & ~(size_t)(alignment - 1)) - had;
    if ((size_t)(arena.end - arena.next) >= more) {
      arena.next += more;
      *sizeOf(old) = had + more;
      return old;
    }
  }
  void *piece = take(size);
  memcpy(piece, old, had);
  return piece;
}

void arenaFree(void *old) {
  if (!old || old != arena.last) return;
  arena.next = (char *)old - alignment;
  arena.last = NULL;
}

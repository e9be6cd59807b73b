#include "Digest.h"

#ifdef __APPLE__
void sha256Begin(SHA256State *state) { CC_SHA256_Init(state); }

void sha256Update(SHA256State *state, const void *bytes, size_t count) {
  // CommonCrypto counts in 32 bits.
  const uint8_t *next = bytes;
  while (count > 0) {
    CC_LONG part = count < 1u << 30 ? (CC_LONG)count : 1u << 30;
    CC_SHA256_Update(state, next, part);
    next += part;
    count -= part;
  }
}

void sha256Finish(SHA256State *state, uint8_t *digest) { CC_SHA256_Final(digest, state); }

void sha1(const void *bytes, size_t count, uint8_t *digest) { CC_SHA1(bytes, (CC_LONG)count, digest); }
#else
void sha256Begin(SHA256State *state) { SHA256_Init(state); }

void sha256Update(SHA256State *state, const void *bytes, size_t count) { SHA256_Update(state, bytes, count); }

void sha256Finish(SHA256State *state, uint8_t *digest) { SHA256_Final(digest, state); }

void sha1(const void *bytes, size_t count, uint8_t *digest) {
  SHA_CTX state;
  SHA1_Init(&state);
  SHA1_Update(&state, bytes, count);
  SHA1_Final(digest, &state);
}
#endif

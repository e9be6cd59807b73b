#ifndef PAMPHLET_DIGEST_H
#define PAMPHLET_DIGEST_H

#include <stddef.h>
#include <stdint.h>

#ifdef __APPLE__
#include <CommonCrypto/CommonDigest.h>
typedef CC_SHA256_CTX SHA256State;
#else
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
typedef SHA256_CTX SHA256State;
#endif

/// SHA-256 (FIPS 180-4) by the system's own library: CommonCrypto on macOS, OpenSSL's libcrypto elsewhere.

/// Begins a digest of no bytes yet.
void sha256Begin(SHA256State *state);

/// Takes the next `count` bytes.
void sha256Update(SHA256State *state, const void *bytes, size_t count);

/// Writes the 32 bytes of the digest; the state may not be used again.
void sha256Finish(SHA256State *state, uint8_t *digest);

/// Writes the 20 bytes of the SHA-1 of less than 4 GiB: for identifiers a standard derives with it (RFC 9562 §5.5),
/// never to tell files apart.
void sha1(const void *bytes, size_t count, uint8_t *digest);

#endif

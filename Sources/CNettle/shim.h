// SHA-256 of Nettle in one call: its digest function lost a parameter with version 4, and Swift would have to know.
#ifndef CNETTLE_SHIM_H
#define CNETTLE_SHIM_H
#include <nettle/sha2.h>
#include <nettle/version.h>

/// The 32 bytes of the digest of `count` bytes.
static inline void cnettle_sha256(const uint8_t *bytes, size_t count, uint8_t *digest) {
  struct sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, count, bytes);
#if NETTLE_VERSION_MAJOR >= 4
  sha256_digest(&context, digest);
#else
  sha256_digest(&context, SHA256_DIGEST_SIZE, digest);
#endif
}
#endif

#ifdef __linux__
#include <stdint.h>
#include <stdlib.h>
#include <sys/random.h>

uint32_t arc4random(void);

/// A random number, for the C++ standard library in the release.
///
/// That library calls `arc4random`, which glibc has from 2.36 on. With this definition the program also runs on glibc
/// 2.35, that of Ubuntu 22.04, the oldest system Swift's own library can be linked for.
uint32_t arc4random(void) {
  uint32_t number;
  if (getrandom(&number, sizeof number, 0) != sizeof number) abort();
  return number;
}
#endif

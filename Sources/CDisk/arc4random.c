#ifdef __linux__
#include <stdint.h>
#include <stdlib.h>
#include <sys/random.h>

uint32_t arc4random(void);

/// A random number, for C++'s library in the release.
///
/// That library asks for the function of this name, which glibc has from 2.36 on. With this one the program runs on 2.35
/// too, that of Ubuntu 22.04, which is the oldest Swift's own library can be linked for.
uint32_t arc4random(void) {
  uint32_t number;
  if (getrandom(&number, sizeof number, 0) != sizeof number) abort();
  return number;
}
#endif

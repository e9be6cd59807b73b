#define _GNU_SOURCE
#include "CDisk.h"
#include <unistd.h>

int synchronizeFileSystem(int descriptor) {
#ifdef __linux__
  return syncfs(descriptor);
#else
  (void)descriptor;
  return -1;
#endif
}

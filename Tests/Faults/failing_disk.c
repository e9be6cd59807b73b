// A disk that fails on demand, for `LD_PRELOAD`: it stands between a program and the C library, counts the calls on
// paths below a folder, and lets one of them fail. Files elsewhere are not affected.
//
//   FAULT_BELOW   the folders, separated by colons; without it nothing is counted
//   FAULT_CALLS   the calls that count, separated by commas; all when it is not set
//   FAULT_AT      the number of the call that fails, counted from 1
//   FAULT_HOW     the number of an error; `short` for a write that takes half; `kill` and `killafter` to be killed there
//   FAULT_LASTS   `1` when every later call fails too
//   FAULT_LOG     a file that gets a line for every call that counts
//   FAULT_NETWORK `1` to kill a process that opens a network connection or looks up an address
//   FAULT_CLOCK   the number of seconds by which the time of day is ahead
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <netdb.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

enum outcome { as_usual, fails, takes_half, killed_after };

static const char *below, *calls, *how;
static long at, ahead;
static int lasts, log_descriptor = -1;
static atomic_long count;

__attribute__((constructor)) static void begin(void) {
  below = getenv("FAULT_BELOW");
  calls = getenv("FAULT_CALLS");
  how = getenv("FAULT_HOW");
  const char *text = getenv("FAULT_AT");
  at = text ? atol(text) : 0;
  text = getenv("FAULT_LASTS");
  lasts = text && *text == '1';
  text = getenv("FAULT_CLOCK");
  ahead = text ? atol(text) : 0;
  text = getenv("FAULT_LOG");
  if (text) log_descriptor = (int)syscall(SYS_openat, AT_FDCWD, text, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
}

static int is_below(const char *path) {
  const char *folder = below;
  while (folder && *folder) {
    size_t length = strcspn(folder, ":");
    if (!strncmp(path, folder, length) && (path[length] == '/' || path[length] == 0)) return 1;
    folder += length + (folder[length] == ':');
  }
  return 0;
}

static int is_counted(const char *call) {
  const char *name = calls;
  if (!name) return 1;
  while (*name) {
    size_t length = strcspn(name, ",");
    if (strlen(call) == length && !strncmp(name, call, length)) return 1;
    name += length + (name[length] == ',');
  }
  return 0;
}

static enum outcome judged(const char *call, const char *path) {
  if (!below || !path || !is_counted(call)) return as_usual;
  char whole[PATH_MAX * 2];
  if (path[0] != '/') {
    char here[PATH_MAX];
    if (syscall(SYS_getcwd, here, sizeof here) < 0) return as_usual;
    snprintf(whole, sizeof whole, "%s/%s", here, path);
    path = whole;
  }
  if (!is_below(path)) return as_usual;
  long number = atomic_fetch_add(&count, 1) + 1;
  if (log_descriptor >= 0) {
    char line[PATH_MAX * 2 + 64];
    int length = snprintf(line, sizeof line, "%ld %s %s\n", number, call, path);
    if (length > 0) syscall(SYS_write, log_descriptor, line, (size_t)length);
  }
  if (!at || !how || (lasts ? number < at : number != at)) return as_usual;
  if (!strcmp(how, "short")) return takes_half;
  if (!strcmp(how, "killafter")) return killed_after;
  if (!strcmp(how, "kill")) {
    syscall(SYS_kill, getpid(), SIGKILL);
    for (;;) pause();
  }
  errno = atoi(how);
  return fails;
}

// The path of an open file or folder; 0 for a pipe or a terminal, which have no path.
static int find(int descriptor, char path[PATH_MAX]) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  long length = syscall(SYS_readlinkat, AT_FDCWD, link, path, PATH_MAX - 1);
  if (length <= 0 || path[0] != '/') return 0;
  path[length] = 0;
  return 1;
}

static enum outcome judged_open(const char *call, int descriptor) {
  char path[PATH_MAX];
  return below && find(descriptor, path) ? judged(call, path) : as_usual;
}

static enum outcome judged_at(const char *call, int folder, const char *path) {
  char start[PATH_MAX], whole[PATH_MAX * 2];
  if (!below || !path || path[0] == '/' || folder == AT_FDCWD || !find(folder, start)) return judged(call, path);
  snprintf(whole, sizeof whole, "%s/%s", start, path);
  return judged(call, whole);
}

static void end(enum outcome outcome) {
  if (outcome != killed_after) return;
  syscall(SYS_kill, getpid(), SIGKILL);
  for (;;) pause();
}

#define REAL(name) \
  static __typeof__(name) *real; \
  if (!real) *(void **)&real = dlsym(RTLD_NEXT, #name)

// A call on a path or an open file that returns `bad` when it fails.
#define STANDING_BETWEEN(type, bad, name, parameters, arguments, judgement) \
  type name parameters { \
    REAL(name); \
    enum outcome outcome = judgement; \
    if (outcome == fails) return bad; \
    type result = real arguments; \
    end(outcome); \
    return result; \
  }

#define OPENING(name, parameters, folder, path, arguments) \
  int name parameters { \
    REAL(name); \
    mode_t mode = 0; \
    if (flags & (O_CREAT | O_TMPFILE)) { \
      va_list rest; \
      va_start(rest, flags); \
      mode = va_arg(rest, mode_t); \
      va_end(rest); \
    } \
    enum outcome outcome = judged_at(flags & (O_WRONLY | O_RDWR | O_CREAT) ? "create" : "open", folder, path); \
    if (outcome == fails) return -1; \
    int result = real arguments; \
    end(outcome); \
    return result; \
  }

OPENING(open, (const char *path, int flags, ...), AT_FDCWD, path, (path, flags, mode))
OPENING(open64, (const char *path, int flags, ...), AT_FDCWD, path, (path, flags, mode))
OPENING(openat, (int folder, const char *path, int flags, ...), folder, path, (folder, path, flags, mode))
OPENING(openat64, (int folder, const char *path, int flags, ...), folder, path, (folder, path, flags, mode))

STANDING_BETWEEN(DIR *, NULL, opendir, (const char *path), (path), judged("opendir", path))
STANDING_BETWEEN(struct dirent *, NULL, readdir, (DIR *folder), (folder), judged_open("readdir", dirfd(folder)))
STANDING_BETWEEN(struct dirent64 *, NULL, readdir64, (DIR *folder), (folder), judged_open("readdir", dirfd(folder)))

STANDING_BETWEEN(ssize_t, -1, read, (int file, void *bytes, size_t size), (file, bytes, size), judged_open("read", file))
STANDING_BETWEEN(
  ssize_t, -1, pread, (int file, void *bytes, size_t size, off_t from), (file, bytes, size, from),
  judged_open("read", file))
STANDING_BETWEEN(
  ssize_t, -1, pread64, (int file, void *bytes, size_t size, off64_t from), (file, bytes, size, from),
  judged_open("read", file))
STANDING_BETWEEN(
  ssize_t, -1, write, (int file, const void *bytes, size_t size),
  (file, bytes, outcome == takes_half && size > 1 ? size / 2 : size), judged_open("write", file))
STANDING_BETWEEN(
  ssize_t, -1, pwrite, (int file, const void *bytes, size_t size, off_t from),
  (file, bytes, outcome == takes_half && size > 1 ? size / 2 : size, from), judged_open("write", file))
STANDING_BETWEEN(
  ssize_t, -1, pwrite64, (int file, const void *bytes, size_t size, off64_t from),
  (file, bytes, outcome == takes_half && size > 1 ? size / 2 : size, from), judged_open("write", file))

STANDING_BETWEEN(int, -1, fsync, (int file), (file), judged_open("fsync", file))
STANDING_BETWEEN(int, -1, fdatasync, (int file), (file), judged_open("fsync", file))
STANDING_BETWEEN(int, -1, syncfs, (int file), (file), judged_open("syncfs", file))
STANDING_BETWEEN(int, -1, ftruncate, (int file, off_t size), (file, size), judged_open("truncate", file))
STANDING_BETWEEN(int, -1, flock, (int file, int operation), (file, operation), judged_open("flock", file))
STANDING_BETWEEN(int, -1, fstat, (int file, struct stat *status), (file, status), judged_open("stat", file))
STANDING_BETWEEN(
  void *, MAP_FAILED, mmap, (void *place, size_t size, int protection, int flags, int file, off_t from),
  (place, size, protection, flags, file, from), file < 0 ? as_usual : judged_open("mmap", file))

STANDING_BETWEEN(int, -1, stat, (const char *path, struct stat *status), (path, status), judged("stat", path))
STANDING_BETWEEN(int, -1, lstat, (const char *path, struct stat *status), (path, status), judged("stat", path))
STANDING_BETWEEN(
  int, -1, fstatat, (int folder, const char *path, struct stat *status, int flags), (folder, path, status, flags),
  judged_at("stat", folder, path))
STANDING_BETWEEN(int, -1, mkdir, (const char *path, mode_t mode), (path, mode), judged("mkdir", path))
STANDING_BETWEEN(
  int, -1, mkdirat, (int folder, const char *path, mode_t mode), (folder, path, mode),
  judged_at("mkdir", folder, path))
STANDING_BETWEEN(int, -1, rmdir, (const char *path), (path), judged("rmdir", path))
STANDING_BETWEEN(int, -1, unlink, (const char *path), (path), judged("unlink", path))
STANDING_BETWEEN(
  int, -1, unlinkat, (int folder, const char *path, int flags), (folder, path, flags),
  judged_at("unlink", folder, path))
STANDING_BETWEEN(int, -1, rename, (const char *old, const char *new), (old, new), judged("rename", new))
STANDING_BETWEEN(
  int, -1, renameat, (int from, const char *old, int to, const char *new), (from, old, to, new),
  judged_at("rename", to, new))
STANDING_BETWEEN(
  int, -1, renameat2, (int from, const char *old, int to, const char *new, unsigned flags),
  (from, old, to, new, flags), judged_at("rename", to, new))
STANDING_BETWEEN(int, -1, link, (const char *old, const char *new), (old, new), judged("link", new))
STANDING_BETWEEN(int, -1, symlink, (const char *old, const char *new), (old, new), judged("link", new))

static void no_network(const char *what) {
  if (!getenv("FAULT_NETWORK")) return;
  fprintf(stderr, "failing_disk: the network was asked for: %s\n", what);
  abort();
}

int socket(int family, int type, int protocol) {
  REAL(socket);
  if (family == AF_INET || family == AF_INET6) no_network("socket");
  return real(family, type, protocol);
}

int getaddrinfo(const char *name, const char *service, const struct addrinfo *hints, struct addrinfo **found) {
  REAL(getaddrinfo);
  no_network("getaddrinfo");
  return real(name, service, hints, found);
}

int clock_gettime(clockid_t clock, struct timespec *moment) {
  REAL(clock_gettime);
  int result = real(clock, moment);
  if (clock == CLOCK_REALTIME) moment->tv_sec += ahead;
  return result;
}

int gettimeofday(struct timeval *moment, void *zone) {
  REAL(gettimeofday);
  int result = real(moment, zone);
  moment->tv_sec += ahead;
  return result;
}

time_t time(time_t *moment) {
  REAL(time);
  time_t result = real(NULL) + ahead;
  if (moment) *moment = result;
  return result;
}

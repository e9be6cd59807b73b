#ifndef PAMPHLET_SPAWN_H
#define PAMPHLET_SPAWN_H

#include <stddef.h>
#include <sys/types.h>

/// A program to start, with its arguments and environment, and the limits the system holds it to.
struct spawn_request {
  const char *path;
  char *const *arguments;
  char *const *environment;
  /// The program's working directory; NULL for that of this program.
  const char *folder;
  /// Descriptors that become its standard input, output and error.
  int input, output, errors;
  /// Bytes of address space, seconds of processor time, bytes in one file; 0 for no limit.
  unsigned long long memory, seconds, file_size;
  /// Not 0 when the program is to be ended with the thread that starts it (Linux only; that thread must wait for it).
  int ends_with_thread;
};

/// Starts a program as the leader of its own process group, with default signals and no other open descriptor.
///
/// Returns 0, or the number of the error that kept it from starting.
int spawn_program(const struct spawn_request *request, pid_t *process);

/// Whether a program still runs, and if not, whether it exited with status 0.
enum spawn_state { spawn_runs, spawn_succeeded, spawn_failed };

/// Returns the state of a program, without reaping it: waitpid can still be called for it.
enum spawn_state state_of(pid_t process);

/// Makes a pipe that programs started meanwhile do not inherit; returns 0, or an error number.
int make_private_pipe(int ends[2]);

/// Writes without raising SIGPIPE when nobody reads any more: returns the count written, or -1 with errno set.
ssize_t write_without_signal(int descriptor, const void *bytes, size_t count);

#endif

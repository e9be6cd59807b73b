#ifndef PAMPHLET_SPAWN_H
#define PAMPHLET_SPAWN_H

#include <stddef.h>
#include <sys/types.h>

/// A program to start, its surroundings, and the limits the system holds it to.
struct spawn_request {
  const char *path;
  char *const *arguments;
  char *const *environment;
  /// The folder it starts in; NULL for the folder of this program.
  const char *folder;
  /// Descriptors that become its standard input, output and error.
  int input, output, errors;
  /// Bytes of address space, seconds of processor time, bytes in one file; 0 for no limit.
  unsigned long long memory, seconds, file_size;
  /// Not 0 when it is to be ended with the thread that starts it (Linux only; that thread must wait for its end).
  int ends_with_thread;
};

/// Starts a program as the head of a process group of its own, with the usual signals and no other open descriptor.
///
/// Returns 0, or the number of the error that kept it from starting.
int spawn_program(const struct spawn_request *request, pid_t *process);

/// Whether a program still runs, and whether it has ended by itself with status 0.
enum spawn_state { spawn_runs, spawn_succeeded, spawn_failed };

/// Tells the state of a program; its end can still be taken note of by waitpid.
enum spawn_state state_of(pid_t process);

/// Makes a pipe that no other program started meanwhile can hold open; returns 0, or an error number.
int make_private_pipe(int ends[2]);

/// Writes without a signal where nobody reads any more: returns the count written, or -1 with errno set.
ssize_t write_without_signal(int descriptor, const void *bytes, size_t count);

#endif

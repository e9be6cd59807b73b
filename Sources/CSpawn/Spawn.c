#define _GNU_SOURCE
#include "CSpawn.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

int make_private_pipe(int ends[2]) {
#ifdef __linux__
  return pipe2(ends, O_CLOEXEC) == 0 ? 0 : errno;
#else
  if (pipe(ends) != 0) return errno;
  for (int i = 0; i < 2; i++) fcntl(ends[i], F_SETFD, FD_CLOEXEC);
  fcntl(ends[1], F_SETNOSIGPIPE, 1);
  return 0;
#endif
}

enum spawn_state state_of(pid_t process) {
  siginfo_t end;
  end.si_pid = 0;
  if (waitid(P_PID, (id_t)process, &end, WEXITED | WNOHANG | WNOWAIT) != 0 || end.si_pid != process) return spawn_runs;
  return end.si_code == CLD_EXITED && end.si_status == 0 ? spawn_succeeded : spawn_failed;
}

ssize_t write_without_signal(int descriptor, const void *bytes, size_t count) {
#ifdef __linux__
  sigset_t broken, before, pending;
  sigemptyset(&broken);
  sigaddset(&broken, SIGPIPE);
  sigpending(&pending);
  int was_pending = sigismember(&pending, SIGPIPE);
  pthread_sigmask(SIG_BLOCK, &broken, &before);
  ssize_t written = write(descriptor, bytes, count);
  int number = errno;
  if (written < 0 && number == EPIPE && !was_pending) {
    struct timespec none = {0, 0};
    while (sigtimedwait(&broken, NULL, &none) < 0 && errno == EINTR) {}
  }
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  errno = number;
  return written;
#else
  return write(descriptor, bytes, count);
#endif
}

static void limit(int resource, unsigned long long most) {
  if (most == 0) return;
  struct rlimit limits;
  if (getrlimit(resource, &limits) != 0) return;
  rlim_t wanted = (rlim_t)most;
  if (limits.rlim_max != RLIM_INFINITY && wanted > limits.rlim_max) wanted = limits.rlim_max;
  limits.rlim_cur = limits.rlim_max = wanted;
  setrlimit(resource, &limits);
}

/// Sets the child up between fork and exec: only calls that are async-signal-safe.
static void become(const struct spawn_request *request, int report) {
  setpgid(0, 0);
#ifdef __linux__
  if (request->ends_with_thread) prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
  const int usual[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE, SIGCHLD};
  for (size_t i = 0; i < sizeof usual / sizeof *usual; i++) signal(usual[i], SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  // First moved above 0, 1 and 2, so that no dup2 overwrites a descriptor that is still to be copied.
  int standard[3] = {request->input, request->output, request->errors};
  for (int i = 0; i < 3; i++) standard[i] = fcntl(standard[i], F_DUPFD, 3);
  for (int i = 0; i < 3; i++)
    if (standard[i] < 0 || dup2(standard[i], i) < 0) goto failed;
#if defined(__linux__) && defined(CLOSE_RANGE_CLOEXEC)
  if (close_range(3, ~0U, CLOSE_RANGE_CLOEXEC) != 0)
#endif
  {
    long most = sysconf(_SC_OPEN_MAX);
    if (most < 0 || most > 4096) most = 4096;
    for (int i = 3; i < most; i++) fcntl(i, F_SETFD, FD_CLOEXEC);
  }
  if (request->folder && chdir(request->folder) != 0) goto failed;
  struct rlimit no_core = {0, 0};
  setrlimit(RLIMIT_CORE, &no_core);
  limit(RLIMIT_AS, request->memory);
  limit(RLIMIT_CPU, request->seconds);
  limit(RLIMIT_FSIZE, request->file_size);
  execve(request->path, request->arguments, request->environment);
failed:;
  int number = errno;
  ssize_t ignored = write(report, &number, sizeof number);
  (void)ignored;
  _exit(127);
}

int spawn_program(const struct spawn_request *request, pid_t *process) {
  int report[2];
  int number = make_private_pipe(report);
  if (number != 0) return number;
  sigset_t all, before;
  sigfillset(&all);
  // No signal handler of this program may run in the child.
  pthread_sigmask(SIG_SETMASK, &all, &before);
  pid_t child = fork();
  if (child == 0) become(request, report[1]);
  number = errno;
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  close(report[1]);
  if (child < 0) {
    close(report[0]);
    return number;
  }
  // Here as well as in the child: whichever runs first, the group exists before anybody can end it.
  setpgid(child, child);
  ssize_t count;
  do count = read(report[0], &number, sizeof number);
  while (count < 0 && errno == EINTR);
  close(report[0]);
  if (count == (ssize_t)sizeof number) {
    while (waitpid(child, NULL, 0) < 0 && errno == EINTR) {}
    return number;
  }
  *process = child;
  return 0;
}

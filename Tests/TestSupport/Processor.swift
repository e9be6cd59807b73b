#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Measures processor time, which does not depend on other work of the machine.
package enum Processor {
  /// Returns the seconds of processor time that this thread takes for some work.
  package static func seconds(_ work: () -> Void) -> Double {
    let start = now
    work()
    return now - start
  }

  /// Whether the thread sanitizer is on: allocating memory then takes longer than any work done with it.
  package static let isWatched = unsafe dlsym(dlopen(nil, RTLD_NOW), "__tsan_init") != nil

  private static var now: Double {
    var time = timespec()
    guard unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0 else { return 0 }
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
  }
}

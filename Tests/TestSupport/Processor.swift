#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The time the processor itself spends, whatever else the machine is doing.
package enum Processor {
  /// How many seconds this thread needs for something.
  package static func seconds(_ work: () -> Void) -> Double {
    let start = now
    work()
    return now - start
  }

  /// Whether the thread sanitizer watches: a piece of new memory then costs it more than all that is done there.
  package static let isWatched = unsafe dlsym(dlopen(nil, RTLD_NOW), "__tsan_init") != nil

  private static var now: Double {
    var time = timespec()
    guard unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0 else { return 0 }
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
  }
}

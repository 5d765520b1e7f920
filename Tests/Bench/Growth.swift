import Foundation

/// How the time of a piece of work grows with its length.
package enum Growth {
  /// Whether the time of `work` grows as the length does from `short` to `long`, with room for four times as much and
  /// twenty milliseconds. The time is the thread's own; what the machine does beside it can still lengthen one
  /// reading, so one of five has to fit: work that grows as the square, and by sixteen times or more, fits in none.
  package static func isLinear<Input>(
    from short: Int, to long: Int, of input: (Int) -> Input, work: (Input) -> Void
  ) -> Bool {
    let inputs = (short: input(short), long: input(long))
    let bound = Double(long) / Double(short) * 4
    return (0..<5).contains { _ in
      seconds { work(inputs.long) } < seconds { work(inputs.short) } * bound + 0.02
    }
  }

  private static func seconds(_ work: () -> Void) -> Double {
    let start = now()
    work()
    return now() - start
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}

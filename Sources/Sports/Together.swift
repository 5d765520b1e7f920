internal import Dispatch
internal import Synchronization

/// Does two things at the same time, on two threads where there are as many.
func together<One: Sendable, Other: Sendable>(
  _ one: @Sendable () -> One, and other: @Sendable () -> Other
) -> (One, Other) {
  let first = Mutex<One?>(nil)
  let second = Mutex<Other?>(nil)
  DispatchQueue.concurrentPerform(iterations: 2) { number in
    if number == 0 {
      let done = one()
      first.withLock { $0 = done }
    } else {
      let done = other()
      second.withLock { $0 = done }
    }
  }
  guard let one = first.withLock({ $0 }), let other = second.withLock({ $0 }) else { return (one(), other()) }
  return (one, other)
}

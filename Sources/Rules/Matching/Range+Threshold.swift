extension Range<Int> {
  /// The first place where something holds that holds at all places behind it too; the end where it holds nowhere.
  @inline(__always) func threshold(where holds: (Int) -> Bool) -> Int {
    var low = lowerBound
    var high = upperBound
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

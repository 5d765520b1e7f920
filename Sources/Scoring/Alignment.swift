/// Carries offsets of a record's own text over to the annotated text, where the two are not the same: a byte order mark
/// dropped, damage repaired, a page's body cut a little differently.
///
/// One pass, without looking back: what begins and ends alike is the same; between, where the two part, a few equal
/// characters nearby show where they meet again, or else sixteen that stand anywhere further on.
struct Alignment {
  /// Nil where the texts are the same.
  private let to: [Int]?

  init(from own: [Unicode.Scalar]?, to text: [Unicode.Scalar]) {
    guard let own, own != text else {
      to = nil
      return
    }
    var map: [Int] = []
    map.reserveCapacity(own.count + 1)
    let stretches = Stretches(own, text)
    var i = 0
    var j = 0
    while i < own.count {
      if j < text.count, own[i] == text[j] {
        map.append(j)
        i += 1
        j += 1
        continue
      }
      let (nextI, nextJ) = stretches.meeting(i, j)
      for k in i..<nextI { map.append(min(j + (k - i), nextJ)) }
      i = nextI
      j = nextJ
    }
    map.append(text.count)
    to = map
  }

  func callAsFunction(_ offset: Int) -> Int {
    guard let to else { return offset }
    return to[min(max(offset, 0), to.count - 1)]
  }

  func callAsFunction(_ range: Range<Int>) -> Range<Int> {
    let start = self(range.lowerBound)
    return start..<max(start, self(range.upperBound))
  }
}

/// Finds where two texts meet again.
private struct Stretches {
  private static let near = 12
  private static let nearLength = 4
  private static let farLength = 16

  private let own: [Unicode.Scalar]
  private let text: [Unicode.Scalar]
  /// Where each run of sixteen characters stands in the text.
  private let places: [ArraySlice<Unicode.Scalar>: [Int]]

  init(_ own: [Unicode.Scalar], _ text: [Unicode.Scalar]) {
    self.own = own
    self.text = text
    var places: [ArraySlice<Unicode.Scalar>: [Int]] = [:]
    if text.count >= Self.farLength {
      for start in 0...text.count - Self.farLength {
        places[text[start..<start + Self.farLength], default: []].append(start)
      }
    }
    self.places = places
  }

  func meeting(_ i: Int, _ j: Int) -> (Int, Int) {
    for distance in 1...2 * Self.near {
      for step in max(0, distance - Self.near)...min(distance, Self.near) where agrees(i + step, j + distance - step) {
        return (i + step, j + distance - step)
      }
    }
    var start = i
    while start + Self.farLength <= own.count {
      if let found = places[own[start..<start + Self.farLength]]?.first(where: { $0 >= j }) { return (start, found) }
      start += 1
    }
    return (own.count, text.count)
  }

  /// Both go on alike for a little, or end together.
  private func agrees(_ i: Int, _ j: Int) -> Bool {
    guard i <= own.count, j <= text.count else { return false }
    let a = own[i..<min(i + Self.nearLength, own.count)]
    let b = text[j..<min(j + Self.nearLength, text.count)]
    return a.count == b.count && a.elementsEqual(b)
      && (a.count == Self.nearLength || (i + a.count == own.count && j + b.count == text.count))
  }
}

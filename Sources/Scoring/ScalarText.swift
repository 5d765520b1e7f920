/// A text as the annotation's offsets count it: by code points.
struct ScalarText: Sendable {
  let scalars: [Unicode.Scalar]

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  var count: Int { scalars.count }

  func words(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range.clamped(to: 0..<count)]))
  }

  /// The first place from `start` on at which the words stand.
  func find(_ words: [Unicode.Scalar], from start: Int = 0) -> Int? {
    guard let first = words.first, start >= 0, words.count <= count else {
      return words.isEmpty && start <= count ? max(0, start) : nil
    }
    let last = count - words.count
    var place = start
    while place <= last {
      if scalars[place] == first, scalars[place..<place + words.count].elementsEqual(words) { return place }
      place += 1
    }
    return nil
  }

  /// Where the words stand the `nth` time, counted from 1.
  func occurrence(of string: String, nth: Int) -> Range<Int>? {
    let words = Array(string.unicodeScalars)
    var place = -1
    for _ in 0..<nth {
      guard let found = find(words, from: place + 1) else { return nil }
      place = found
    }
    return place < 0 ? nil : place..<place + words.count
  }

  /// Every place where the form stands with no letter or digit beside its own.
  func occurrences(of form: String) -> [Range<Int>] {
    let words = Array(form.unicodeScalars)
    guard let first = words.first, let last = words.last else { return [] }
    var all: [Range<Int>] = []
    var place = find(words)
    while let start = place {
      let end = start + words.count
      let runsOnBefore = start > 0 && scalars[start - 1].isAlphanumeric && first.isAlphanumeric
      let runsOnAfter = end < count && scalars[end].isAlphanumeric && last.isAlphanumeric
      if !runsOnBefore, !runsOnAfter { all.append(start..<end) }
      place = find(words, from: start + 1)
    }
    return all
  }

  /// The first stretch from `start` on with the same words, whatever white space is between them.
  func stretch(_ words: [[Unicode.Scalar]], from start: Int) -> Range<Int>? {
    guard let first = words.first else { return start <= count ? start..<start : nil }
    var place = find(first, from: start)
    while let begin = place {
      if let end = end(of: words, at: begin) { return begin..<end }
      place = find(first, from: begin + 1)
    }
    return nil
  }

  private func end(of words: [[Unicode.Scalar]], at start: Int) -> Int? {
    var place = start
    for (number, word) in words.enumerated() {
      if number > 0 {
        let gap = place
        while place < count, scalars[place].isSpace { place += 1 }
        guard place > gap else { return nil }
      }
      guard place + word.count <= count, scalars[place..<place + word.count].elementsEqual(word) else { return nil }
      place += word.count
    }
    return place
  }
}

extension Unicode.Scalar {
  /// As Python's `str.isalnum` has it: letters, and whatever has a numeric value.
  var isAlphanumeric: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: properties.numericType != nil
    }
  }

  /// As Python's `str.isspace` has it: the separators of files and groups count too.
  var isSpace: Bool { properties.isWhitespace || (0x1C...0x1F).contains(value) }
}

/// The share of two stretches in what they cover together.
func common(_ a: Range<Int>, _ b: Range<Int>) -> Double {
  let both = min(a.upperBound, b.upperBound) - max(a.lowerBound, b.lowerBound)
  guard both > 0 else { return 0 }
  return Double(both) / Double(max(a.upperBound, b.upperBound) - min(a.lowerBound, b.lowerBound))
}

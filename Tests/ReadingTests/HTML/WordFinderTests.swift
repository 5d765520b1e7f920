import Bench
import Testing

@testable import Reading

@Suite("Words in classes")
struct WordFinderTests {
  /// What any word of the vocabulary says that stands anywhere in a value: ten lines that are surely right.
  private func naive(_ value: String) -> Hints {
    var found: Hints = []
    for (words, hints) in Hints.vocabulary {
      for word in words.split(whereSeparator: \.isWhitespace) where value.lowercased().contains(word) {
        found.formUnion(hints)
      }
    }
    return found
  }

  @Test("the automaton agrees with a search word by word")
  func agrees() {
    let words = Hints.vocabulary.flatMap { $0.words.split(whereSeparator: \.isWhitespace).map(String.init) }
    var generator = Seeded()
    for round in 0..<5000 {
      let parts = (0..<3).map { _ in words.randomElement(using: &generator) ?? "" }
      var value = parts.joined(separator: ["", "-", " ", "x", "_"][round % 5])
      value = String(
        value.dropFirst(Int.random(in: 0...3, using: &generator)).dropLast(Int.random(in: 0...3, using: &generator)))
      if round % 2 == 0 { value = value.uppercased() }
      let found = Array(value.utf8).withUnsafeBufferPointer { Hints.words.hints(in: $0) }
      #expect(found == naive(value), "\(value)")
    }
  }
}

internal import Imaging
internal import Records

/// Which of the word sets a word stands in or begins a phrase of, so that a row's words are looked up once for all sets.
struct SetIndex: Sendable {
  private let places: WordLists<Place>
  /// How many sets there are, and how many of them, the first ones, clauses have a use for.
  private let count: Int
  private let countInClauses: Int

  /// A set that a word is in. Of one number, so that an image holds no gaps.
  struct Place: BitwiseCopyable, Sendable {
    private let code: Int32

    init(set: Int32, isEntry: Bool, opensPhrase: Bool) {
      code = set << 2 | (isEntry ? 2 : 0) | (opensPhrase ? 1 : 0)
    }

    var set: Int32 { code >> 2 }
    var isEntry: Bool { code & 2 != 0 }
    var opensPhrase: Bool { code & 1 != 0 }
  }

  init(_ sets: [WordSet], inClauses countInClauses: Int) {
    count = sets.count
    self.countInClauses = countInClauses
    var found: [(word: WordID, value: Place)] = []
    for (number, set) in sets.enumerated() {
      for word in Set(set.firstWords) {
        let (isEntry, opensPhrase) = set.standing(of: word)
        found.append((word, Place(set: Int32(number), isEntry: isEntry, opensPhrase: opensPhrase)))
      }
    }
    places = WordLists(found)
  }

  /// The places of all words.
  func withPlaces<Result>(_ body: (UnsafeBufferPointer<Place>) -> Result) -> Result { places.withValues(body) }

  /// How many sets a view has a use for: the first ones.
  func count(in view: RuleSource.View) -> Int { view == .clause ? countInClauses : count }

  /// Where those of a word stand among them, in the order of the sets.
  func stretch(of word: WordID) -> Range<Int> { places.stretch(of: word) }
}

extension SetIndex: Imaged {
  init(from image: inout ImageReader) {
    places = .init(from: &image)
    count = .init(from: &image)
    countInClauses = .init(from: &image)
  }

  func write(to image: inout ImageWriter) {
    places.write(to: &image)
    count.write(to: &image)
    countInClauses.write(to: &image)
  }
}

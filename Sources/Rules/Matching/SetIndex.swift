internal import Imaging
internal import Records

/// Which of the word sets a word stands in or begins a phrase of, so that a row's words are looked up once for all sets.
struct SetIndex: Sendable {
  private var stretches: WordMap<Stretch>
  /// Those of one word side by side.
  private var places = PlainArray<Place>()
  /// How many sets there are.
  let count: Int

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

  /// Where the sets of a word stand in `places`.
  private struct Stretch: BitwiseCopyable {
    var start: Int32
    var count: Int32
  }

  init(_ sets: [WordSet]) {
    count = sets.count
    stretches = WordMap(expecting: 10_000, none: Stretch(start: 0, count: 0))
    var found: [(word: WordID, place: Place)] = []
    for (number, set) in sets.enumerated() {
      for word in Set(set.firstWords) {
        let (isEntry, opensPhrase) = set.standing(of: word)
        found.append((word, Place(set: Int32(number), isEntry: isEntry, opensPhrase: opensPhrase)))
      }
    }
    for (number, entry) in found.sorted(by: { ($0.word, $0.place.set) < ($1.word, $1.place.set) }).enumerated() {
      places.append(entry.place)
      stretches.update(entry.word) { stretch in
        if stretch.count == 0 { stretch.start = Int32(number) }
        stretch.count += 1
      }
    }
  }

  /// The sets of a word.
  func forEachPlace(of word: WordID, _ body: (Place) -> Void) {
    let stretch = stretches[word]
    for number in stretch.start..<stretch.start + stretch.count { body(places[Int(number)]) }
  }
}

extension SetIndex: Imaged {
  init(from image: inout ImageReader) {
    stretches = .init(from: &image)
    places = .init(from: &image)
    count = .init(from: &image)
  }

  func write(to image: inout ImageWriter) {
    stretches.write(to: &image)
    places.write(to: &image)
    count.write(to: &image)
  }
}

internal import Imaging
internal import Records

/// What the words of rows are to the patterns, so that a word is looked up once for all of them: the word sets that it
/// stands in or begins a phrase of, and the programs that may match where it is.
struct WordIndex: Sendable {
  private let words: WordMap<Standing>
  private let places: PlainArray<Place>
  private let programs: PlainArray<Int32>
  /// By set: the common words that are in it.
  private let common: PlainArray<CommonWords>
  /// How many sets, the first ones, clauses have a use for.
  private let countInClauses: Int

  /// Where what is known of a word stands, its sets in their order.
  struct Standing: BitwiseCopyable, Sendable {
    fileprivate(set) var places = Stretch()
    fileprivate var inSentences = Stretch()
    fileprivate var inClauses = Stretch()
    /// Its number among the common words, -1 where it is none.
    fileprivate(set) var common: Int32 = -1

    /// Where the programs stand that it may let match.
    func programs(in view: RuleSource.View) -> Range<Int> { view == .clause ? inClauses.range : inSentences.range }
  }

  struct Stretch: BitwiseCopyable, Sendable {
    fileprivate var start: Int32 = 0
    fileprivate var count: Int32 = 0

    var range: Range<Int> { Int(start)..<Int(start + count) }
  }

  /// A set that a word is in. Of one number, so that an image holds no gaps.
  struct Place: BitwiseCopyable, Sendable {
    private let code: UInt32

    init(set: Int32, isEntry: Bool, opensPhrase: Bool) {
      code = UInt32(bitPattern: set) << 2 | (isEntry ? 2 : 0) | (opensPhrase ? 1 : 0)
    }

    var set: Int { Int(code >> 2) }
    var isEntry: Bool { code & 2 != 0 }
    var opensPhrase: Bool { code & 1 != 0 }
  }

  /// Of these sets, each with the common words that are in it; `sentences` and `clauses` are programs by number with the
  /// words of which each needs one.
  init(
    _ sets: [WordSet], inClauses countInClauses: Int, common: (words: [WordID], inSets: [CommonWords]),
    sentences: [(word: WordID, value: Int32)] = [], clauses: [(word: WordID, value: Int32)] = []
  ) {
    self.common = PlainArray(common.inSets)
    self.countInClauses = countInClauses
    var found: [(word: WordID, value: Place)] = []
    for (number, set) in sets.enumerated() {
      for word in Set(set.firstWords) {
        let (isEntry, opensPhrase) = set.standing(of: word)
        found.append((word, Place(set: Int32(number), isEntry: isEntry, opensPhrase: opensPhrase)))
      }
    }
    var words = WordMap(expecting: 4_000, none: Standing())
    var places = PlainArray<Place>()
    var programs = PlainArray<Int32>()
    WordIndex.lay(found, behind: &places, &words, \.places)
    WordIndex.lay(sentences, behind: &programs, &words, \.inSentences)
    WordIndex.lay(clauses, behind: &programs, &words, \.inClauses)
    for (number, word) in common.words.enumerated() { words.update(word) { $0.common = Int32(number) } }
    self.words = words
    self.places = places
    self.programs = programs
  }

  /// Lays the values of each word side by side, in their order.
  private static func lay<Value>(
    _ pairs: [(word: WordID, value: Value)], behind values: inout PlainArray<Value>, _ words: inout WordMap<Standing>,
    _ stretch: WritableKeyPath<Standing, Stretch>
  ) {
    for (_, pair) in pairs.enumerated().sorted(by: { ($0.element.word, $0.offset) < ($1.element.word, $1.offset) }) {
      let place = Int32(values.count)
      values.append(pair.value)
      words.update(pair.word) { standing in
        if standing[keyPath: stretch].count == 0 { standing[keyPath: stretch].start = place }
        standing[keyPath: stretch].count += 1
      }
    }
  }

  func standing(of word: WordID) -> Standing { words[word] }

  /// The sets and the programs of all words, and the common words of all sets, where they lie.
  struct Buffers {
    var places: UnsafeBufferPointer<Place>
    var programs: UnsafeBufferPointer<Int32>
    var common: UnsafeBufferPointer<CommonWords>
  }

  func withBuffers<Result>(_ body: (Buffers) -> Result) -> Result {
    places.withBuffer { places in
      programs.withBuffer { programs in
        common.withBuffer { body(Buffers(places: places, programs: programs, common: $0)) }
      }
    }
  }

  /// How many sets a view has a use for: the first ones.
  func count(in view: RuleSource.View) -> Int { view == .clause ? countInClauses : common.count }
}

extension WordIndex: Imaged {
  init(from image: inout ImageReader) {
    words = .init(from: &image)
    places = .init(from: &image)
    programs = .init(from: &image)
    common = .init(from: &image)
    countInClauses = .init(from: &image)
  }

  func write(to image: inout ImageWriter) {
    words.write(to: &image)
    places.write(to: &image)
    programs.write(to: &image)
    common.write(to: &image)
    countInClauses.write(to: &image)
  }
}

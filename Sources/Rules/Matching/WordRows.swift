internal import Imaging
internal import Records

/// Rows of words, one behind the other in one piece.
struct WordRows: Sendable {
  private let words: PlainArray<WordID>
  /// Where each begins, and where the last one ends.
  private let starts: PlainArray<Int32>

  init(_ rows: [[WordID]]) {
    words = .init(rows.flatMap(\.self))
    starts = .init(rows.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1.count)) })
  }

  var count: Int { starts.count - 1 }

  func length(of row: Int) -> Int { Int(starts[row + 1] - starts[row]) }

  func first(of row: Int) -> WordID { words[Int(starts[row])] }

  /// The first row whose first word is not before a word, where they stand in the order of their first words.
  func place(of word: WordID) -> Int {
    words.withBuffer { words in
      starts.withBuffer { starts in (0..<starts.count - 1).threshold { words[Int(starts[$0])] >= word } }
    }
  }

  subscript(row: Int, place: Int) -> WordID { words[Int(starts[row]) + place] }

  var all: [[WordID]] { (0..<count).map { Array(words[Int(starts[$0])..<Int(starts[$0 + 1])]) } }
}

extension WordRows: Imaged {
  init(from image: inout ImageReader) {
    words = .init(from: &image)
    starts = .init(from: &image)
  }
  func write(to image: inout ImageWriter) {
    words.write(to: &image)
    starts.write(to: &image)
  }
}

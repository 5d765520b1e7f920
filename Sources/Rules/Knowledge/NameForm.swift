internal import Imaging

/// One form of a listed name as it was found.
public struct NameForm: Hashable, Sendable, BitwiseCopyable {
  package let entry: Int32
  /// The next form of the same words, and in the lowest bit whether this one is weak.
  private let nextAndWeakness: Int32

  init(entry: Int32, isWeak: Bool, next: Int32) {
    self.entry = entry
    nextAndWeakness = next << 1 | (isWeak ? 1 : 0)
  }

  /// It has several bearers or is an ordinary word: it counts only where the article supports it otherwise.
  package var isWeak: Bool { nextAndWeakness & 1 != 0 }

  /// -1 for none.
  var next: Int32 { nextAndWeakness >> 1 }
}

/// What some words may name, what was added last first: a chain of forms that is followed where they lie.
public struct NameForms: Sequence, Sendable {
  private let all: PlainArray<NameForm>
  private let start: Int32

  init(of all: PlainArray<NameForm>, from start: Int32) {
    self.all = all
    self.start = start
  }

  package var first: NameForm? { start < 0 ? nil : all[Int(start)] }

  public func makeIterator() -> Iterator { Iterator(all: all, rest: start) }

  public struct Iterator: IteratorProtocol {
    fileprivate let all: PlainArray<NameForm>
    fileprivate var rest: Int32

    public mutating func next() -> NameForm? {
      guard rest >= 0 else { return nil }
      let form = all[Int(rest)]
      rest = form.next
      return form
    }
  }
}

internal import Imaging
package import Records

/// What is known of a word as a form of verbs.
///
/// Public, so that it can be compiled into the loops of other targets.
public struct VerbForms: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Stages write sets in their innermost loops; the library's own way to make one is generic and many times slower.
  @inlinable public init(arrayLiteral elements: VerbForms...) {
    self.init(rawValue: elements.reduce(0) { $0 | $1.rawValue })
  }

  package static let base = VerbForms(rawValue: 1)
  package static let third = VerbForms(rawValue: 2)
  package static let past = VerbForms(rawValue: 4)
  package static let participle = VerbForms(rawValue: 8)
  package static let gerund = VerbForms(rawValue: 16)
  /// The base form is as often a noun: `cross`, `save`.
  package static let noun = VerbForms(rawValue: 32)
  package static let auxiliary = VerbForms(rawValue: 64)
  package static let finite: VerbForms = [.base, .third, .past]
}

/// The verbs of the language, by word: which forms a word may be, and of which lemma.
package struct Verbs: Sendable {
  private var entries: WordMap<Entry>

  /// Of two words of eight bytes, so that an image may hold it.
  private struct Entry: BitwiseCopyable {
    /// 0 for none.
    var lemma: WordID = 0
    private var rawForms: UInt64 = 0

    var forms: VerbForms {
      get { VerbForms(rawValue: UInt8(truncatingIfNeeded: rawForms)) }
      set { rawForms = UInt64(newValue.rawValue) }
    }
  }

  package init() { entries = WordMap(expecting: 16_000, none: Entry()) }

  mutating func add(_ word: WordID, _ what: VerbForms, lemma: WordID) {
    entries.update(word) { entry in
      // A word that is a form of two verbs (`found`) keeps the lemma that was listed first, and all it may be.
      if entry.lemma == 0 { entry.lemma = lemma }
      entry.forms.formUnion(what)
    }
  }

  package subscript(word: WordID) -> VerbForms { entries[word].forms }

  /// The lemma of a verb's form, nil where the word is no known verb.
  package func lemma(of word: WordID) -> WordID? {
    let lemma = entries[word].lemma
    return lemma == 0 ? nil : lemma
  }
}

extension Verbs: Imaged {
  init(from image: inout ImageReader) { entries = .init(from: &image) }
  func write(to image: inout ImageWriter) { entries.write(to: &image) }
}

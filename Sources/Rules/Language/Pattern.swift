/// A pattern as it is written: what a rule looks for in a row of items (words, marks and mentions).
///
/// ```
/// word          the word in any case              word~       any inflection of it (in a `clause`, as a verb)
/// <list>        a word or phrase of a list        <list>~     any inflection of one
/// @person       whoever is a person: name, description or pronoun      @person!   by name only
/// #number       a token of a kind                 _           any one item
/// ","           a mark, or a word, as it stands   ...         a gap: within the clause, never past a rival
/// a | b   (a b)   a?   a*   a+   a{0,3}           !a          not followed by a
/// label:a       a capture                         ^  $        the row's start and end
/// ```
/// The first alternative that lets the whole pattern match is taken; repeats take as much as they can and gaps as little.
/// A gap's rivals are the mentions of the kinds that its neighbours look for. A capture that a repeat makes several times
/// holds what it took last, and one that took nothing is none.
package indirect enum Pattern: Hashable, Sendable {
  case word(String, inflected: Bool)
  case list(String, inflected: Bool)
  case mention(MentionClass)
  case token(TokenClass)
  case mark(String)
  case any
  case gap
  case start
  case end
  case sequence([Pattern])
  case choice([Pattern])
  case repeated(Pattern, Int, Int)
  case capture(String, Pattern)
  case not(Pattern)
}

extension Pattern {
  /// Whether it matches where nothing stands.
  var isEmptiable: Bool {
    switch self {
    case .word, .list, .mention, .token, .mark, .any: false
    case .gap, .start, .end, .not: true
    case .sequence(let parts): parts.allSatisfy(\.isEmptiable)
    case .choice(let options): options.contains(where: \.isEmptiable)
    case .repeated(let inner, let least, _): least == 0 || inner.isEmptiable
    case .capture(_, let inner): inner.isEmptiable
    }
  }

  /// Whether a `!` stands before what may match nothing, so that it never holds.
  var holdsVainNot: Bool {
    switch self {
    case .not(let inner): inner.isEmptiable || inner.holdsVainNot
    case .sequence(let parts), .choice(let parts): parts.contains(where: \.holdsVainNot)
    case .repeated(let inner, _, _), .capture(_, let inner): inner.holdsVainNot
    case .word, .list, .mention, .token, .mark, .any, .gap, .start, .end: false
    }
  }

  /// How many elements that are no groups it is written with.
  var elementCount: Int {
    switch self {
    case .word, .list, .mention, .token, .mark, .any, .gap, .start, .end: 1
    case .sequence(let parts), .choice(let parts): parts.reduce(0) { $0 + $1.elementCount }
    case .repeated(let inner, _, _), .capture(_, let inner), .not(let inner): inner.elementCount
    }
  }

  /// The classes of mention that it looks for.
  var classes: MentionClass {
    switch self {
    case .mention(let found): found
    case .capture(_, let inner), .repeated(let inner, _, _): inner.classes
    case .sequence(let parts), .choice(let parts): parts.reduce(into: []) { $0.formUnion($1.classes) }
    default: []
    }
  }
}

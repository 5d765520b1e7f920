internal import Recognising
internal import Records
package import Rules

/// One verb with what belongs to it, in the order subject, verb, the rest, whatever order the sentence has.
package struct Clause: Sendable {
  /// The row that patterns run over: who does it, the verb with its particle, whom it is done to, the rest.
  package var items: [Item]
  /// The items of the sentence's row that belong to the clause, its verb among them.
  package var source: Range<Int>
  /// The verb's place in the sentence's row.
  package var verb: Int
  /// The words of the subject in the clause's own row; empty where there is none.
  package var subject: Range<Int>
  package var factuality: Factuality
  package var isPassive: Bool
  /// Where its own words begin in the sentence's row: before them stands whom a relative clause is about.
  package var opening = 0
}

/// Whether what a clause tells happened, and whether in the match that is told of.
package struct Factuality: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// `did not score`
  package static let negated = Factuality(rawValue: 1)
  /// `could have scored`, `if he scores`
  package static let possible = Factuality(rawValue: 2)
  /// `failed to score`, `prevented him from scoring`, `thought he had scored`
  package static let failed = Factuality(rawValue: 4)
  /// `will score`
  package static let coming = Factuality(rawValue: 8)
  /// `had scored`: before what is told, maybe in the same match.
  package static let earlier = Factuality(rawValue: 16)
  /// `last season`, `in Russia`, `has scored six`: another day.
  package static let elsewhere = Factuality(rawValue: 32)
  /// Inside a quotation.
  package static let spoken = Factuality(rawValue: 64)

  /// What speaks against its having happened.
  package static let unreal: Factuality = [.negated, .possible, .failed, .coming]
  package var isFact: Bool { isDisjoint(with: .unreal) }

  /// What of it holds, in words.
  package var names: [String] {
    let all: [(Factuality, String)] = [
      (.negated, "negated"), (.possible, "possible"), (.failed, "failed"), (.coming, "coming"), (.earlier, "earlier"),
      (.elsewhere, "elsewhere"), (.spoken, "spoken"),
    ]
    return all.filter { contains($0.0) }.map(\.1)
  }
}

/// What a verb and its auxiliaries say together.
struct VerbGroup {
  var items: Range<Int>
  var main: Int
  var isPassive = false
  var isPerfect = false
  var isPresent = false
  var isNegated = false
  var isModal = false
  var isFuture = false
  var isInfinitive = false
  var isGerund = false
  /// A past participle without an auxiliary behind a noun: `a cross whipped in by Mount`.
  var isReduced = false
}

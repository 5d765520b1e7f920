package import Records

/// Everything that is known of words and names, compiled and immutable: what the stages are handed. An object, since every
/// part of every stage holds it.
package final class Lexicon: Sendable {
  package let verbs: Verbs
  /// Names of persons, teams, competitions, places …
  package let names: NameIndex
  /// Nouns that describe persons or teams, with what they say: `striker`, `hosts`.
  package let nouns: NameIndex
  /// Adjectives and nouns of nationality; their entries are those of `names` by key.
  package let demonyms: NameIndex
  /// Persons who are known for one calling, by their full names.
  private let callings: NameIndex
  /// Verbs of speech, by lemma.
  package let speech: NameIndex
  private let traits: WordMap<Traits>
  private let lists: [String: WordSet]
  /// Who notes the lists that are asked for, where somebody wants to know.
  private let requests: ListRequests?

  /// What is known of a single word besides its forms as a verb.
  package struct Traits: OptionSet, Hashable, Sendable, BitwiseCopyable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Occurs in lower case in running text.
    package static let ordinary = Traits(rawValue: 1)
    package static let givenMale = Traits(rawValue: 2)
    package static let givenFemale = Traits(rawValue: 4)
    /// A given name that is also an ordinary word: `Will`, `Mark`.
    package static let weakGiven = Traits(rawValue: 8)
    /// One name alone names a person: `Rodri`.
    package static let mononym = Traits(rawValue: 16)
    /// `van`, `de`, `el`.
    package static let particle = Traits(rawValue: 32)
    package static let weakMononym = Traits(rawValue: 64)
    package static let given: Traits = [.givenMale, .givenFemale]
  }

  init(
    verbs: Verbs, names: NameIndex, nouns: NameIndex, demonyms: NameIndex, callings: NameIndex,
    speech: NameIndex,
    traits: WordMap<Traits>, lists: [String: WordSet], requests: ListRequests? = nil
  ) {
    self.verbs = verbs
    self.names = names
    self.nouns = nouns
    self.demonyms = demonyms
    self.callings = callings
    self.speech = speech
    self.traits = traits
    self.lists = lists
    self.requests = requests
  }

  package func traits(of word: WordID) -> Traits { traits[word] }

  /// What the bearer of a name is known as, nil where no list tells it. Of what somebody is known for only since some year, the
  /// latest counts that is not later than a year.
  package func calling(of words: borrowing [WordID], in year: Int) -> Calling? {
    var best: Calling?
    for known in callings(of: words) {
      if let since = known.since, since > year { continue }
      if best == nil || known.since ?? 0 > best?.since ?? 0 { best = known }
    }
    return best
  }

  /// The first year in which the bearer of a name was what he is called, nil where no list tells it.
  package func firstYear(of role: Entity.Role, for words: borrowing [WordID]) -> Int? {
    callings(of: words).first { $0.role == role }?.since
  }

  private func callings(of words: borrowing [WordID]) -> [Calling] {
    guard let found = callings.longest(in: words, at: 0, before: words.count), found.length == words.count
    else { return [] }
    return found.forms.compactMap { form in
      callings.attribute("role", of: form.entry).flatMap(Entity.Role.init).map { role in
        Calling(role: role, since: callings.attribute("since", of: form.entry).flatMap { Int($0) })
      }
    }
  }

  /// What somebody is known as.
  package struct Calling: Equatable, Sendable {
    package var role: Entity.Role
    /// The year from which he is known so who was known for something else before.
    package var since: Int?
  }

  /// How many words a verb of speech has that begins at a place, nil where none does.
  package func speechVerb(in words: borrowing [WordID], at start: Int, before end: Int) -> Int? {
    speech.longest(in: words, at: start, before: end)?.length
  }

  /// A word list by name; empty where no rule file declares it.
  package func list(_ name: String) -> WordSet {
    requests?.note(name)
    return lists[name] ?? WordSet([])
  }

  package var listNames: [String] { lists.keys.sorted() }
}

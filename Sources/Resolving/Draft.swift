package import Recognising
package import Records
package import Rules

/// Someone or something that mentions have been gathered into, before the record is made.
package struct EntityDraft: Sendable {
  package var kind: Entity.Kind
  /// The words of its fullest form, folded.
  package var words: [WordID]
  /// The list entry behind it.
  package var entry: Int32?
  /// Numbers of mentions, in order.
  package var mentions: [Int] = []
  package var gender: Gender?
  package var facts: [Fact] = []
  /// `youth` and the like, where the name says so: it keeps a side apart from the first team.
  package var suffix: WordID?

  package init(kind: Entity.Kind, words: [WordID], entry: Int32?) {
    self.kind = kind
    self.words = words
    self.entry = entry
  }
}

/// One thing that the text says of a person, with the words and the rule behind it.
package struct Fact: Sendable {
  package enum Value: Sendable, Equatable {
    case role(Entity.Role)
    case position(String)
    case age(Int)
    /// The number of a team's entity.
    case team(Int)
    /// A list entry.
    case nation(Int32)
    case formerTeam(Int)
    case formerRole(Entity.Role)
    /// A role that follows from what he does or has, not from a noun for him: `Deschamps' side`.
    case deed(Entity.Role)
  }

  package var value: Value
  package var tokens: Range<Int>
  package var rule: String

  package init(_ value: Value, tokens: Range<Int>, rule: String) {
    self.value = value
    self.tokens = tokens
    self.rule = rule
  }
}

/// Who a description or pronoun may stand for, best first.
package struct Candidate: Sendable {
  package var entity: Int
  package var weight: Double
  package init(entity: Int, weight: Double) {
    self.entity = entity
    self.weight = weight
  }
}

/// What the resolving stage hands on.
package struct ResolvedText: Sendable {
  package var recognised: RecognisedText
  /// By row: where rules fit its sentence.
  package var fits: [[Fit]]
  package var entities: [EntityDraft]
  /// By mention: the entity that a name stands for.
  package var entityOf: [Int?]
  /// By mention: the sieve that bound it.
  package var sieveOf: [String]
  /// By mention: who a description or pronoun may stand for; empty for names.
  package var candidates: [[Candidate]]
  /// The latest year that the text shows, or else one from which most are.
  package var latestYear: Int
}

/// The state that sieves work on: each binds what it is sure of and leaves the rest to the next.
struct Draft {
  private(set) var recognised: RecognisedText
  let lexicon: Lexicon
  /// By mention: the folded words of its name.
  private let names: [[WordID]]
  var entities: [EntityDraft] = []
  var entityOf: [Int?]
  var sieveOf: [String]

  init(_ recognised: RecognisedText, _ lexicon: Lexicon) {
    self.recognised = recognised
    self.lexicon = lexicon
    names = Draft.names(recognised, honours: lexicon.list("honours"))
    entityOf = .init(repeating: nil, count: recognised.mentions.count)
    sieveOf = .init(repeating: "", count: recognised.mentions.count)
  }

  /// Numbers of the names that no sieve has bound yet.
  var open: [Int] {
    recognised.mentions.indices.filter { entityOf[$0] == nil && recognised.mentions[$0].form == .name }
  }

  /// The name that begins at a token.
  func name(at token: Int) -> Int? {
    recognised.mentions.indices.first {
      recognised.mentions[$0].tokens.lowerBound == token && recognised.mentions[$0].form == .name
    }
  }

  /// Notes what the words around a description say of its person's age.
  mutating func note(age: Int, of description: Int) {
    if recognised.mentions[description].features.age == nil { recognised.mentions[description].features.age = age }
  }

  /// Notes the team that the words around a description or pronoun give its person: the mention that names it.
  mutating func note(team: Int, of description: Int) {
    if recognised.mentions[description].features.teams.isEmpty {
      recognised.mentions[description].features.teams = [team]
    }
  }

  /// The folded words of a name, honours left out.
  func words(_ mention: Int) -> [WordID] { names[mention] }

  private static func names(_ recognised: RecognisedText, honours: WordSet) -> [[WordID]] {
    recognised.mentions.indices.map { number in
      let tokens = recognised.mentions[number].tokens
      let isBracketed = recognised.text.tokens[tokens].contains { $0.kind == .open }
      let words =
        isBracketed
        ? tokens.filter { recognised.text.tokens[$0].kind == .word }.map { recognised.text.words[$0] }
        : Array(recognised.text.words[tokens])
      guard words.contains(where: honours.contains) else { return words }
      let kept = words.filter { !honours.contains($0) }
      return kept.isEmpty ? words : kept
    }
  }

  /// Whether a listed team is a national side; nil where no list knows it.
  func isNational(_ team: Int) -> Bool? {
    entities[team].entry.map { lexicon.names.tables[Int(lexicon.names.entries[Int($0)].table)].has("demonyms") }
  }

  /// `Norton (7)`: a player with his mark.
  func isRated(_ mention: Int) -> Bool {
    let behind = recognised.mentions[mention].tokens.upperBound
    let tokens = recognised.text.tokens
    return behind + 2 < tokens.count && tokens[behind].kind == .open && tokens[behind + 1].kind == .number
      && tokens[behind + 2].kind == .close
  }

  mutating func bind(_ mention: Int, to entity: Int, by sieve: String) {
    entityOf[mention] = entity
    sieveOf[mention] = sieve
    entities[entity].mentions.append(mention)
    let words = words(mention)
    let gender = recognised.mentions[mention].features.gender
    if words.count > entities[entity].words.count, entities[entity].kind == .person {
      // `Kerr`, a man's name by itself, turns out to be the surname of `Sam Kerr`.
      if words.first != entities[entity].words.first { entities[entity].gender = gender }
      entities[entity].words = words
    }
    if entities[entity].gender == nil, words.first == entities[entity].words.first { entities[entity].gender = gender }
  }

  mutating func add(_ mention: Int, entry: Int32? = nil, by sieve: String) {
    entities.append(EntityDraft(kind: recognised.mentions[mention].kind, words: words(mention), entry: entry))
    bind(mention, to: entities.count - 1, by: sieve)
  }

  /// The entity among several whose last mention before this one is nearest, else the one that comes first after it.
  func nearest(_ among: [Int], to mention: Int) -> Int? {
    let at = recognised.mentions[mention].tokens.lowerBound
    func place(_ number: Int) -> Int { recognised.mentions[number].tokens.lowerBound }
    let before = among.compactMap { entity -> (Int, Int)? in
      entities[entity].mentions.map(place).filter { $0 < at }.max().map { (entity, $0) }
    }
    if let best = before.max(by: { $0.1 < $1.1 }) { return best.0 }
    return among.min { entities[$0].mentions.map(place).min() ?? 0 < entities[$1].mentions.map(place).min() ?? 0 }
  }
}

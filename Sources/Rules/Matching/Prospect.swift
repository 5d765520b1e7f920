internal import Records

/// What a row must hold for a program to match at all: an item that it cannot do without, mentions, and words.
struct Prospect: Sendable {
  /// Some item of the row meets it, whatever way the pattern matches; nil where none can be named.
  var anchor: Demand?
  /// Classes of mention of which each set needs a bearer in the row.
  var mentions: [MentionClass] = []
  /// Numbers of the rarest word sets, two at most, of which each has a word in every match.
  var sets: [Int32] = []
}

extension Prospect {
  init(of pattern: Pattern, _ sets: inout SetMaker) {
    anchor = Prospect.anchor(pattern, &sets)?.demand
    for classes in Prospect.mentions(pattern) where !mentions.contains(classes) { mentions.append(classes) }
    let needed = Prospect.sets(pattern, &sets).filter { $0 >= 0 }
    self.sets = Array(needed.sorted { sets.frequencies[Int($0)] < sets.frequencies[Int($1)] }.prefix(2))
  }

  /// The rarest thing that every match holds, and how frequent it is, in the measure of `SetMaker.frequencies`.
  private static func anchor(_ pattern: Pattern, _ sets: inout SetMaker) -> (demand: Demand, frequency: Int)? {
    switch pattern {
    case .word, .list, .mark:
      let number = sets.number(of: pattern)
      return (Demand(words: sets.sets[number].firstWords), sets.frequencies[number])
    case .mention(let classes): return (Demand(classes: classes), classes.frequency)
    case .token(let kinds): return kinds.frequency.map { (Demand(kinds: kinds), $0) }
    case .capture(_, let inner): return anchor(inner, &sets)
    case .repeated(let inner, let least, _): return least > 0 ? anchor(inner, &sets) : nil
    case .sequence(let parts):
      return parts.reduce(into: nil) { rarest, part in
        if let found = anchor(part, &sets), found.frequency < rarest?.frequency ?? .max { rarest = found }
      }
    case .choice(let options):
      var all = (demand: Demand(), frequency: 0)
      for option in options {
        guard let found = anchor(option, &sets) else { return nil }
        all.demand.formUnion(found.demand)
        all.frequency += found.frequency
      }
      return all
    case .any, .gap, .start, .end, .not: return nil
    }
  }

  /// The mentions that every match holds.
  private static func mentions(_ pattern: Pattern) -> [MentionClass] {
    switch pattern {
    case .mention(let classes): [classes]
    case .capture(_, let inner): mentions(inner)
    case .repeated(let inner, let least, _): least > 0 ? mentions(inner) : []
    case .sequence(let parts): parts.flatMap(mentions)
    default: []
    }
  }

  /// The sets of which every match holds a word.
  private static func sets(_ pattern: Pattern, _ sets: inout SetMaker) -> [Int32] {
    switch pattern {
    case .word, .list, .mark: return [Int32(sets.number(of: pattern))]
    case .capture(_, let inner): return Prospect.sets(inner, &sets)
    case .repeated(let inner, let least, _): return least > 0 ? Prospect.sets(inner, &sets) : []
    case .sequence(let parts): return parts.flatMap { Prospect.sets($0, &sets) }
    case .choice(let options):
      let joined = sets.join(options[...])
      return joined.count == options.count && joined.number >= 0 ? [Int32(joined.number)] : []
    default: return []
    }
  }
}

// MARK: - How frequent things are, in so many of a thousand sentences

extension MentionClass {
  /// Persons and teams stand in most sentences of a match report, other mentions in some.
  fileprivate var frequency: Int {
    let frequent = intersection([.person, .personReference, .team, .teamReference]).rawValue.nonzeroBitCount
    return frequent * 300 + (rawValue.nonzeroBitCount - frequent) * 50
  }
}

extension TokenClass {
  /// Nil for kinds that nearly every row holds.
  fileprivate var frequency: Int? { isDisjoint(with: .everywhere) ? rawValue.nonzeroBitCount * 80 : nil }
}

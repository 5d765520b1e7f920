internal import Recognising
internal import Records
internal import Rules

/// In what order a clause puts its words.
extension ClauseParser {
  /// The clause's row: the one who does it, the verb and its particle, the one it is done to, the rest.
  func arrange(
    _ group: VerbGroup, _ subject: [Item], rest: Range<Int>, _ items: [Item], _ tags: [Tag], _ source: Range<Int>,
    _ factuality: Factuality
  ) -> Clause {
    var after = items[rest]
    while let last = after.last, last.kinds.contains(.boundary) || last.kinds.contains(.comma) {
      after = after.dropLast()
    }
    var particles: [Item] = []
    while let first = after.first, words.particles.contains(first.word),
      particles.isEmpty && !(group.isPassive && isPlain(first)) || !governs(after)
    {
      particles.append(first)
      after = after.dropFirst()
    }
    // `brought Mount down` reads like `brought down Mount`.
    let start = after.startIndex
    if particles.isEmpty, after.count >= 2, after[start].mention >= 0, words.separable.contains(after[start + 1].word),
      after.count == 2 || after[start + 2].mention < 0
    {
      particles.append(after.remove(at: start + 1))
    }
    let doer = group.isPassive ? takeAgent(&after) : subject
    var row: [Item] = []
    row.reserveCapacity(doer.count + subject.count + 1 + particles.count + after.count)
    row += doer
    row.append(items[group.main])
    row += particles
    if group.isPassive { row += subject }
    row += after
    return Clause(
      items: row, source: source, verb: group.main, subject: 0..<doer.count, factuality: factuality,
      isPassive: group.isPassive)
  }

  /// `was booked in the first half`: `in` goes with the half, while in `was taken off the pitch` the verb keeps its `off`.
  private func isPlain(_ particle: Item) -> Bool { !words.separable.contains(particle.word) }

  /// `taken off on the hour`: the second word is no particle but goes with what stands behind it.
  private func governs(_ after: ArraySlice<Item>) -> Bool {
    guard let next = after.dropFirst().first else { return false }
    return next.mention >= 0 || words.determiners.contains(next.word) || next.kinds.contains(.number)
  }

  /// Takes `by Kane`, `by Kane's header` out of the rest.
  private func takeAgent(_ after: inout ArraySlice<Item>) -> [Item] {
    guard let place = after.firstIndex(where: { $0.word == by }), place + 1 < after.endIndex else { return [] }
    var end = place + 1
    while end < after.endIndex, end - place <= 8 {
      let item = after[end]
      if item.mention < 0, !isPossessive(after, end), !item.kinds.contains(.lower) && end > place + 1 { break }
      if words.prepositions.contains(item.word) || words.particles.contains(item.word) { break }
      end += 1
      // A name ends the phrase unless something is said to be its own.
      if item.mention >= 0, !isPossessive(after, end), !leadsToPerson(after, end) { break }
    }
    let agent = Array(after[place + 1..<end])
    after.removeSubrange(place..<end)
    return agent
  }

  /// `by England striker Kane`: what stands behind a team's name is somebody of it.
  private func leadsToPerson(_ items: ArraySlice<Item>, _ at: Int) -> Bool {
    guard items[at - 1].classes.contains(.team) else { return false }
    let words = items[at...].prefix(ClauseParser.toPerson).prefix { $0.mention < 0 && $0.kinds.contains(.lower) }
    let next = at + words.count
    return !words.isEmpty && next < items.endIndex && items[next].classes.contains(.person)
  }

  /// How many words may stand between a team's name and whoever is of it.
  private static let toPerson = 3

  private func isPossessive(_ items: ArraySlice<Item>, _ at: Int) -> Bool {
    at < items.endIndex && words.possessives.contains(items[at].word)
  }
}

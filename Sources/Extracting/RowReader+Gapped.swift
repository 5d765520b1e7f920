internal import Recognising
internal import Records
internal import Rules

/// What is told of the second of two without saying again what he did.
extension RowReader {
  /// `Norton scored through Kane on 12 minutes and Mount on 40`: whoever stands in a row with somebody whose event is told, each
  /// with a time of his own right behind his name, had one like it.
  mutating func addGapped() {
    guard times.count > 1, !tellings.isEmpty else { return }
    for place in row.items.indices where row.items[place].classes.contains(.person) {
      let name = row.items[place].tokens
      let who = Pointer(
        mention: Int(row.items[place].mention), tokens: Int(name.lowerBound)..<Int(name.upperBound))
      guard let joint = joint(before: place), let end = timeEnd(behind: who.tokens), !goesOn(behind: end),
        let model = tellings.indices.last(where: { isModel($0, before: joint, for: who) })
      else { continue }
      var telling = tellings[model].telling
      telling.captures = telling.captures.map { isPerson($0.pointer) ? ($0.label, who) : $0 }
      telling.tokens = who.tokens.lowerBound..<end
      telling.deed = nil
      telling.score = nil
      tellings.append((telling, tellings[model].clause))
    }
  }

  /// The place of the comma or joining word before a name, with no more than a word or two for what he is between them.
  private func joint(before place: Int) -> Int? {
    (max(0, place - RowReader.apposition - 1)..<place).last { at in
      let item = row.items[at]
      return item.kinds.contains(.comma) || binding.joints.contains(item.word)
    }.flatMap { joint in row.items[joint + 1..<place].allSatisfy { $0.mention < 0 && isSilent($0) } ? joint : nil }
  }

  private static let apposition = 2

  private func isSilent(_ item: Item) -> Bool { !item.kinds.contains(.verb) || item.kinds.contains(.role) }

  /// Where the time ends that stands right behind a name, in brackets or not.
  private func timeEnd(behind name: Range<Int>) -> Int? {
    times.map(\.time.tokens).first { time in
      name.lowerBound <= time.lowerBound && time.lowerBound <= name.upperBound + 1 && time.upperBound > name.upperBound
        && (time.lowerBound <= name.upperBound
          || [.open, .comma].contains(text.tokens[name.upperBound].kind))
    }?.upperBound
  }

  /// `and Mount in the 40th minute hit the bar`: it is told what he did.
  private func goesOn(behind end: Int) -> Bool {
    row.items.first { $0.tokens.lowerBound >= Int32(end) }.map {
      $0.kinds.contains(.verb) && !$0.kinds.contains(.capital)
    }
      ?? false
  }

  /// Whether a telling is of one person alone, with a time between him and the joint and nothing else told there.
  private func isModel(_ number: Int, before joint: Int, for who: Pointer) -> Bool {
    let telling = tellings[number].telling
    let persons = telling.captures.map(\.pointer).filter(isPerson)
    let joint = Int(row.items[joint].tokens.lowerBound)
    guard persons.count == 1, let own = persons.first, own.tokens.upperBound <= joint, telling.figures.isEmpty,
      !tellings.contains(where: { other in
        other.telling.type == telling.type && other.telling.captures.contains { $0.pointer == who }
      }),
      let time = times.map(\.time.tokens).last(where: {
        own.tokens.lowerBound <= $0.lowerBound && $0.lowerBound < joint && (-1...1).contains(joint - $0.upperBound)
      })
    else { return false }
    let start = max(own.tokens.upperBound, min(telling.core.upperBound, time.lowerBound))
    return row.items.allSatisfy { item in
      item.tokens.lowerBound < Int32(start) || item.tokens.upperBound > Int32(joint) || isSilent(item)
    }
  }

  private func isPerson(_ pointer: Pointer) -> Bool {
    row.items.contains { Int($0.mention) == pointer.mention && $0.classes.contains(.person) }
  }
}

internal import Recognising
internal import Records
internal import Rules

/// Entries of a running commentary, each with the minute that stands above it in a line of its own:
///
/// ```
/// 67
/// Kane heads in from a corner.
/// 70
/// Mount comes on for Bell.
/// ```
struct Entries {
  let text: TokenisedText
  let numbers: NumberWords

  /// Fewer of them are no commentary.
  private static let fewest = 3
  /// How many tokens a line with a minute has at the most: `67 mins:`.
  private static let longest = 3

  private struct Entry {
    var minute: PrintedMinute
    var paragraphs: Range<Int>
  }

  /// Gives what the entries tell their minutes, where it has none of its own and is not told in passing (`substitute Kane`).
  func time(_ tellings: inout [Telling], _ matcher: Matcher) {
    let entries = self.entries()
    guard entries.count >= Entries.fewest, isInOrder(entries.map(\.minute)) else { return }
    for number in tellings.indices {
      let telling = tellings[number]
      let paragraph = text.sentences[telling.sentence].paragraph
      guard telling.told == nil, matcher.rule(telling.rule)["time"] == nil,
        telling.factuality.isDisjoint(with: [.earlier, .elsewhere]),
        !telling.times.contains(where: { matcher.rule($0.rule)["minute"] != nil }),
        let entry = entries.first(where: { $0.paragraphs.contains(paragraph) })
      else { continue }
      tellings[number].told = entry.minute
    }
  }

  private func entries() -> [Entry] {
    var entries: [Entry] = []
    var isOpen = false
    for (number, paragraph) in text.paragraphs.enumerated() {
      if let minute = minute(paragraph) {
        isOpen = true
        entries.append(Entry(minute: minute, paragraphs: number..<number + 1))
      } else if paragraph.segment == .heading || paragraph.segment == .furniture {
        isOpen = false
      } else if isOpen, let last = entries.indices.last {
        entries[last].paragraphs = entries[last].paragraphs.lowerBound..<number + 1
      }
    }
    return entries
  }

  /// The minute that is all of a paragraph.
  private func minute(_ paragraph: Paragraph) -> PrintedMinute? {
    let tokens = paragraph.tokens
    guard let first = tokens.first, paragraph.segment != .furniture, tokens.count <= Entries.longest,
      text.tokens[first].kind == .minute || text.tokens[first].kind == .number,
      tokens.dropFirst().allSatisfy({
        text.tokens[$0].kind != .number && !text.tokens[$0].flags.contains(.capitalised)
      }), let minute = numbers.value(first..<first + 1, text), (1...Entries.last).contains(minute)
    else { return nil }
    return PrintedMinute(minute: minute, added: numbers.added(first..<first + 1, text), tokens: first..<first + 1)
  }

  /// No match has a later minute.
  private static let last = 125

  /// Whether they run from first to last or the other way round, as figures of another kind do not.
  private func isInOrder(_ minutes: [PrintedMinute]) -> Bool {
    let places = minutes.map { ($0.minute, $0.added ?? 0) }
    let pairs = zip(places, places.dropFirst())
    return pairs.allSatisfy { $0 <= $1 } || pairs.allSatisfy { $0 >= $1 }
  }
}

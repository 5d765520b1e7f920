internal import Extracting
internal import Glibc
internal import Records

/// How likely what is told as an event is none of this match, or somebody else's.
///
/// As log odds, fitted to some 1400 tellings of scoring that readers of 642 articles judged, nine in ten of them right.
enum Doubt {
  private static let base = -1.65
  private static let timed = -0.85
  private static let ofPeriod = -0.5
  /// What is told of how the match stood with it.
  private static let step = -0.8
  /// What is told again further on is hardly a mistake.
  private static let toldAgain = -1.85
  private static let toldTwice = -0.4
  private static let opensArticle = -1.75
  private static let caption = 0.3
  /// Only `he` or `the striker` is said to have done it.
  private static let unnamed = 1.5
  /// The same where his name stands before that in the sentence: `Kane made sure of it when he tapped in`.
  private static let namedBefore = 0.9
  /// Only by rules that call themselves little certain: what they tell of may have gone wrong.
  private static let uncertain = 0.8

  /// From 0, surely so, to 1.
  static func of(_ event: EventDraft, _ ledger: Ledger) -> Double { 1 / (1 + exp(-logit(event, ledger))) }

  /// - Parameter isBesideOthers: where some of several must be the same or none, what the first words announce is no surer than
  ///   what is told behind them.
  static func logit(_ event: EventDraft, _ ledger: Ledger, isBesideOthers: Bool = false) -> Double {
    var logit = base
    if event.minute?.minute != nil { logit += timed } else if event.minute?.period != nil { logit += ofPeriod }
    if !event.steps.isEmpty || event.scoreAfter != nil || event.tally != nil { logit += step }
    let tellings = event.tellings.map { ledger.told.tellings[$0] }
    if ledger.sentences(of: event).count > 1 {
      logit += toldAgain
    } else if tellings.count > 1 {
      logit += toldTwice
    }
    if !isBesideOthers, tellings.contains(where: { $0.segment == .headline || $0.segment == .summary }) {
      logit += opensArticle
    }
    if tellings.contains(where: { $0.segment == .caption }) { logit += caption }
    if !tellings.contains(where: { $0.captures.first.map { ledger.isName($0.pointer) } ?? false }) {
      logit += tellings.contains { isNamedBefore($0, event.player, ledger) } ? namedBefore : unnamed
    }
    if tellings.allSatisfy({ ledger.rule($0)?["certainty"]?.text == "low" }) { logit += uncertain }
    return logit
  }

  /// Whether the sentence of a telling names its player before the words that mean him there.
  private static func isNamedBefore(_ telling: Telling, _ player: Int?, _ ledger: Ledger) -> Bool {
    guard let player, let pointer = telling.captures.first?.pointer, pointer.mention != nil else { return false }
    let start = ledger.text.sentences[telling.sentence].tokens.lowerBound
    return ledger.entities[player].mentions.contains { mention in
      (start..<pointer.tokens.lowerBound).contains(ledger.mentions[mention].tokens.lowerBound)
        && ledger.mentions[mention].form == .name
    }
  }
}

internal import Recognising
internal import Records
internal import Tokenising

/// Whose sheet each name stands in, so that whoever is listed below both sheets is not taken for one of the last.
///
/// ```
/// Norton: Hart, Bell, Moss. Vale: Penn, Drew, Cole.
/// Booked: Bell, Drew.
/// ```
struct ListedTeams {
  let text: TokenisedText
  /// By the last word of a name: the teams in whose sheets it stands.
  private var teams: [WordID: [Pointer]] = [:]

  init(text: TokenisedText) { self.text = text }

  mutating func note(_ found: BlockReader.Found) {
    for lineup in found.lineups {
      guard let team = lineup.team else { continue }
      for player in lineup.players { teams[name(player), default: []].append(team) }
    }
  }

  /// Where a telling's side is that of a sheet in which its player does not stand, and he stands in another one's, it is that
  /// one's.
  func correct(_ telling: inout Telling) {
    guard let place = telling.captures.firstIndex(where: { $0.label == "side" }),
      let player = telling.captures.first(where: { $0.label != "side" })?.pointer,
      let sheets = teams[name(player)], let first = sheets.first
    else { return }
    let side = telling.captures[place].pointer
    if !sheets.contains(where: { name($0) == name(side) }) { telling.captures[place].pointer = first }
  }

  private func name(_ pointer: Pointer) -> WordID { text.words[pointer.tokens.upperBound - 1] }
}

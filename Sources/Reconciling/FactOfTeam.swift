internal import Resolving

extension Fact.Value {
  /// Whether it says where somebody plays, played, or what he was: `the former Norton captain`.
  var speaksOfTeam: Bool {
    switch self {
    case .team, .formerTeam, .formerRole: true
    default: false
    }
  }
}

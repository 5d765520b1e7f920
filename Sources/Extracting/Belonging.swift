internal import Sports

/// Which types of event contend for a time or a detail that stands beside tellings of both.
struct Belonging: Sendable {
  /// What leads to something else: `Norton were awarded one on the hour, and Kane scored` tells the time of either.
  private let leading: Set<String>
  /// What players do so often that hardly anything is told of how.
  private let common: Set<String>
  /// What takes something else back.
  private let undoing: Set<String>
  private let scoring: Set<String>

  init(_ model: Model) {
    leading = Set(model.events.filter(\.isRare).map(\.name))
    common = Set(model.events.filter(\.isOften).map(\.name))
    undoing = Set(model.events.filter { $0.cancels != nil }.map(\.name))
    scoring = Set(model.events.filter { $0.scores > 0 }.map(\.name))
  }

  /// Whether a time that stands nearer to a telling of one type is none of the other's.
  func isRival(_ type: String, of other: String) -> Bool { type == other || !leading.contains(type) }

  /// Whether so is a detail.
  func isOwner(_ type: String, beside other: String) -> Bool { type == other || !common.contains(type) }

  /// Whether it is of the time of what seemed to have happened: `thought he had won it in the 75th minute, but it was ruled out`.
  func undoes(_ type: String) -> Bool { undoing.contains(type) }

  /// Whether it may be said of somebody in passing: `Kane, on for Mount, levelled in the 70th minute`.
  func isAside(_ type: String) -> Bool { !scoring.contains(type) }

  /// Whether only what stands in the same clause and right beside it is its own.
  func keepsToItself(_ type: String) -> Bool { common.contains(type) }
}

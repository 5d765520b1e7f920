internal import Sports

/// Which types of event contend for a time or a detail that stands beside tellings of both.
struct Belonging: Sendable {
  /// What leads to something else: `Norton were awarded one on the hour, and Kane scored` tells the time of either.
  private let leading: Set<String>
  /// What players do so often that hardly anything is told of how.
  private let common: Set<String>

  init(_ model: Model) {
    leading = Set(model.events.filter(\.isRare).map(\.name))
    common = Set(model.events.filter(\.isOften).map(\.name))
  }

  /// Whether a time that stands nearer to a telling of one type is none of the other's.
  func isRival(_ type: String, of other: String) -> Bool { type == other || !leading.contains(type) }

  /// Whether so is a detail.
  func isOwner(_ type: String, beside other: String) -> Bool { type == other || !common.contains(type) }

  /// Whether only what stands in the same clause and right beside it is its own.
  func keepsToItself(_ type: String) -> Bool { common.contains(type) }
}

/// Keeps a value of many parts in one place from which it is lent: whoever reads a part of it copies that part alone. Handed
/// on as they are, such values are copied part by part at every turn, which is much of what reconciling would cost.
final class Kept<Value: Sendable>: Sendable {
  nonisolated(unsafe) private let place: UnsafeMutablePointer<Value>

  init(_ value: Value) {
    place = .allocate(capacity: 1)
    place.initialize(to: value)
  }

  deinit {
    place.deinitialize(count: 1)
    place.deallocate()
  }

  /// Where it stands as long as this object lives; nothing changes it.
  var address: UnsafePointer<Value> { UnsafePointer(place) }
}

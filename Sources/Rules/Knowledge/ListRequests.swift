internal import Synchronization

/// Notes which word lists the stages ask for, for whoever wants to know what no one does. Only checks of the knowledge
/// keep one.
package final class ListRequests: Sendable {
  private let noted = Mutex<Set<String>>([])

  package init() {}

  package var names: Set<String> { noted.withLock { $0 } }

  func note(_ name: String) { noted.withLock { _ = $0.insert(name) } }
}

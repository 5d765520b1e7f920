internal import Writing

/// What came of one article.
package enum Outcome: Sendable {
  case rendered(Rendering)
  case failed(BatchError)
}

/// Puts what workers bring in order and writes it; a worker that is too far ahead waits.
actor Outlet {
  /// How many articles lie between two checkpoints: about a second's work.
  static let stride = 256

  private let output: Output
  private let window: Int
  private var early: [Int: (item: Item, outcome: Outcome)] = [:]
  private var waiting: [CheckedContinuation<Void, Never>] = []
  private var failure: BatchError?

  init(_ output: sending Output, window: Int) {
    self.output = output
    self.window = window
  }

  var origin: Checkpoint { output.checkpoint }

  /// Throws where the output cannot be written; nobody needs to go on then.
  func put(_ number: Int, _ item: Item, _ outcome: Outcome) async throws(BatchError) {
    while failure == nil, number >= output.checkpoint.inputs + window {
      await withCheckedContinuation { waiting.append($0) }
    }
    if let failure { throw failure }
    early[number] = (item, outcome)
    do throws(BatchError) {
      while let next = early.removeValue(forKey: output.checkpoint.inputs) {
        try output.take(next.item, next.outcome)
      }
    } catch {
      failure = error
    }
    for worker in waiting { worker.resume() }
    waiting = []
    if let failure { throw failure }
  }

  func finish() throws(BatchError) -> Checkpoint { try output.finish() }
}

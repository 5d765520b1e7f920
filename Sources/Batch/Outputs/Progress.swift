/// Tells how a batch comes along: a line that renews itself on a terminal, else one every so often.
package struct Progress: Sendable {
  private let isTerminal: Bool
  private let total: Int64?
  private let say: @Sendable (String) -> Void
  private let began = ContinuousClock.now
  private var shown = ContinuousClock.now
  private var origin = Checkpoint()
  private var firstPosition: Int64?
  private var hasShown = false

  /// - Parameters:
  ///   - total: how many bytes of input there are, nil where nobody knows.
  ///   - say: writes to where the one who called looks.
  package init(isTerminal: Bool, total: Int64?, say: @escaping @Sendable (String) -> Void) {
    self.isTerminal = isTerminal
    self.total = total
    self.say = say
  }

  mutating func start(at checkpoint: Checkpoint) { origin = checkpoint }

  mutating func show(_ checkpoint: Checkpoint, position: Int64) {
    if firstPosition == nil { firstPosition = position }
    let now = ContinuousClock.now
    guard now - shown > (isTerminal ? .milliseconds(200) : .seconds(10)) else { return }
    shown = now
    hasShown = true
    let line = describe(checkpoint, left: left(position, now))
    say(isTerminal ? "\r\u{1B}[K" + line : line + "\n")
  }

  mutating func end(_ checkpoint: Checkpoint) {
    say((isTerminal && hasShown ? "\r\u{1B}[K" : "") + describe(checkpoint, left: nil) + "\n")
  }

  private func describe(_ checkpoint: Checkpoint, left: String?) -> String {
    let seconds = Double((ContinuousClock.now - began).components.seconds) + 0.001
    let done = checkpoint.inputs - origin.inputs
    let rate = seconds < 1 ? "" : ", \(Int(Double(done) / seconds)) a second"
    let errors = checkpoint.failed == 0 ? "" : ", \(checkpoint.failed) failed"
    return
      "\(checkpoint.inputs) \(checkpoint.inputs == 1 ? "article" : "articles")\(errors)\(rate)\(left.map { ", \($0) left" } ?? "")"
  }

  /// Reckoned by bytes, as articles in an archive are not counted beforehand.
  private func left(_ position: Int64, _ now: ContinuousClock.Instant) -> String? {
    guard let total, let first = firstPosition, position > first, total >= position else { return nil }
    let gone = now - began
    let seconds = Int(Double(gone.components.seconds) * Double(total - position) / Double(position - first))
    return seconds >= 3600
      ? "\(seconds / 3600) h \(seconds % 3600 / 60) min" : seconds >= 60 ? "\(seconds / 60) min" : "\(seconds) s"
  }
}

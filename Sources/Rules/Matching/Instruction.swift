internal import Records

/// An instruction as it is kept: in sixteen bytes without gaps, so that an image may hold it.
struct Instruction: BitwiseCopyable, Sendable {
  private let code: Code
  /// What would be a gap.
  private let spare: (UInt8, UInt8, UInt8) = (0, 0, 0)
  /// What the instruction says, and what it says besides.
  private let more: UInt32
  private let value: UInt64

  private enum Code: UInt8, BitwiseCopyable {
    case word, words, mention, token, any, gap, split, jump, open, close, not, start, end, accept
  }

  private init(code: Code, _ value: UInt64 = 0, _ more: UInt32 = 0) {
    self.code = code
    self.value = value
    self.more = more
  }

  init(_ op: Program.Op) {
    switch op {
    case .word(let word, let set): self.init(code: .word, word, UInt32(set))
    case .words(let set, let isVerbal): self.init(code: .words, UInt64(set), isVerbal ? 1 : 0)
    case .mention(let classes): self.init(code: .mention, UInt64(classes.rawValue))
    case .token(let kinds): self.init(code: .token, UInt64(kinds.rawValue))
    case .any: self.init(code: .any)
    case .gap(let rivals, let limit): self.init(code: .gap, UInt64(rivals.rawValue), UInt32(limit))
    case .split(let other): self.init(code: .split, UInt64(other))
    case .jump(let target): self.init(code: .jump, UInt64(target))
    case .open(let label): self.init(code: .open, UInt64(label))
    case .close(let label): self.init(code: .close, UInt64(label))
    case .not(let behind): self.init(code: .not, UInt64(behind))
    case .start: self.init(code: .start)
    case .end: self.init(code: .end)
    case .accept: self.init(code: .accept)
    }
  }

  @inline(__always) var op: Program.Op {
    switch code {
    case .word: .word(value, set: Int32(more))
    case .words: .words(Int32(value), isVerbal: more != 0)
    case .mention: .mention(MentionClass(rawValue: UInt32(value)))
    case .token: .token(TokenClass(rawValue: UInt32(value)))
    case .any: .any
    case .gap: .gap(rivals: MentionClass(rawValue: UInt32(value)), limit: Int32(more))
    case .split: .split(orElse: Int32(value))
    case .jump: .jump(Int32(value))
    case .open: .open(Int32(value))
    case .close: .close(Int32(value))
    case .not: .not(behind: Int32(value))
    case .start: .start
    case .end: .end
    case .accept: .accept
    }
  }
}

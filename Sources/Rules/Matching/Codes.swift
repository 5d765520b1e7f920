internal import Imaging
internal import Records

/// The instructions of all programs in one piece, and where in it each program stands.
struct Codes: Sendable {
  /// Where a program's instructions stand in `ops`, and what a match begins with.
  struct Code: Sendable, BitwiseCopyable {
    var start: Int
    var end: Int
    var first: Demand.Filter
  }

  private(set) var ops: [Program.Op] = []
  /// By rule: its programs, and what silences it.
  private(set) var programs: [PlainArray<Code>] = []
  private(set) var unless: [PlainArray<Code>] = []

  init(_ rules: [Rule]) {
    for rule in rules {
      unless.append(PlainArray(rule.unless.map { add($0) }))
      programs.append(PlainArray(rule.programs.map { add($0) }))
    }
  }

  private mutating func add(_ program: Program) -> Code {
    let start = ops.count
    ops += program.ops
    return Code(start: start, end: ops.count, first: program.prospect.first)
  }
}

extension Codes {
  /// The instructions are those of the rules, which stand in the image once.
  init(from image: inout ImageReader, _ rules: [Rule]) {
    programs = .init(from: &image)
    unless = .init(from: &image)
    ops.reserveCapacity(Int(from: &image))
    for rule in rules {
      for program in rule.unless { ops += program.ops }
      for program in rule.programs { ops += program.ops }
    }
  }

  func write(to image: inout ImageWriter) {
    programs.write(to: &image)
    unless.write(to: &image)
    ops.count.write(to: &image)
  }
}

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

  private(set) var ops = PlainArray<Instruction>()
  /// By rule: its programs, and what silences it.
  private(set) var programs: [PlainArray<Code>] = []
  private(set) var unless: [PlainArray<Code>] = []

  init(_ rules: [Rule]) {
    for rule in rules {
      programs.append(PlainArray(rule.programs.map { add($0) }))
      unless.append(PlainArray(rule.unless.map { add($0) }))
    }
  }

  private mutating func add(_ program: Program) -> Code {
    let start = ops.count
    for op in program.ops { ops.append(op) }
    return Code(start: start, end: ops.count, first: program.prospect.first)
  }

  /// Gives the programs of rules their instructions back.
  func fill(_ rules: inout [Rule]) {
    for (number, codes) in programs.enumerated() {
      for (place, code) in codes.enumerated() { rules[number].programs[place].ops = ops.stretch(code.start..<code.end) }
    }
    for (number, codes) in unless.enumerated() {
      for (place, code) in codes.enumerated() { rules[number].unless[place].ops = ops.stretch(code.start..<code.end) }
    }
  }
}

extension Codes: Imaged {
  init(from image: inout ImageReader) {
    ops = .init(from: &image)
    programs = .init(from: &image)
    unless = .init(from: &image)
  }
  func write(to image: inout ImageWriter) {
    ops.write(to: &image)
    programs.write(to: &image)
    unless.write(to: &image)
  }
}

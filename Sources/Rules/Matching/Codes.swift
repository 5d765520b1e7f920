internal import Imaging
internal import Records

/// The instructions of all programs in one piece, and where in it each program stands.
struct Codes: Sendable {
  /// Where a program's instructions, the steps of its outline and its labels stand in `ops`, `steps` and `labels`.
  struct Code: Sendable, BitwiseCopyable {
    var start: Int32
    var end: Int32
    var firstStep: Int32
    var lastStep: Int32
    var firstLabel: Int32
    var lastLabel: Int32

    var ops: Range<Int> { Int(start)..<Int(end) }
    var steps: Range<Int> { Int(firstStep)..<Int(lastStep) }
    var labels: Range<Int> { Int(firstLabel)..<Int(lastLabel) }
  }

  private(set) var ops = PlainArray<Instruction>()
  private(set) var steps = PlainArray<Outline.Step>()
  private(set) var stepSets = PlainArray<Int32>()
  /// Places in `labelNames`, in the order in which a program numbers its labels.
  private var labels = PlainArray<Int32>()
  /// Each label of any program once.
  private var labelNames: [String] = []
  /// By rule: its programs, and what silences it.
  private(set) var programs: [PlainArray<Code>] = []
  private(set) var unless: [PlainArray<Code>] = []

  /// `common` are by set the common words that it holds.
  init(_ rules: [Rule], _ sets: [WordSet], _ common: [CommonWords]) {
    let lengths = sets.map(\.lengths)
    for rule in rules {
      programs.append(PlainArray(rule.programs.map { add($0, lengths, common) }))
      unless.append(PlainArray(rule.unless.map { add($0, lengths, common) }))
    }
  }

  private mutating func add(_ program: Program, _ lengths: [ClosedRange<Int>], _ common: [CommonWords]) -> Code {
    let start = ops.count
    for op in program.ops { ops.append(op) }
    let outline = Outline(of: program.ops, lengths: lengths)
    let firstStep = steps.count
    for step in outline.steps {
      var step = step
      for set in outline.sets[step.range] { step.common.formUnion(common[Int(set)]) }
      step.sets += Int32(stepSets.count)
      steps.append(step)
    }
    for set in outline.sets { stepSets.append(set) }
    let firstLabel = labels.count
    for label in program.labels { labels.append(Int32(number(of: label))) }
    return Code(
      start: Int32(start), end: Int32(ops.count), firstStep: Int32(firstStep), lastStep: Int32(steps.count),
      firstLabel: Int32(firstLabel), lastLabel: Int32(labels.count))
  }

  private mutating func number(of label: String) -> Int {
    if let known = labelNames.firstIndex(of: label) { return known }
    labelNames.append(label)
    return labelNames.count - 1
  }

  /// The name of a program's label, by the number that the program gives it.
  func label(_ number: Int, of code: Code) -> String { labelNames[Int(labels[Int(code.firstLabel) + number])] }

  /// The instructions and steps of all programs, where they lie.
  struct Buffers {
    var ops: UnsafeBufferPointer<Instruction>
    var steps: UnsafeBufferPointer<Outline.Step>
    var stepSets: UnsafeBufferPointer<Int32>
  }

  func withBuffers<Result>(_ body: (Buffers) -> Result) -> Result {
    ops.withBuffer { ops in
      steps.withBuffer { steps in
        stepSets.withBuffer { body(Buffers(ops: ops, steps: steps, stepSets: $0)) }
      }
    }
  }

  /// A rule's programs with their instructions, which are written here only.
  func filled(_ programs: [Program], _ codes: PlainArray<Code>) -> [Program] {
    zip(programs, codes).map { program, code in
      var program = program
      program.ops = ops.stretch(code.ops)
      return program
    }
  }
}

extension Codes: Imaged {
  init(from image: inout ImageReader) {
    ops = .init(from: &image)
    steps = .init(from: &image)
    stepSets = .init(from: &image)
    labels = .init(from: &image)
    labelNames = .init(from: &image)
    programs = .init(from: &image)
    unless = .init(from: &image)
  }
  func write(to image: inout ImageWriter) {
    ops.write(to: &image)
    steps.write(to: &image)
    stepSets.write(to: &image)
    labels.write(to: &image)
    labelNames.write(to: &image)
    programs.write(to: &image)
    unless.write(to: &image)
  }
}

internal import Records

/// Assembles the program of a pattern.
struct Assembler {
  private var program: Program
  /// Number of the next element of the pattern, as `PatternParser` counts them.
  private var element = 0

  /// The furthest that a gap reaches.
  private static let gapLimit: Int32 = 14
  /// Repeats of repeats are written out, so that a few characters could make a program without end.
  private static let sizeLimit = 5_000

  /// The program, nil where it would be too large.
  static func assemble(_ pattern: Pattern, _ view: RuleSource.View, _ sets: inout SetMaker) -> Program? {
    var assembler = Assembler(program: Program(view: view))
    assembler.emit(pattern, rivals: [], &sets)
    guard assembler.program.ops.count < sizeLimit else { return nil }
    assembler.append(.accept)
    assembler.program.prospect = Prospect(of: pattern, &sets)
    return assembler.program
  }

  /// `rivals` are the mentions that a gap here must not step over.
  private mutating func emit(_ pattern: Pattern, rivals: MentionClass, _ sets: inout SetMaker) {
    guard program.ops.count < Assembler.sizeLimit else { return }
    switch pattern {
    case .word(_, let inflected), .list(_, let inflected):
      emitWords(sets.number(of: pattern), isVerbal: inflected && program.view == .clause, sets)
    case .mark: emitWords(sets.number(of: pattern), isVerbal: false, sets)
    case .mention(let found): emit(.mention(found))
    case .token(let found): emit(.token(found))
    case .any: emit(.any)
    case .gap: emit(.gap(rivals: rivals, limit: Assembler.gapLimit))
    case .start: emit(.start)
    case .end: emit(.end)
    case .not(let inner):
      let place = hold()
      emit(inner, rivals: [], &sets)
      append(.accept)
      program.ops[place] = Instruction(.not(behind: here))
    case .sequence(let parts):
      for (place, part) in parts.enumerated() {
        let before = Assembler.nearest(parts[..<place].reversed())
        let behind = Assembler.nearest(parts[(place + 1)...])
        emit(part, rivals: rivals.union(before).union(behind), &sets)
      }
    case .choice(let options): emitChoice(options, rivals, &sets)
    case .repeated(let inner, let least, let most): emitRepeated(inner, least, most, rivals, &sets)
    case .capture(let label, let inner):
      let number = Int32(program.labels.firstIndex(of: label) ?? program.labels.count)
      if number == program.labels.count { program.labels.append(label) }
      append(.open(number))
      emit(inner, rivals: rivals, &sets)
      append(.close(number))
    }
  }

  private mutating func emitRepeated(
    _ inner: Pattern, _ least: Int, _ most: Int, _ rivals: MentionClass, _ sets: inout SetMaker
  ) {
    let first = element
    for _ in 0..<least {
      element = first
      emit(inner, rivals: rivals, &sets)
    }
    var splits: [Int] = []
    for _ in least..<max(least, most) {
      element = first
      splits.append(hold())
      emit(inner, rivals: rivals, &sets)
    }
    for split in splits { program.ops[split] = Instruction(.split(orElse: here)) }
  }

  private mutating func emitWords(_ number: Int, isVerbal: Bool, _ sets: borrowing SetMaker, elements count: Int = 1) {
    if let only = sets.sets[number].only, !isVerbal {
      emit(.word(only, set: Int32(number)), elements: count)
    } else {
      emit(.words(Int32(number), isVerbal: isVerbal), elements: count)
    }
  }

  private mutating func emitChoice(_ options: [Pattern], _ rivals: MentionClass, _ sets: inout SetMaker) {
    var jumps: [Int] = []
    var rest = options[...]
    while let first = rest.first {
      let verbal = isVerbal(first)
      let alike = rest.prefix { verbal != nil && isVerbal($0) == verbal }
      let joined = alike.count > 1 ? sets.join(alike) : (number: -1, count: 1)
      let taken = rest.prefix(max(1, joined.count))
      rest = rest.dropFirst(taken.count)
      let split = rest.isEmpty ? nil : hold()
      if joined.number >= 0 {
        emitWords(
          joined.number, isVerbal: verbal ?? false, sets, elements: taken.reduce(0) { $0 + $1.elementCount })
      } else {
        emit(first, rivals: rivals, &sets)
      }
      guard let split else { break }
      jumps.append(hold())
      program.ops[split] = Instruction(.split(orElse: here))
    }
    for jump in jumps { program.ops[jump] = Instruction(.jump(here)) }
  }

  /// Whether a word or a row of words is taken only where its first word is a verb; nil for any other pattern.
  private func isVerbal(_ pattern: Pattern) -> Bool? {
    switch pattern {
    case .word(_, let inflected), .list(_, let inflected): return inflected && program.view == .clause
    case .mark: return false
    case .sequence(let parts):
      guard let first = parts.first, parts.dropFirst().allSatisfy({ isVerbal($0) == false }) else { return nil }
      return isVerbal(first)
    default: return nil
    }
  }

  private var here: Int32 { Int32(program.ops.count) }

  /// The instruction of the next element, or of so many of the next.
  private mutating func emit(_ op: Program.Op, elements count: Int = 1) {
    append(op, through: element + count - 1)
    element += count
  }

  private mutating func append(_ op: Program.Op, through last: Int? = nil) {
    program.ops.append(Instruction(op))
    program.elements.append(
      .init(first: UInt16(truncatingIfNeeded: element), last: UInt16(truncatingIfNeeded: last ?? element)))
  }

  /// Holds the place of an instruction that is known only when what follows it is.
  private mutating func hold() -> Int {
    append(.accept)
    return program.ops.count - 1
  }

  /// What the neighbour on one side looks for; one that may be absent lets the next be seen.
  private static func nearest(_ parts: some Sequence<Pattern>) -> MentionClass {
    var found: MentionClass = []
    for part in parts {
      found.formUnion(part.classes)
      if !part.isEmptiable { break }
    }
    return found
  }
}

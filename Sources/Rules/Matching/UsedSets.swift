internal import Imaging
internal import Records

/// The word sets that programs ask for, numbered anew: many are made on the way to others and asked for by none, and some
/// hold the same.
///
/// Those of clauses come first, so that a clause's row, of which there are most, has no use for the numbers behind them.
struct UsedSets {
  private(set) var sets: [WordSet] = []
  /// The rules with the new numbers in their programs.
  private(set) var rules: [Rule]
  /// How many of them are asked for in clauses.
  private(set) var countOfClauses = 0
  /// The new numbers by the old ones, and by what a set holds.
  private var numbers: [Int32: Int32] = [:]
  private var numbersByEntries: [[[WordID]]: Int32] = [:]
  private let all: [WordSet]

  init(of all: [WordSet], askedForBy rules: [Rule]) {
    self.all = all
    self.rules = rules
    let isOfClauses = rules.map { $0.programs.contains { $0.view == .clause } }
    for place in rules.indices where isOfClauses[place] { renumber(place, .clause, withUnless: true) }
    countOfClauses = sets.count
    for place in rules.indices { renumber(place, .sentence, withUnless: !isOfClauses[place]) }
  }

  /// Gives a rule's programs of one view the new numbers.
  private mutating func renumber(_ place: Int, _ view: RuleSource.View, withUnless: Bool) {
    let rule = rules[place]
    rules[place] = rule.with(
      programs: rule.programs.map { $0.view == view ? renumbered($0) : $0 },
      unless: withUnless ? rule.unless.map { renumbered($0) } : rule.unless)
  }

  private mutating func renumbered(_ program: Program) -> Program {
    var program = program
    program.ops = PlainArray(
      program.ops.map { instruction in
        switch instruction.op {
        case .word(let word, let set): Instruction(.word(word, set: number(set)))
        case .words(let set, let isVerbal): Instruction(.words(number(set), isVerbal: isVerbal))
        default: instruction
        }
      })
    program.prospect.sets = program.prospect.sets.map { number($0) }
    return program
  }

  private mutating func number(_ old: Int32) -> Int32 {
    if let known = numbers[old] { return known }
    let set = all[Int(old)]
    let entries = set.entries
    let new = numbersByEntries[entries] ?? Int32(sets.count)
    if new == sets.count {
      sets.append(set)
      numbersByEntries[entries] = new
    }
    numbers[old] = new
    return new
  }
}

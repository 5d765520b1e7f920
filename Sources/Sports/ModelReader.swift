internal import Rules

/// Reads a model file: `event NAME` with its indented lines, `period`, `block`, `sport`, `unit` …
struct ModelReader {
  private var model = Model()
  private var diagnostics: [Diagnostic] = []
  private let file: String

  private init(file: String) { self.file = file }

  static func read(_ text: String, file: String) throws(KnowledgeError) -> Model {
    var reader = ModelReader(file: file)
    var number = 0
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      let words = line.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }.map { String(Substring($0)) }
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      if line.first == UInt8(ascii: " ") { reader.inner(words, number) } else { reader.outer(words, number) }
    }
    guard reader.diagnostics.isEmpty else { throw KnowledgeError(reader.diagnostics) }
    return reader.model
  }

  private mutating func report(_ line: Int, _ message: String) {
    diagnostics.append(Diagnostic(file: file, line: line, column: 1, message: message))
  }

  private mutating func outer(_ words: [String], _ line: Int) {
    switch (words[0], words.count) {
    case ("sport", 2...): model.sport = words.dropFirst().joined(separator: " ")
    case ("unit", 2): model.unit = words[1]
    case ("sportsml", 3...): model.code = (words[1], words.dropFirst(2).joined(separator: " "))
    case ("event", 2): model.events.append(.init(name: words[1]))
    case ("period", 4) where Int(words[2]) != nil && Int(words[3]) != nil:
      model.periods.append(.init(name: words[1], start: Int(words[2]) ?? 0, end: Int(words[3]) ?? 0))
    case ("period", 5) where Int(words[2]) != nil && Int(words[3]) != nil && words[4] == "if-told":
      model.periods.append(
        .init(name: words[1], start: Int(words[2]) ?? 0, end: Int(words[3]) ?? 0, isOnlyIfTold: true))
    case ("period", 2): model.extraPeriods.append(words[1])
    case ("stages", 3...):
      let competitions = words[1] == "-" ? [] : words[1].split(separator: ",").map(String.init)
      model.stages.append((Set(competitions), Array(words.dropFirst(2))))
    case ("lasting", 2...): model.lastingStages.formUnion(words.dropFirst())
    case ("sole", 2...): model.solePositions += words.dropFirst()
    case ("block", 4...): model.blocks.append(.init(event: words[1], role: words[2], labels: Array(words.dropFirst(3))))
    case ("figured-block", 4...):
      model.blocks.append(.init(event: words[1], role: words[2], labels: Array(words.dropFirst(3)), needsFigure: true))
    case ("mark", 3): model.marks.append((words[1], words[2]))
    case ("moment", 3) where Int(words[2]) != nil: model.moments.append((words[1], Int(words[2]) ?? 0))
    default:
      let known =
        "`sport NAME`, `unit WORD`, `sportsml CODE NAME`, `event NAME`, `period NAME FROM TO`, `stages COMPETITIONS NAMES`, `lasting NAMES`, `sole POSITIONS`, `block EVENT ROLE LABELS`, `figured-block EVENT ROLE LABELS`, `mark WORD FIELD` or `moment WORD MINUTE`"
      report(line, "expected \(known)")
    }
  }

  private mutating func inner(_ words: [String], _ line: Int) {
    guard !model.events.isEmpty else { return report(line, "an indented line belongs to an `event`") }
    let last = model.events.count - 1
    switch (words[0], words.count) {
    case ("label", 3): model.events[last].labels.append((words[1], words[2]))
    case ("field", 3...):
      guard let form = Model.Field.Form(rawValue: words[2]) else {
        return report(line, "a field is a flag, word, words, number, pair, distance or entity, not `\(words[2])`")
      }
      model.events[last].fields.append(.init(name: words[1], form: form, values: Array(words.dropFirst(3))))
    case ("scores", 2) where Int(words[1]) != nil: model.events[last].scores = Int(words[1]) ?? 0
    case ("reversed-by", 2): model.events[last].reversedBy = words[1]
    case ("cancels", 2): model.events[last].cancels = words[1]
    case ("excludes", 3...): model.events[last].exclusions.append((words[1], Array(words.dropFirst(2))))
    case ("deeds", 2...): model.events[last].deeds = Set(words.dropFirst())
    case ("needs", 3): model.events[last].needs.append((words[1], words[2]))
    case ("entails", 4): model.events[last].entailments.append((words[1], words[2], words[3]))
    case ("course", 4):
      guard let course = Model.Course(rawValue: words[3]) else {
        return report(
          line, "a course is opens, level, leads, wins, in-vain, settles, second or third, not `\(words[3])`")
      }
      model.events[last].courses.append((words[1], words[2], course))
    case ("opponents", 2...): model.events[last].opponents = Array(words.dropFirst())
    case ("only", 2...): model.events[last].only = Array(words.dropFirst())
    case ("yields-to", 3) where Int(words[2]) != nil:
      model.events[last].yields.append((words[1], Int(words[2]) ?? 0))
    case ("follows", 4) where Int(words[3]) != nil:
      model.events[last].sequels.append((words[1], words[2], Int(words[3]) ?? 0))
    case ("timed-by", 3...4) where Int(words[2]) != nil:
      model.events[last].timers.append((words[1], Int(words[2]) ?? 0, words.count > 3 ? words[3] : nil))
    case ("seldom", 2...): model.events[last].seldom = Array(words.dropFirst())
    case ("sportsml", 3...5):
      let field = words.count > 3 ? words[3] : nil
      if let field, !model.events[last].fields.contains(where: { $0.name == field }) {
        return report(line, "the event has no field `\(field)` above")
      }
      model.events[last].terms.append(
        .init(attribute: words[1], value: words[2], field: field, word: words.count > 4 ? words[4] : nil))
    case ("players-only", 1): model.events[last].isOfPlayers = true
    case ("often", 1): model.events[last].isOften = true
    case ("rarely", 1): model.events[last].isRare = true
    case ("once-per-player", 1): model.events[last].isOncePerPlayer = true
    default:
      report(
        line,
        "expected `label NAME PLACE`, `field NAME FORM VALUES`, `scores N`, `reversed-by FLAG`, `opponents LABELS`, `seldom POSITIONS`, `only POSITIONS`, `cancels EVENT`, `yields-to EVENT SENTENCES`, `follows EVENT FIELD SENTENCES`, `timed-by EVENT SENTENCES FLAG`, `excludes FLAG FIELDS`, `needs FIELD FIELD`, `deeds FIELDS`, `entails FLAG FIELD WORD`, `course FIELD WORD COURSE`, `sportsml ATTRIBUTE VALUE FIELD WORD`, `players-only`, `once-per-player`, `often` or `rarely`"
      )
    }
  }
}

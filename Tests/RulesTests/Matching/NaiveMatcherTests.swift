import Records
import Testing

@testable import Rules

/// The matcher against one of a few lines that tries all ways in the order of preference.
@Suite struct NaiveMatcherTests {
  typealias Captures = [String: Range<Int>]

  /// The first way that lets `then` succeed.
  static func go(
    _ pattern: Pattern, _ row: [Item], _ at: Int, _ got: Captures, rivals: MentionClass = [], _ words: [String: WordID],
    _ then: (Int, Captures) -> (Int, Captures)?
  ) -> (Int, Captures)? {
    func one(_ takes: (Item) -> Bool) -> (Int, Captures)? { at < row.count && takes(row[at]) ? then(at + 1, got) : nil }
    switch pattern {
    case .word(let word, _): return one { $0.word == words[word] }
    case .mention(let classes): return one { !$0.classes.isDisjoint(with: classes) }
    case .token(let kinds): return one { !$0.kinds.isDisjoint(with: kinds) }
    case .any: return one { _ in true }
    case .start: return at == 0 ? then(at, got) : nil
    case .end: return at == row.count || at == row.count - 1 && row[at].kinds.contains(.boundary) ? then(at, got) : nil
    case .not(let inner): return go(inner, row, at, [:], words) { ($0, $1) } == nil ? then(at, got) : nil
    case .capture(let label, let inner):
      return go(inner, row, at, got, rivals: rivals, words) { end, captures in
        then(end, at == end ? captures : captures.merging([label: at..<end]) { $1 })
      }
    case .choice(let options):
      for option in options { if let end = go(option, row, at, got, rivals: rivals, words, then) { return end } }
      return nil
    case .repeated(let inner, let least, let most):
      if most > 0,
        let end = go(
          inner, row, at, got, rivals: rivals, words,
          {
            go(.repeated(inner, max(0, least - 1), most - 1), row, $0, $1, rivals: rivals, words, then)
          })
      {
        return end
      }
      return least == 0 ? then(at, got) : nil
    case .gap:
      for end in at...min(row.count, at + 14) {
        if let found = then(end, got) { return found }
        if end == row.count || row[end].kinds.contains(.boundary) || !row[end].classes.isDisjoint(with: rivals) {
          break
        }
      }
      return nil
    case .sequence(let parts):
      func from(_ place: Int, _ at: Int, _ got: Captures) -> (Int, Captures)? {
        guard place < parts.count else { return then(at, got) }
        var near = rivals
        for other in parts[..<place].reversed() { near.formUnion(other.classes); if !other.isEmptiable { break } }
        for other in parts[(place + 1)...] { near.formUnion(other.classes); if !other.isEmptiable { break } }
        return go(parts[place], row, at, got, rivals: near, words) { from(place + 1, $0, $1) }
      }
      return from(0, at, got)
    case .list, .mark: return nil
    }
  }

  static func fits(_ pattern: Pattern, _ row: [Item], _ words: [String: WordID]) -> [String] {
    var found: [String] = []
    var at = 0
    while at < row.count {
      guard let (end, captures) = go(pattern, row, at, [:], words, { ($0, $1) }), end > at else {
        at += 1
        continue
      }
      let taken = captures.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
      found.append((["\(at..<end)"] + taken.map { "\($0.key)=\($0.value)" }).joined(separator: " "))
      at = end
    }
    return found
  }

  /// A pattern of small parts; labels are taken in the order of the alphabet, each once.
  static func pattern(_ random: inout Dice, _ depth: Int, _ label: inout UInt8) -> Pattern {
    func inner() -> Pattern { pattern(&random, depth - 1, &label) }
    switch random.roll(depth > 0 ? 16 : 7) {
    case 0, 1, 2: return .word(["a", "b", "c"][random.roll(3)], inflected: false)
    case 3, 4: return .mention([.person, .team, [.person, .personReference]][random.roll(3)])
    case 5: return .token(.score)
    case 6: return .any
    case 7, 8, 9: return .sequence((0...1 + random.roll(2)).map { _ in inner() })
    case 10: return .choice([inner(), inner()])
    case 11: return .sequence([inner(), .gap, inner()])
    case 12: return .repeated(inner(), random.roll(2), 1 + random.roll(2))
    case 13: return .sequence([inner(), .not(.word("a", inflected: false))])
    case 14: return .sequence([[.start, .gap, .end][random.roll(3)], inner()])
    default:
      label += 1
      let name = String(UnicodeScalar(label))
      return .capture(name, inner())
    }
  }

  @Test(arguments: 0..<40) func agrees(_ seed: Int) throws {
    var random = Dice(state: UInt64(seed))
    var world = TestWorld()
    let words = Dictionary(uniqueKeysWithValues: ["a", "b", "c"].map { ($0, world.sets.word($0)) })
    let parts = ["a", "a", "b", "b", "c", "@person", "@person*", "@team", "#score", ";"]
    for _ in 0..<60 {
      var label = UInt8(ascii: "k")
      let pattern = NaiveMatcherTests.pattern(&random, 3, &label)
      guard !pattern.isEmptiable, let program = Assembler.assemble(pattern, .sentence, &world.sets) else { continue }
      let rule = Rule(
        name: "", file: "", line: 1, kind: "", subject: nil, parts: .init(programs: [program], unless: []),
        settings: [], needs: .fact)
      let matcher = Matcher(rules: [rule], sets: world.sets.sets)
      for _ in 0..<8 {
        let row = world.row(
          (0..<(1 + random.roll(9))).map { _ in parts[random.roll(parts.count)] }.joined(separator: " "))
        let found = matcher.fits(in: row, view: .sentence).map { fit in
          (["\(fit.items)"] + fit.captures.sorted { $0.label < $1.label }.map { "\($0.label)=\($0.items)" }).joined(
            separator: " ")
        }
        #expect(found == NaiveMatcherTests.fits(pattern, row, words), "\(pattern) on \(row.map(\.word))")
      }
    }
  }
}

/// Numbers that look random and are the same each time.
struct Dice {
  var state: UInt64

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % sides
  }
}

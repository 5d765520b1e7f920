package import Records
internal import Tokenising

/// The value of figures and number words: `23`, `23rd`, `twenty-third`, `six`, `a`, `2-1`, `90+3'`.
package struct NumberWords: Sendable {
  private var values: [WordID: Int] = [:]

  package init() {
    let cardinals = [
      "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
      "thirteen",
      "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    let ordinals = [
      "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
      "eleventh",
      "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    ]
    let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    func add(_ word: String, _ value: Int) {
      let id = Spelling.id(of: word)
      if values[id] == nil { values[id] = value }
    }
    for (value, word) in cardinals.enumerated() { add(word, value) }
    for (value, word) in ordinals.enumerated() where value > 0 { add(word, value) }
    for (place, ten) in tens.enumerated() {
      let value = (place + 2) * 10
      add(ten, value)
      add(ten.dropLast() + "ieth", value)
      for unit in 1...9 {
        add("\(ten)-\(cardinals[unit])", value + unit)
        add("\(ten)-\(ordinals[unit])", value + unit)
      }
    }
    for (word, value) in [
      ("a", 1), ("an", 1), ("nil", 0), ("zero", 0), ("once", 1), ("twice", 2), ("thrice", 3), ("both", 2), ("final", 0),
    ] where value > 0 || word != "final" {
      add(word, value)
    }
  }

  package func value(_ tokens: Range<Int>, _ text: borrowing TokenisedText) -> Int? {
    for at in tokens {
      switch text.tokens[at].kind {
      case .number, .ordinal, .minute:
        let digits = text.text(at).prefix { $0.isASCII && $0.isNumber || $0 == "," }.filter { $0 != "," }
        if let value = Int(digits) { return value }
      case .word:
        if let value = values[text.words[at]] { return value }
        let word = text.text(at)
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        // `37th-minute`, `25-yard`, `two-minute`.
        if !digits.isEmpty, let value = Int(digits) { return value }
        if word.contains("-"), let value = compound(word) { return value }
      default: break
      }
    }
    return nil
  }

  /// The number that a hyphenated word begins with: `eighth-minute`, `two-minute`.
  private func compound(_ word: String) -> Int? {
    let parts = word.lowercased().split(separator: "-").map(String.init)
    for count in stride(from: min(2, parts.count), through: 1, by: -1) {
      if let value = spelled[parts.prefix(count).joined(separator: "-")] { return value }
    }
    return nil
  }

  private var spelled: [String: Int] { NumberWords.table }

  private static let table: [String: Int] = {
    var table: [String: Int] = [:]
    let units = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    let firsts = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]
    let teens = [
      "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    for (place, unit) in units.enumerated() { table[unit] = place + 1 }
    for (place, first) in firsts.enumerated() { table[first] = place + 1 }
    for (place, teen) in teens.enumerated() {
      table[teen] = place + 10
      table[teen == "twelve" ? "twelfth" : teen + "th"] = place + 10
    }
    for (place, ten) in ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"].enumerated() {
      let value = (place + 2) * 10
      table[ten] = value
      table[ten.dropLast() + "ieth"] = value
      for unit in 0..<9 {
        table["\(ten)-\(units[unit])"] = value + unit + 1
        table["\(ten)-\(firsts[unit])"] = value + unit + 1
      }
    }
    return table
  }()

  /// The added minutes in `90+3'`.
  package func added(_ tokens: Range<Int>, _ text: borrowing TokenisedText) -> Int? {
    for at in tokens where text.tokens[at].kind == .minute {
      let parts = text.text(at).split(separator: "+")
      if parts.count == 2 { return Int(parts[1].prefix { $0.isNumber }) }
    }
    return nil
  }

  /// The two figures of `2-1`, or of `two points to one`.
  package func pair(_ tokens: Range<Int>, _ text: borrowing TokenisedText) -> Match.Pair? {
    for at in tokens where text.tokens[at].kind == .score {
      let figures = text.text(at).split { !$0.isNumber }.compactMap { Int($0) }
      if figures.count == 2 { return Match.Pair(figures[0], figures[1]) }
    }
    for at in tokens where text.tokens[at].kind == .word {
      let parts = text.text(at).lowercased().split(separator: "-").map(String.init)
      // `a 3-all draw`
      if parts.count == 2, parts[1] == "all", let each = Int(parts[0]) ?? spelled[parts[0]] {
        return Match.Pair(each, each)
      }
      if parts.count == 2, let a = spelled[parts[0]] ?? (parts[0] == "nil" ? 0 : nil),
        let b = spelled[parts[1]] ?? (parts[1] == "nil" ? 0 : nil)
      {
        return Match.Pair(a, b)
      }
    }
    let values = tokens.compactMap { value($0..<$0 + 1, text) }
    return values.count == 2 ? Match.Pair(values[0], values[1]) : nil
  }
}

internal import Recognising
internal import Records
internal import Rules

/// What of a sentence belongs together: the times and details that stand beside each telling.
extension RowReader {
  /// `In the 70th minute, Kane, who had come on for Mount, scored`: what opens a sentence before a comma is of its main clause.
  func opened(by tokens: Range<Int>) -> Int? {
    let sentence = text.sentences[row.sentence].tokens
    guard
      isFronted(tokens)
        || tokens.lowerBound <= sentence.lowerBound + RowReader.opening && tokens.upperBound < sentence.upperBound
          && text.tokens[tokens.upperBound].kind == .comma && !isBehindVerb(tokens)
    else { return nil }
    let verbs = clauses.indices.map { (clause: $0, place: Int(row.items[clauses[$0].verb].tokens.lowerBound)) }
      .filter { $0.place > tokens.upperBound }.sorted { $0.place < $1.place }
    let commas = (tokens.upperBound + 1..<sentence.upperBound).filter { text.tokens[$0].kind == .comma }
    // Whoever it is about may have an aside behind him.
    if let open = commas.first, let close = commas.dropFirst().first, !verbs.contains(where: { $0.place < open }) {
      return verbs.first { $0.place > close }?.clause
    }
    return verbs.first?.clause
  }

  /// `Kane levelled in the 51st minute, Mount having scored`: that opens nothing.
  private func isBehindVerb(_ tokens: Range<Int>) -> Bool {
    clauses.contains { Int(row.items[$0.verb].tokens.lowerBound) < tokens.lowerBound }
  }

  /// `Kane levelled and, with ten minutes left, Mount came on`: what opens the second of two sentences in one, whether or not its
  /// own words take in the joint and the mark.
  private func isFronted(_ tokens: Range<Int>) -> Bool {
    let sentence = text.sentences[row.sentence].tokens
    let end = text.tokens[tokens.upperBound - 1].kind == .comma ? tokens.upperBound - 1 : tokens.upperBound
    guard end < sentence.upperBound, text.tokens[end].kind == .comma else { return false }
    let start =
      (tokens.lowerBound..<end).first { !binding.joints.contains(text.words[$0]) && text.tokens[$0].kind != .comma }
      ?? end
    let before = (max(sentence.lowerBound, start - RowReader.opening - 1)..<start).reversed()
    guard let joint = before.first(where: { binding.joints.contains(text.words[$0]) }) else { return false }
    return text.tokens[joint + 1].kind == .comma || joint + RowReader.opening >= start
  }

  /// How many words of a sentence may stand before what opens it.
  private static let opening = 2

  /// `recovered from the early strike that they allowed`: a rule may say of more words around what another one read that
  /// it is none.
  mutating func dropDenied() {
    let denied = details.filter { $0.detail.value == "no" }
    guard !denied.isEmpty else { return }
    details.removeAll { other in
      denied.contains {
        $0.detail.field == other.detail.field
          && (other.detail.value == "no" || $0.detail.tokens.overlaps(other.detail.tokens))
      }
    }
  }

  /// What belongs to a telling: of the tellings in its clause, or else in the sentence, this one is the nearest to it; `own`
  /// has the words of each.
  func bound<T>(
    _ values: [(T, clause: Int?, tokens: Range<Int>)], to number: Int, among all: [Int], _ own: [Range<Int>]
  ) -> [T] {
    guard !values.isEmpty, all.contains(number) else { return [] }
    let mine = tellings[number]
    return values.filter { value in
      // `thought he had won it in the 75th minute, but`: what did not happen keeps its time to itself.
      if let clause = value.clause, clause != mine.clause, !clauses[clause].factuality.isFact,
        !isOpening(value.tokens, of: mine.clause),
        !(belonging.undoes(mine.telling.type) && clauses[clause].factuality.intersection(.unreal) == .failed
          && value.tokens.upperBound <= mine.telling.core.lowerBound)
      {
        return false
      }
      if let clause = value.clause, clause != mine.clause,
        isSequel(clause, to: mine.telling)
          || mine.telling.core.upperBound <= value.tokens.lowerBound && isFronted(value.tokens)
      {
        return false
      }
      let all = all.filter {
        !isApart(value.tokens, from: tellings[$0].telling)
          && !isOfAside(tellings[$0].telling, tellings[$0].clause, value.clause, value.tokens)
          && !isOfAnnounced(tellings[$0].telling, tellings[$0].clause, value.clause, value.tokens)
      }
      guard all.contains(number) else { return false }
      let sameClause = all.filter { tellings[$0].clause == value.clause && value.clause != nil }
      let among = sameClause.isEmpty ? all : sameClause
      guard let near = among.min(by: { distance(own[$0], value.tokens) < distance(own[$1], value.tokens) }) else {
        return false
      }
      if belonging.keepsToItself(mine.telling.type), let clause = value.clause, clause != mine.clause,
        clause != tellings[near].clause || near == number
      {
        return false
      }
      if near != number, isOfOtherPlayer(mine.telling, tellings[near].telling), own[near].overlaps(value.tokens),
        !own[number].overlaps(value.tokens)
      {
        return false
      }
      return near == number || own[near].overlaps(own[number])
        || mine.clause != nil && mine.clause == tellings[near].clause
          && samePlayer(mine.telling, tellings[near].telling)
    }.map(\.0)
  }

  /// `A minute later, Lloris could do nothing as Kane scored`: what opens the sentence is the time of what came about meanwhile.
  private func isOpening(_ tokens: Range<Int>, of clause: Int?) -> Bool {
    guard let clause, opened(by: tokens) != nil, case let start = clauses[clause].source.lowerBound, start > 0 else {
      return false
    }
    return (start - 1...start).contains {
      binding.coinciding.contains(text.words[Int(row.items[$0].tokens.lowerBound)])
    }
  }

  /// `after 67 minutes Kane, who had been booked, was sent off`, `saw an earlier effort ruled out`: what came before has none of
  /// the time of the rest.
  private func isOfAside(_ telling: Telling, _ own: Int?, _ clause: Int?, _ tokens: Range<Int>) -> Bool {
    if let own, own != clause, clauses[own].opening > 0, telling.factuality.contains(.earlier) { return true }
    guard !telling.core.overlaps(tokens) else { return false }
    if belonging.isAside(telling.type), isBetweenMarks(telling, apartFrom: tokens) { return true }
    if telling.core.contains(where: { binding.earlier.contains(text.words[$0]) }) { return true }
    // Behind the mark that opens the clause stand no more than its auxiliaries before what was done.
    let end = telling.core.upperBound
    let start = max(text.sentences[row.sentence].tokens.lowerBound, telling.core.lowerBound - RowReader.auxiliaries)
    let mark = (start..<end).last { text.tokens[$0].kind == .comma } ?? start
    let isInside =
      tokens.lowerBound >= mark
      && !(end..<max(end, tokens.lowerBound)).contains {
        text.tokens[$0].kind == .comma || text.tokens[$0].kind == .dash
      }
    return !isInside
      && (mark..<end).contains { binding.perfect.longest(in: text.words, at: $0, before: end) > 0 }
  }

  /// `Kane, on for Mount, levelled in the 70th minute`, `Leeds - with Kane on for Mount - levelled`: it stands between two marks of a
  /// kind, and the words are neither of what is between them.
  private func isBetweenMarks(_ telling: Telling, apartFrom tokens: Range<Int>) -> Bool {
    let sentence = text.sentences[row.sentence].tokens
    func isPair(_ kind: Token.Kind, from start: Int) -> Bool {
      guard let open = (max(sentence.lowerBound, start - 1)...start).last(where: { text.tokens[$0].kind == kind }),
        let close = (open + 1..<sentence.upperBound).first(where: { text.tokens[$0].kind == kind }),
        close >= telling.core.upperBound - 1
      else { return false }
      return tokens.upperBound <= open + 1 || tokens.lowerBound >= close
    }
    if let name = telling.captures.first?.pointer.tokens, name.upperBound < telling.core.upperBound,
      text.tokens[name.upperBound].kind == .comma, isPair(.comma, from: name.upperBound)
    {
      return true
    }
    let start = telling.core.lowerBound
    let dash = (max(sentence.lowerBound, start - RowReader.auxiliaries)..<start).last { text.tokens[$0].kind == .dash }
    return dash.map { isPair(.dash, from: $0) } ?? false
  }

  /// How many words `who had just been` may be.
  private static let auxiliaries = 4

  /// `Another arrived in the 61st minute after Rice was sent off`: it is the time of what is announced, and what that came
  /// after was before.
  private func isOfAnnounced(_ telling: Telling, _ own: Int?, _ clause: Int?, _ tokens: Range<Int>) -> Bool {
    guard let own, own != clause, belonging.isAside(telling.type), tokens.upperBound <= telling.core.lowerBound,
      states.contains(where: { $0.form == "scored" && $0.tokens.lowerBound < tokens.lowerBound }),
      case let start = clauses[own].source.lowerBound, start > 0
    else { return false }
    return (start - 1...start).contains {
      binding.consequent.contains(text.words[Int(row.items[$0].tokens.lowerBound)])
    }
  }

  /// `fired wide, and on the hour they were ahead`: behind a mark or a joining word stands nothing that is told of what players
  /// do often.
  private func isApart(_ tokens: Range<Int>, from telling: Telling) -> Bool {
    guard belonging.keepsToItself(telling.type), telling.core.upperBound <= tokens.lowerBound else { return false }
    return (telling.core.upperBound..<tokens.lowerBound).contains(where: isBorder)
  }

  /// `made it two before Mount hit the bar in the 80th minute`, `made it two and then hit the bar`: what is done next, in a
  /// clause of its own.
  private func isSequel(_ clause: Int, to telling: Telling) -> Bool {
    let source = clauses[clause].source
    let opening = max(0, source.lowerBound - 1)...min(source.lowerBound + 1, row.items.count - 1)
    guard
      let word = opening.map({ Int(row.items[$0].tokens.lowerBound) }).first(where: {
        binding.sequels.contains(text.words[$0])
      }
      ),
      telling.core.upperBound <= word
    else { return false }
    return clauses[clause].items[clauses[clause].subject].contains { $0.mention >= 0 }
  }

  /// `a strike by Kane and a Mount header`: the words of the second are none of the first's.
  private func isOfOtherPlayer(_ a: Telling, _ b: Telling) -> Bool {
    a.type == b.type && a.captures.first?.pointer != b.captures.first?.pointer
  }

  private func samePlayer(_ a: Telling, _ b: Telling) -> Bool {
    a.type == b.type && a.captures.first?.pointer == b.captures.first?.pointer
  }

  /// `Kane struck in the 23rd minute and Mount in the 67th`: of the words of the second only those from his name on are his own.
  func words(of number: Int) -> Range<Int> {
    let telling = tellings[number].telling
    guard let own = telling.captures.first?.pointer.tokens, telling.core.lowerBound < own.lowerBound,
      own.upperBound < telling.core.upperBound,
      tellings.contains(where: { other in
        isOfOtherPlayer(other.telling, telling) && other.telling.core.lowerBound <= telling.core.lowerBound
          && other.telling.core.overlaps(telling.core) && other.telling.core.upperBound <= own.lowerBound
      })
    else { return telling.core }
    return own.lowerBound..<telling.core.upperBound
  }

  private func distance(_ core: Range<Int>, _ tokens: Range<Int>) -> Int {
    if core.overlaps(tokens) { return 0 }
    let isBehind = core.upperBound <= tokens.lowerBound
    let between = isBehind ? core.upperBound..<tokens.lowerBound : tokens.upperBound..<core.lowerBound
    // What takes in the word that joins the next is of what stands before it.
    let joining = isBehind || !isBorder(tokens.upperBound - 1) ? 0 : RowReader.border
    return between.count + 1 + joining + RowReader.border * between.count(where: isBorder)
  }

  /// How many words a mark or a joining word between a telling and what may belong to it counts for.
  private static let border = 3

  /// `levelled in the 21st minute before a strike by Baker`: the minute belongs to what stands on its own side.
  private func isBorder(_ token: Int) -> Bool {
    text.tokens[token].kind == .comma || text.tokens[token].kind == .semicolon
      || binding.borders.contains(text.words[token])
  }
}

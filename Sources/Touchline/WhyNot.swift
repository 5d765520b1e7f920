internal import Extracting
internal import Reading
internal import Recognising
internal import Reconciling
internal import Records
internal import Resolving
internal import Rules
internal import Sports

extension Extractor {
  /// Why the record does not say what one might expect from some of an article's words: what was named in them, which
  /// rules fired on them and what became of what these told, and which rules came nearest to firing and where they
  /// stopped. One remark for each place where the words stand; none where they do not.
  public func whyNot(_ words: String, in bytes: [UInt8], path: String? = nil) throws -> [Remark] {
    let article = try article(of: bytes, path: path)
    let told = told(article)
    let (record, account) = account(of: article, told, id: path ?? "-")
    let wanted = sport.tokeniser.tokenise(Array(words.utf8))
    let reasons = Reasons(told, record, account, sport.matcher, tellings)
    return reasons.places(of: wanted).map(reasons.remark)
  }
}

/// Says of some words of an article what was made of them.
private struct Reasons {
  private let told: ExtractedText
  private let record: Record
  private let account: Account
  private let matcher: Matcher
  private let extractor: TellingExtractor

  /// How many of the rules that came near are told of.
  private static let most = 5
  /// Rules of these kinds are signs that are counted, and a missing one is no miss.
  private static let signs: Set<String> = ["kind", "sport", "cue"]

  init(
    _ told: ExtractedText, _ record: Record, _ account: Account, _ matcher: Matcher, _ extractor: TellingExtractor
  ) {
    self.told = told
    self.record = record
    self.account = account
    self.matcher = matcher
    self.extractor = extractor
  }

  private var text: TokenisedText { told.resolved.recognised.text }

  /// Where the words stand, in either case and with any kind of quotation mark.
  func places(of wanted: TokenisedText) -> [Range<Int>] {
    let words = wanted.tokens.indices.map { Reasons.plain(wanted.text($0)) }
    guard !words.isEmpty else { return [] }
    let all = text.tokens.indices.map { Reasons.plain(text.text($0)) }
    return all.indices.filter { all[$0...].starts(with: words) }.map { $0..<$0 + words.count }
  }

  private static func plain(_ word: String) -> String {
    String(
      word.lowercased().map { letter in
        switch letter {
        case "‘", "’": "'"
        case "“", "”": "\""
        default: letter
        }
      })
  }

  func remark(_ tokens: Range<Int>) -> Remark {
    let fired = told.firings.filter { $0.tokens.overlaps(tokens) && !isSign($0.rule) }
    var more = named(tokens)
    more += fired.map { firing in remark(on: firing) }
    for inquiry in extractor.inquire(told.resolved, about: tokens) {
      more += remarks(inquiry, apartFrom: Set(fired.map(\.rule)))
    }
    let message =
      fired.isEmpty
      ? "no rule took anything of these words"
      : "\(fired.count) \(fired.count == 1 ? "rule" : "rules") took something of these words"
    return Remark(.warning, message, span: text.span(tokens), more: more)
  }

  private func isSign(_ rule: Int) -> Bool { Reasons.signs.contains(matcher.rule(rule).kind) }

  private func quoted(_ tokens: Range<Int>) -> String {
    "‘" + text.text(tokens: tokens).split(whereSeparator: \.isWhitespace).joined(separator: " ") + "’"
  }

  // MARK: Names

  private func named(_ tokens: Range<Int>) -> [Remark] {
    let mentions = told.resolved.recognised.mentions
    return mentions.indices.filter { mentions[$0].tokens.overlaps(tokens) }.map { number in
      let mention = mentions[number]
      let kind = mention.kind.rawValue
      guard mention.form == .name else {
        let form = mention.form == .pronoun ? "pronoun" : "description"
        return Remark(.note, "\(quoted(mention.tokens)) is a \(form) of a \(kind)")
      }
      let span = text.span(mention.tokens)
      let entity = record.entities.first { $0.mentions.contains { $0.span == span } }
      let who = entity.map { "\(kind) \($0.id), \($0.name)" } ?? "\(kind) that is left out"
      return Remark(
        .note, "\(quoted(mention.tokens)) is \(who), by \(mention.rule)/\(told.resolved.sieveOf[number])")
    }
  }

  // MARK: Rules that fired

  private func remark(on firing: Firing) -> Remark {
    let rule = matcher.rule(firing.rule)
    let captures = firing.captures.map { "\($0.label) = \(quoted($0.tokens))" }.joined(separator: ", ")
    let message = "`\(rule.name)` fired" + (captures.isEmpty ? "" : ": " + captures)
    return Remark(.note, message, place: .init(file: rule.file, line: rule.line), more: fates(of: firing, rule))
  }

  /// What came of what the rule told: the things of the record that rest on it, or why none does.
  private func fates(of firing: Firing, _ rule: Rule) -> [Remark] {
    let things = things(on: text.span(firing.tokens), by: rule.name)
    guard things.isEmpty else { return things.map { Remark(.note, "it is evidence of \($0)") } }
    let dropped = told.tellings.indices.filter {
      told.tellings[$0].rule == firing.rule && told.tellings[$0].tokens == firing.tokens
    }.compactMap { number -> Remark? in
      guard case .dropped(let entry)? = account.tellings[number] else { return nil }
      return Remark(.note, "the \(rule.subject ?? rule.kind) that it tells of was dropped by \(entry.text)")
    }
    return dropped.isEmpty ? [Remark(.note, "nothing in the record rests on it")] : dropped
  }

  /// What a rule's reading of these words supports: `v4, type and player`.
  private func things(on span: Span, by rule: String) -> [String] {
    let all =
      record.entities.map { ("\($0.id)", $0.evidence) } + record.matches.map { ("\($0.id)", $0.evidence) }
      + record.events.map { ("\($0.id)", $0.evidence) }
    return all.compactMap { id, evidence in
      let fields = evidence.filter { $0.rule == rule && $0.span == span }.map(\.field)
      return fields.isEmpty ? nil : "\(id) (\(fields.joined(separator: ", ")))"
    }
  }

  // MARK: Rules that did not fire

  private func remarks(_ inquiry: Inquiry, apartFrom fired: Set<Int>) -> [Remark] {
    guard inquiry.segment != .furniture else {
      return [Remark(.note, "the paragraph is taken for the page's furniture, where no rule reads")]
    }
    var clauses = inquiry.clauses.map { Remark(.note, "clause: " + $0.described(in: text)) }
    if clauses.isEmpty {
      clauses = [
        Remark(.note, "no clause: none of the words is known as a verb here (verbs stand in Common/verbs.tsv)")
      ]
    }
    let others = inquiry.attempts.filter { !fired.contains($0.approach.rule) && !isSign($0.approach.rule) }
    let fitting = others.filter(\.approach.lacks.isEmpty)
    let near = others.filter { !$0.approach.lacks.isEmpty }
    return clauses + fitting.map(remark(onFitting:)) + near.prefix(Reasons.most).map(remark(onNear:))
  }

  private func remark(onFitting attempt: Inquiry.Attempt) -> Remark {
    let rule = matcher.rule(attempt.approach.rule)
    let place = Remark.Place(file: rule.file, line: rule.line)
    let begin = "`\(rule.name)` fits \(quoted(attempt.tokens)), but "
    if let silencer = attempt.approach.silencer {
      let words = silencer.items.map { quoted(attempt.items[$0].place) }.joined(separator: " ")
      return Remark(
        .note, begin + "its `unless` meets \(words)",
        place: matcher.place(ofUnless: silencer.unless, rule: rule).map(Reasons.place) ?? place)
    }
    switch attempt.objection {
    case .marked(let marks):
      return Remark(.note, begin + "its clause is \(marks.names.joined(separator: " and "))", place: place)
    case .isFact: return Remark(.note, begin + "it is for what did not happen, and this did", place: place)
    case nil: return Remark(.note, begin + "had fired on words beside them already", place: place)
    }
  }

  private func remark(onNear attempt: Inquiry.Attempt) -> Remark {
    let rule = matcher.rule(attempt.approach.rule)
    let lacks = attempt.approach.lacks.map { lack in
      (lack: lack, place: matcher.place(of: lack.elements, ofPattern: attempt.approach.pattern, rule: rule))
    }
    let message = lacks.map { text(of: $0.lack, written: $0.place.map(Reasons.cut) ?? "", attempt) }
    let place = lacks.first?.place.map(Reasons.place) ?? .init(file: rule.file, line: rule.line)
    return Remark(.help, "`\(rule.name)` came near: " + message.joined(separator: "; "), place: place)
  }

  private func text(of lack: Approach.Lack, written: String, _ attempt: Inquiry.Attempt) -> String {
    let found =
      attempt.items.indices.contains(lack.at) ? quoted(attempt.items[lack.at].place) : "the end of the \(row(attempt))"
    return switch lack.reason {
    case .missing: "nothing is `\(written)` before \(found)"
    case .other: "\(found) is not `\(written)`"
    case .noVerb: "\(found) is no verb here"
    case .rival: "`\(written)` does not step over \(found), which a neighbour looks for"
    case .border: "`\(written)` does not step over the border at \(found)"
    case .forbidden: "\(found) must not follow here"
    case .inside: "`\(written)` is not at \(found)"
    }
  }

  private func row(_ attempt: Inquiry.Attempt) -> String {
    matcher.rule(attempt.approach.rule).isOfClauses ? "clause" : "sentence"
  }

  private static func cut(_ place: ElementPlace) -> String {
    let words = String(decoding: Array(place.line.text.utf8)[place.range], as: UTF8.self)
    let options = words.split(separator: "|")
    return options.count > 4 ? options.prefix(3).joined(separator: "|") + "| …" : words
  }

  private static func place(_ place: ElementPlace) -> Remark.Place {
    let bytes = Array(place.line.text.utf8)
    let before = String(decoding: bytes[..<place.range.lowerBound], as: UTF8.self).unicodeScalars.count
    let marked = String(decoding: bytes[place.range], as: UTF8.self).unicodeScalars.count
    return .init(
      file: place.file, line: place.line.line, column: place.line.column + place.range.lowerBound,
      excerpt: .init(text: place.line.text, marked: before..<before + marked))
  }
}

extension Item {
  /// Its tokens.
  fileprivate var place: Range<Int> { Int(tokens.lowerBound)..<Int(tokens.upperBound) }
}

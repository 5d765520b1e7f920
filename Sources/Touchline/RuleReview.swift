internal import Extracting
internal import Reading
internal import Records
internal import Rules

/// What there is to say of the rules and lists as a whole: how their examples fare, and what of them is idle.
public struct RuleReview: Sendable {
  public var examples: [ExampleCheck] = []
  /// Lists and phrases that nothing uses, words that stand twice in a list, examples that another rule for the same also
  /// takes, rules that no article exercises; each at its place in the files.
  public var unused: [Remark] = []
  public var repeated: [Remark] = []
  public var shared: [Remark] = []
  public var idle: [Remark] = []
  /// How many rules there are.
  public var rules = 0
}

extension Extractor {
  /// An extractor that can tell which lists nothing uses.
  public static func forReview(_ options: Options = Options()) throws(KnowledgeError) -> Extractor {
    var options = options
    options.requests = ListRequests()
    return try Extractor(options)
  }

  /// Runs every example of every rule and looks for what of the rules and lists is idle.
  ///
  /// - Parameter articles: articles that ought to exercise every rule between them; nil where there are none to ask.
  public func review(exercisedBy articles: [[UInt8]]? = nil) throws -> RuleReview {
    var review = RuleReview()
    let rules = sport.matcher.allRules
    review.rules = rules.count
    for (number, rule) in rules.enumerated() {
      for example in rule.examples {
        let article = Article(utf8: Array(example.text.utf8), source: Source())
        let told = told(article)
        _ = account(of: article, told, id: "")
        review.examples.append(check(example, of: rule, number, in: told))
        if example.expected { review.shared += shared(example, of: rule, number, in: told) }
      }
    }
    if let articles { review.idle = try idle(in: articles) }
    if let requests {
      review.unused = sport.matcher.unused(besides: requests.names).map { declared in
        let what = declared.kind == "list" ? "no rule and no stage uses it" : "no rule uses it"
        return Remark(
          .warning, "\(declared.kind) `\(declared.name)`: \(what)",
          place: .init(file: declared.file, line: declared.line)
        )
      }
    }
    review.repeated = sport.matcher.repeated.map {
      Remark(
        .warning, "list `\($0.list)`: `\($0.word)` stands in it already",
        place: .init(file: $0.file, line: $0.line, column: $0.column))
    }
    return review
  }

  /// Rules for the same that fire on words of an example too: one of them may be needless, or each takes a part.
  private func shared(
    _ example: RuleSource.Example, of rule: Rule, _ number: Int, in told: ExtractedText
  ) -> [Remark] {
    let own = told.firings.filter { $0.rule == number }
    let others = told.firings.filter { firing in
      let other = sport.matcher.rule(firing.rule)
      return firing.rule != number && other.gives == rule.gives && own.contains { $0.tokens.overlaps(firing.tokens) }
    }
    let names = Set(others.map { sport.matcher.rule($0.rule).name }).sorted()
    guard !names.isEmpty else { return [] }
    return [
      Remark(
        .note,
        "`\(rule.name)` shares this example with \(names.map { "`\($0)`" }.joined(separator: ", ")): \(example.text)",
        place: .init(file: rule.file, line: example.line))
    ]
  }

  private func idle(in articles: [[UInt8]]) throws -> [Remark] {
    var fired: Set<Int> = []
    for bytes in articles { fired.formUnion(told(try article(of: bytes)).firings.map(\.rule)) }
    return sport.matcher.allRules.enumerated().filter { !fired.contains($0.offset) }.map { _, rule in
      Remark(
        .warning, "rule `\(rule.name)` fires in none of the articles", place: .init(file: rule.file, line: rule.line))
    }
  }
}

extension Rule {
  /// What it gives, so far as two rules can give the same.
  fileprivate var gives: [String] {
    [kind, subject ?? ""] + ["field", "role", "part", "is", "value"].map { self[$0]?.text ?? "" }
  }
}

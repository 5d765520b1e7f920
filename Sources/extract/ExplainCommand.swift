import ArgumentParser
import Touchline
import Writing

/// `extract explain FILE`
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows the words and the rule behind each value of a record, or why there is none.",
    discussion: """
      Notes as a compiler writes them: the value, the rule that read it with its file and line, the words in their place,
      and what was concluded from what else the article says. Of a miss: the rules that came nearest to the words, and the
      element of each at which it stopped.

      EXAMPLES:
        extract explain report.txt                            everything
        extract explain report.txt v2 person                  one event, and all people
        extract explain report.txt --why-not "tapped it in"   why there is nothing, or something else
        extract explain report.txt --stages                   what the rules saw, sentence by sentence
      """)

  @Argument(help: ArgumentHelp("An article, as text or HTML; - reads standard input.", valueName: "file"))
  var file: String

  @Argument(
    help: ArgumentHelp("Only these: ids (e1, m1, v1, q1) or types (person, match, quote, an event's).", valueName: "of")
  )
  var wanted: [String] = []

  @Option(
    help: ArgumentHelp("Instead, what was made of these words of the article, and what was not.", valueName: "words"))
  var whyNot: String?

  @Flag(help: "Instead, sentence by sentence: names, clauses and every rule that fired, before reconciling.")
  var stages = false

  @OptionGroup var knowledge: KnowledgeOptions

  func validate() throws {
    if [stages, whyNot != nil, !wanted.isEmpty].count(where: \.self) > 1 {
      throw ValidationError("--why-not, --stages and a choice of things exclude each other")
    }
  }

  func run() throws {
    let extractor = try knowledge.extractor()
    let input = try Input(file)
    var output = Output()
    if stages {
      output.write(try extractor.trace(of: input))
    } else if let whyNot {
      output.write(try reasons(whyNot, input, extractor))
    } else {
      output.write(try explanation(input, extractor))
    }
    output.flush()
  }

  private func explanation(_ input: Input, _ extractor: Extractor) throws -> String {
    let explained = try extractor.explained(input)
    let rules = explained.rules.mapValues { Explanation.Background.Rule(place: $0.place, settings: $0.settings) }
    let explanation = Explanation(
      of: explained.record, .init(rules: rules, conclusions: explained.conclusions), only: Set(wanted),
      screen: Output.screen)
    if explanation.isEmpty, !wanted.isEmpty {
      throw Failure(file, "its record has no \(wanted.joined(separator: " and no ")); see it whole without a choice")
    }
    return explanation.text
  }

  private func reasons(_ words: String, _ input: Input, _ extractor: Extractor) throws -> String {
    let remarks = try extractor.whyNot(words, in: input)
    guard !remarks.isEmpty else {
      throw Failure(file, "the words ‘\(words)’ do not stand in it; copy them from `extract text \(file)`")
    }
    var notes = Notes(
      name: input.path, article: try extractor.article(of: input).utf8, screen: Output.screen)
    for remark in remarks { notes.write(remark, indent: 0) }
    return notes.text
  }
}

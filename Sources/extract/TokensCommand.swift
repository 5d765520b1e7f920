import ArgumentParser
import Touchline
import Writing

/// `extract tokens FILE`
struct TokensCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tokens", abstract: "Prints sentences and tokens as CoNLL-U.",
    discussion: "Each token has its place in the text as TokenRange=start:end, and SpaceAfter=No where none follows.")

  @Argument(help: ArgumentHelp("An article, as text or HTML; - reads standard input.", valueName: "file"))
  var file: String

  @OptionGroup var offsets: OffsetOptions
  @OptionGroup var knowledge: KnowledgeOptions

  func run() throws {
    let text = try knowledge.extractor().tokens(of: Input(file))
    var output = Output()
    output.write(CoNLLUWriter(offsets: offsets.offsets).bytes(of: text, id: file))
    output.flush()
  }
}

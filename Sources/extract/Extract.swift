import ArgumentParser
import Touchline

struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Reads sports journalism into records in which every value points at the words that state it.",
    usage: """
      extract FILE ... [options]
      extract <subcommand> ...
      """,
    discussion: """
      Without a subcommand the files are read and their records printed: `extract help record` lists the options.

      EXAMPLES:
        extract report.txt              one record, indented
        extract *.txt > all.jsonl       one record a line
        curl -s URL | extract -         a page from standard input
        extract --no-text --offsets utf16 a.txt
        extract --names club.tsv a.txt  with names of your own
        extract explain report.txt      the words and rule behind each value
        extract check my.rules          run the examples of your rules

      EXIT STATUS:
        0 all went well; 1 some of several inputs failed, or a check did not pass;
        2 bad usage, or the only input could not be read.
      """,
    version: Extractor.version,
    subcommands: [
      RecordCommand.self, ExplainCommand.self, CheckCommand.self, TokensCommand.self, TextCommand.self,
      SchemaCommand.self, EvaluateCommand.self, BatchCommand.self, StreamCommand.self,
    ],
    defaultSubcommand: RecordCommand.self
  )
}

import ArgumentParser
import Batch
import Touchline
import Writing

/// `extract schema`
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Prints the JSON Schema (draft 2020-12) that every record validates against.")

  @OptionGroup var knowledge: KnowledgeOptions

  func run() throws {
    var output = Output()
    output.write(RecordSchema(SportVocabulary(try knowledge.extractor().model)).bytes())
    output.flush()
  }
}

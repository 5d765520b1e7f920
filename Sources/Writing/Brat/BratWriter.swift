import Records

/// Prints records for brat (https://brat.nlplab.org), which shows annotations over a text and lets people correct them: a
/// text and a file of stand-off annotations for each article. Places count code points, as brat does.
package struct BratWriter: Sendable {
  private let vocabulary: SportVocabulary

  package init(_ vocabulary: SportVocabulary) { self.vocabulary = vocabulary }

  /// `annotation.conf`: which types brat knows in the folder.
  package var configuration: [UInt8] { Array(BratConfiguration(vocabulary).text.utf8) }

  /// The `.ann` file of an article; its text is the `.txt` file as it stands.
  package func annotations(of record: Record) -> [UInt8] {
    var document = BratDocument(record)
    for entity in record.entities { document.add(entity) }
    document.addMemberships(record.entities)
    for match in record.matches { document.add(match) }
    for event in record.events { document.add(event, vocabulary.eventTypes.first { $0.name == event.type }) }
    for quote in record.quotes { document.add(quote) }
    return document.utf8
  }

  /// What the two files of an article are called but for their ends: its place in the batch keeps names apart, and brat
  /// takes letters, digits and few marks.
  package static func name(of record: Record, number: Int) -> String {
    let digits = String(number)
    var id = record.id[...]
    for end in [".txt", ".html", ".htm"] where id.hasSuffix(end) { id = id.dropLast(end.count) }
    let plain = id.unicodeScalars.suffix(80).map { scalar -> Character in
      scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-")
        ? Character(scalar) : "_"
    }
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits + "-" + String(plain)
  }
}

import Records

/// Prints matches as IPTC SportsML 3.1, for newsrooms and sports desks: who played, how it ended, what happened.
///
/// One document holds the matches of any number of articles; each says which article it is of. What the sport's events are
/// called there comes from its model.
package struct SportsMLWriter: Sendable {
  /// What stands before the first match, and behind the last.
  package static let opening = """
    <?xml version="1.0" encoding="UTF-8"?>
    <sports-content xmlns="http://iptc.org/std/nar/2006-10-01/">
      <sports-metadata doc-id="touchline">
        <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_32.xml"/>
      </sports-metadata>

    """
  package static let closing = "</sports-content>\n"

  private let vocabulary: SportVocabulary

  package init(_ vocabulary: SportVocabulary) { self.vocabulary = vocabulary }

  /// The matches of one article.
  ///
  /// - Parameter number: tells the article from all others of the document, whose names may be the same.
  package func bytes(of record: Record, number: Int) -> [UInt8] {
    var xml = XMLText(depth: 1)
    for match in record.matches {
      MatchDocument(match, of: record, prefix: "a\(number).\(match.id).", vocabulary).write(to: &xml)
    }
    return xml.utf8
  }
}

import Records

/// Prints sentences and tokens as CoNLL-U, the form that the tools of Universal Dependencies read.
///
/// Only what the tokeniser knows is filled in: the form, the kind of token as the language's own tag (`XPOS`), where
/// the token stands (`TokenRange=start:end`) and whether white space follows (`SpaceAfter=No` where none does).
package struct CoNLLUWriter: Sendable {
  package var offsets: OffsetUnit

  package init(offsets: OffsetUnit = .codepoints) { self.offsets = offsets }

  package func bytes(of text: TokenisedText, id: String) -> [UInt8] {
    let map = OffsetMap(text.utf8, unit: offsets)
    var out = Array("# newdoc id = \(id)\n".utf8)
    out.reserveCapacity(text.utf8.count * 12)
    var paragraph = -1
    for (number, sentence) in text.sentences.enumerated() where !sentence.tokens.isEmpty {
      if sentence.paragraph != paragraph {
        paragraph = sentence.paragraph
        out += "# newpar\n".utf8
        if text.paragraphs.indices.contains(paragraph) {
          out += "# segment = \(text.paragraphs[paragraph].segment.rawValue)\n".utf8
        }
      }
      out += "# sent_id = \(number + 1)\n# text = ".utf8
      appendLine(text.utf8, text.span(sentence.tokens), to: &out)
      out += "\n".utf8
      for index in sentence.tokens {
        append(index, of: text, number: index - sentence.tokens.lowerBound + 1, map: map, to: &out)
      }
      out += "\n".utf8
    }
    return out
  }

  private func append(_ index: Int, of text: TokenisedText, number: Int, map: OffsetMap, to out: inout [UInt8]) {
    let token = text.tokens[index]
    let span = token.span
    out += "\(number)\t".utf8
    appendLine(text.utf8, span, to: &out)
    out += "\t_\t_\t\(token.kind)\t_\t_\t_\t_\t".utf8
    let follows = index + 1 < text.tokens.count ? Int(text.tokens[index + 1].start) : nil
    if follows == span.end { out += "SpaceAfter=No|".utf8 }
    out += "TokenRange=\(map[span.start]):\(map[span.end])\n".utf8
  }

  /// The words on one line, whatever line breaks and tabs they have.
  private func appendLine(_ utf8: [UInt8], _ span: Span, to out: inout [UInt8]) {
    for byte in utf8[span.start..<span.end] { out.append(byte < 0x20 ? UInt8(ascii: " ") : byte) }
  }
}

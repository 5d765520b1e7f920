import Records
import Testing

/// How far tokens and sentences agree with the English Web Treebank's, where the makers' shared folder is there.
@Suite("Agreement with a treebank")
struct TreebankTests {
  @Test("of tokens, compounds cut at hyphens, and of sentences")
  func agreement() throws {
    guard let bytes = Shared.bytes("sentences/ewt-dev.conllu"), let tokeniser = Marked.tokeniser else { return }
    var words = Agreement()
    var sentences = Agreement()
    for document in Treebank(conllu: String(decoding: bytes, as: UTF8.self)).documents {
      let text = tokeniser.tokenise(document.utf8)
      words.compare(text.tokens.flatMap { Cut.atHyphens($0, text.utf8) }, document.words)
      sentences.compare(text.sentences.map { text.span($0.tokens) }, document.sentences)
    }
    print("English Web Treebank, dev: tokens F1 \(words.f1), sentences F1 \(sentences.f1)")
    #expect(words.f1 >= 0.98)
    #expect(sentences.f1 >= 0.87)
  }

  @Test("the treebank is read as it stands")
  func reads() {
    let bank = Treebank(
      conllu:
        "# newdoc id = a\n# newpar id = b\n# text = I don't.\n1\tI\t_\n2-3\tdon't\t_\n2\tdo\t_\n3\tn't\t_\n4\t.\t_\n\n# text = No!\n1\tNo\t_\n2\t!\t_\n\n# newpar id = c\n# text = It\n1\tIt\t_\n"
    )
    let document = bank.documents.first ?? Treebank.Document()
    #expect(String(decoding: document.utf8, as: UTF8.self) == "I don't. No!\n\nIt")
    let words = document.words.map { String(decoding: document.utf8[$0.start..<$0.end], as: UTF8.self) }
    #expect(words == ["I", "do", "n't", ".", "No", "!", "It"])
    #expect(document.sentences == [Span(0, 8), Span(9, 12), Span(14, 16)])
  }
}

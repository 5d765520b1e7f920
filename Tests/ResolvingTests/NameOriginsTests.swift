import Testing

@testable import Resolving

/// Whom a word for a nation means, where nothing but their names tells two apart.
@Suite struct NameOriginsTests {
  @Test(arguments: [
    ("Erling Holm met Marcus Tapper. The Norwegian was quiet.", "Erling Holm"),
    ("Marcus Tapper met Erling Holm. The Englishman was quiet.", "Marcus Tapper"),
    ("Liam Wójcicki met Liam Tapper. The Poland international was quiet.", "Liam Wójcicki"),
    ("Jack Diarra met Jack Tapper. The Mali defender was quiet.", "Jack Diarra"),
  ])
  func namesHintAtNations(_ text: String, _ name: String) throws {
    #expect(try ResolverTests.likeliest(text).first == name)
  }
}

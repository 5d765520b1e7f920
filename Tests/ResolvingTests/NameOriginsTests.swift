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
    let resolved = try ResolverTests.resolved(text)
    let mentions = resolved.recognised.mentions
    let description = try #require(
      mentions.indices.first { mentions[$0].form == .nominal && mentions[$0].kind == .person })
    let best = try #require(resolved.candidates[description].first)
    #expect(ResolverTests.spelled(resolved.entities[best.entity].mentions[0], resolved) == name)
  }
}

import Testing

@testable import Tokenising

@Suite("Folding")
struct FoldingTests {
  static let cases = [
    Row("accents", "Müller", "muller"),
    Row("letters that do not come apart", "Højlund Weiß Łukasz", "hojlund weiss lukasz"),
    Row("a curly apostrophe", "O’Neil", "o'neil"), Row("hyphens", "Alexander‑Arnold", "alexander-arnold"),
    Row("what is not seen", "mid\u{AD}\u{200B}field", "midfield"), Row("Greek", "ΆΡΗΣ", "αρησ"),
    Row("ligatures", "riﬂing oﬃce ﬁnal ruﬄed staﬀ", "rifling office final ruffled staff"),
    Row("Vietnamese", "Nguyễn", "nguyen"),
    Row("Japanese stays", "三笘", "三笘"),
  ]

  @Test("makes words alike", arguments: cases)
  func folds(_ row: Row) { #expect(String(decoding: Folding.fold(row.text), as: UTF8.self) == row.expected) }
}

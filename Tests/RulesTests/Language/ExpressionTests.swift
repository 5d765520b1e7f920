import Testing

@testable import Rules

@Suite struct ExpressionTests {
  static let cases: [(String, Int?)] = [
    ("7", 7), ("n", 6), ("90 - n", 84), ("45 + n", 51), ("clock + n - 1", 25), ("- n", -6), ("coach", nil),
    ("n + coach", nil),
    ("rugby union", nil),
  ]

  @Test(arguments: cases) func evaluates(_ text: String, _ value: Int?) {
    #expect(Expression(text).value { ["n": 6, "clock": 20][$0] } == value)
    #expect(Expression(text).text == text)
  }
}

@testable import Scoring

/// Four articles of which so many claim the right sport, in one part of a corpus or another.
enum Articles {
  static func fixture(_ name: String, part: String = "", _ gold: Gold = Gold(sport: "x", entities: [])) -> Fixture {
    Fixture(name: name, part: part, annotation: "", input: "", text: ScalarText(""), gold: gold)
  }

  static func evaluation(_ right: Int, digest: String = "a", unseen: Int? = nil) -> Evaluation {
    var evaluation = Evaluation(
      Measures(scoring: "", eventTypes: [], entityFields: [], plainFields: []), digest: digest)
    for number in 0..<4 {
      evaluation.add(claim(number < right), of: fixture("\(number)", part: unseen == nil ? "" : "Seen"))
    }
    for number in 0..<(unseen == nil ? 0 : 4) {
      evaluation.add(claim(number < unseen ?? 0), of: fixture("u\(number)", part: "Unseen"))
    }
    return evaluation
  }

  private static func claim(_ isRight: Bool) -> Claims {
    var claims = Claims.none
    claims.article = .init(sport: isRight ? "x" : "y")
    claims.entities =
      isRight ? [] : [.init(id: "e1", type: "team", name: "Ashfield", mentions: [.init(start: 0, end: 0)])]
    return claims
  }
}

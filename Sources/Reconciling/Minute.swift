/// A time of the match, exact or between bounds.
struct Minute: Hashable {
  var minute: Int?
  var added: Int?
  var least: Int?
  var most: Int?
  var period: String?
  var tokens: Range<Int>
  var rule: Int
}

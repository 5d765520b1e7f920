/// A time of the match, exact or between bounds.
struct Minute: Hashable {
  var minute: Int?
  var added: Int?
  var least: Int?
  var most: Int?
  var period: String?
  var tokens: Range<Int>
  var rule: Int
  var basis = Basis.stated

  /// `90+6` and the 96th are one.
  var last: Int? { minute.map { $0 + (added ?? 0) } }

  /// What stands behind it: the words themselves, a list that prints it, or what words say of another time or by a round figure,
  /// `six minutes from time`, `after half an hour`. An implied one gives way to any other.
  enum Basis { case stated, printed, implied }
}

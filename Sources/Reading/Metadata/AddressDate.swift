/// The date in a page's address: `/2015/07/24/`, `/2015/jul/24/`, `-2015-07-24`.
enum AddressDate {
  static func date(_ url: String) -> String? {
    let parts = url.split { !$0.isLetter && !$0.isNumber }
    guard parts.count >= 3 else { return nil }
    for index in 0..<(parts.count - 2) {
      guard parts[index].count == 4, let year = Int(parts[index]), 1990...2100 ~= year else { continue }
      guard let month = ISODate.month(parts[index + 1]), parts[index + 2].count <= 2, let day = Int(parts[index + 2]),
        1...31 ~= day
      else { continue }
      return ISODate.date(year, month, day)
    }
    return nil
  }
}

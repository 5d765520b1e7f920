/// The letters that a person's name of three parts or more begins with, by which some are called: `AVB`, `KDB`, `TAA`.
package enum PersonInitials {
  /// Nil where there are fewer than three: two letters are too many things.
  package static func letters(_ name: String) -> String? {
    // Most names have two parts.
    guard name.utf8.count(where: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }) > 1 else { return nil }
    let parts = name.split { $0 == " " || $0 == "-" }
    guard parts.count > 2, parts.count < 5 else { return nil }
    return String(parts.compactMap(\.first)).uppercased()
  }
}

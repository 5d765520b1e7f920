internal import Rules

/// Whose grounds the listed venues are, as the lists say it.
extension NameIndex {
  /// The keys of the teams whose grounds the entries are.
  package func hosts(at venues: some Sequence<Int32>) -> Set<String> {
    Set(venues.compactMap { attribute("team", of: $0) })
  }

  /// Whether an entry is one of the teams of these keys.
  package func isOne(_ entry: Int32, of teams: Set<String>) -> Bool { key(of: entry).map(teams.contains) ?? false }
}

import FoundationEssentials
import Writing

/// An annotation written anew after a record, so that what changed can be reviewed line by line.
///
/// Annotations hold one thing a line. A line with which the record agrees stays as it is, letter by letter; one that it
/// contradicts is replaced where it stands, and what only the record has comes at the end of its section. What records do
/// not say (notes, overrides, what is annotated at all) is left alone.
package struct GoldRevision {
  /// The annotation's lines before and after.
  package private(set) var old: [String]
  package private(set) var new: [String] = []
  /// Sections that the annotation has in another layout, so that nothing of them could be revised.
  package private(set) var unreadable: [String] = []

  package init(of fixture: Fixture, to claims: Claims, _ measures: Measures, text: String) {
    let comparison = Comparison(
      name: fixture.name, text: fixture.text, gold: fixture.gold, claims: claims, measures: measures)
    old = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let wanted = GoldLines(comparison)
    var at = 0
    var missing = Set(wanted.sections.keys.filter { text.contains("\"\($0)\":") })
    while at < old.count {
      let line = old[at]
      at += 1
      if let section = Self.emptySection(line), let lines = wanted.sections[section] {
        missing.remove(section)
        new += lines.isEmpty ? [line] : Self.section(section, of: Self.revised([], lines), closing: line)
        continue
      }
      guard let section = Self.section(line), let lines = wanted.sections[section] else {
        new.append(wanted.single(line) ?? line)
        continue
      }
      missing.remove(section)
      var items: [String] = []
      while at < old.count, old[at].hasPrefix("  ") {
        items.append(old[at].last == "," ? String(old[at].dropLast()) : old[at])
        at += 1
      }
      new.append(line)
      new += Self.separated(Self.revised(items, lines))
    }
    unreadable = missing.sorted()
  }

  /// `events` of ` "events": [],`.
  private static func emptySection(_ line: String) -> String? {
    guard line.hasSuffix("[]") || line.hasSuffix("[],"), let bracket = line.lastIndex(of: "[") else { return nil }
    return section(String(line[...bracket]))
  }

  /// The lines of a section that was empty, which ends as the line did.
  private static func section(_ name: String, of items: [String], closing line: String) -> [String] {
    [" \"\(name)\": ["] + separated(items) + [line.last == "," ? " ]," : " ]"]
  }

  private static func separated(_ items: [String]) -> [String] {
    items.enumerated().map { $1 + ($0 + 1 < items.count ? "," : "") }
  }

  /// `events` of ` "events": [`.
  private static func section(_ line: String) -> String? {
    guard line.hasPrefix(" \""), line.hasSuffix(": [") else { return nil }
    return String(line.dropFirst(2).prefix { $0 != "\"" })
  }

  private static func revised(_ old: [String], _ wanted: [GoldLines.Item]) -> [String] {
    var left = wanted
    var lines: [String?] = old.map { line in
      guard let place = left.firstIndex(where: { $0.agrees(line) }) else { return nil }
      left.remove(at: place)
      return line
    }
    for (place, line) in old.enumerated() where lines[place] == nil {
      guard let other = left.firstIndex(where: { $0.isAbout(line) }) else { continue }
      lines[place] = left.remove(at: other).written(instead: line)
    }
    return lines.compactMap(\.self) + left.map { item in item.written(like: old.first(where: item.isAkin)) }
  }

  /// The change as `diff` shows it: lines that went with `-`, lines that came with `+`, the lines beside them with a blank.
  package var diff: String {
    let changes = new.difference(from: old)
    guard !changes.isEmpty else { return "" }
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in changes {
      switch change {
      case .remove(let place, _, _): removed.insert(place)
      case .insert(let place, _, _): inserted.insert(place)
      }
    }
    var text = ""
    var (a, b) = (0, 0)
    while a < old.count || b < new.count {
      if removed.contains(a) {
        text += "-\(old[a])\n"
        a += 1
      } else if inserted.contains(b) {
        text += "+\(new[b])\n"
        b += 1
      } else {
        let isBeside =
          [a - 1, a + 1].contains(where: removed.contains) || [b - 1, b + 1].contains(where: inserted.contains)
        if isBeside, a < old.count { text += " \(old[a])\n" }
        a += 1
        b += 1
      }
    }
    return text
  }
}

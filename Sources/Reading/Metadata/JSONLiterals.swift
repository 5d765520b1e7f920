import Records

/// Where strings of structured data stand on the page: the scripts are gone through once more, for the way back only.
struct JSONLiterals {
  /// For each string the maps of its occurrences, the last first.
  private var maps: [String: [SourceMap]] = [:]

  init(in scripts: [Script], wanted: Set<String>) {
    for script in scripts.reversed() {
      guard let origin = script.origin else { continue }
      var found: [(text: String, map: SourceMap)] = []
      script.utf8.withUnsafeBufferPointer { bytes in
        var scanner = JSONScanner(bytes: bytes)
        while scanner.index < bytes.count {
          guard bytes[scanner.index] == 0x22 else {
            scanner.index += 1
            continue
          }
          var map = SourceMap()
          let text = scanner.string { map.append($0, from: $1) }
          if wanted.contains(text) { found.append((text, map.through(origin))) }
        }
      }
      for (text, map) in found.reversed() { maps[text, default: []].append(map) }
    }
  }

  /// The map of the next occurrence of a string.
  mutating func next(_ text: String) -> SourceMap? { maps[text]?.popLast() }
}

internal import Records
internal import Tokenising

/// Words that are written as others for short.
extension Draft {
  /// Whether the last words of two names are one, written short in the first: `Man Utd` ends in what `United` may be written
  /// as: its first and last letter with some between, in their order.
  func shortens(_ short: Int, _ long: Int) -> Bool {
    let mentions = recognised.mentions
    let letters = Folding.fold(recognised.text.text(mentions[short].tokens.upperBound - 1))
    var rest = Folding.fold(recognised.text.text(mentions[long].tokens.upperBound - 1))[...]
    guard letters.count > 2, letters.count < rest.count, letters.first == rest.first, letters.last == rest.last else {
      return false
    }
    return letters.allSatisfy { letter in
      guard let place = rest.firstIndex(of: letter) else { return false }
      rest = rest[(place + 1)...]
      return true
    }
  }

  /// Whether two names differ in nothing but that one of them has its last word short: `Norton Utd`, `Norton United`.
  func areOneWritten(_ name: Int, _ other: Int) -> Bool {
    let (own, theirs) = (words(name), words(other))
    guard own.count > 1, own.count == theirs.count, own.dropLast() == theirs.dropLast() else { return false }
    return shortens(name, other) || shortens(other, name)
  }

  /// The team that a name means which has its last word short.
  func inFull(_ name: Int) -> Int? {
    guard recognised.mentions[name].kind == .team else { return nil }
    return entities.indices.first { number in
      entities[number].kind == .team && entities[number].mentions.first.map { areOneWritten(name, $0) } ?? false
    }
  }
}

internal import Records

extension Ledger {
  /// What a competition or a ground is called in full: with its sponsor (`Barclays Premier League`), in words rather
  /// than letters (`National Women's Soccer League`), with the article that lists know to be a part of it (`The Valley`).
  func fullForm(of entity: Int, _ listed: String, _ forms: [String]) -> String? {
    guard [.competition, .venue].contains(entities[entity].kind) else { return nil }
    if listed.hasPrefix("The "), let form = forms.first(where: { "The " + $0 == listed }) {
      let isWhole = entities[entity].mentions.contains { mention in
        let tokens = mentions[mention].tokens
        return tokens.lowerBound > 0 && text.text(tokens: tokens) == form
          && text.text(tokens: tokens.lowerBound - 1..<tokens.lowerBound) == "The"
      }
      return isWhole ? listed : nil
    }
    let isLetters = !listed.contains(" ") && listed == listed.uppercased()
    let full = forms.filter { form in
      form.hasSuffix(" " + listed) || entities[entity].kind == .venue && form.hasPrefix(listed + " ")
        || isLetters && form.split(separator: " ").count >= listed.count
    }
    return full.max { $0.utf8.count < $1.utf8.count }
  }
}
